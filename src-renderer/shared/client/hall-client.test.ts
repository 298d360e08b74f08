import { describe, expect, it, onTestFinished } from 'vitest'
import type { Role } from '#shared/domain/kernel/event'
import { clientMessageSchema } from '#shared/protocol/client-messages'
import type { ClientMessage } from '#shared/protocol/client-messages'
import type { Transport } from '#shared/protocol/transport'
import { memoryTransportPair } from '#shared/protocol/transport-memory'
import { SAMPLE_HALL, SAMPLE_SETUP } from '#shared/testing/sample-hall'
import { MemoryMachine, submitAs } from '../../../src-main/adapters/memory-hall'
import type { Core } from '../../../src-main/core/core'
import { HallClient } from './hall-client'

const CONFIGURE = { type: 'configureHall', settings: SAMPLE_HALL } as const
const CREATE = { type: 'createMeeting', setup: SAMPLE_SETUP } as const

/** A line between a window and the hall that can be cut, listened to, and made to swallow what the hall says. */
class Line {
  readonly sent: ClientMessage[] = []
  swallow: (message: unknown) => boolean = () => false
  connections = 0
  #ends: Transport | null = null
  readonly #core: Core
  readonly #role: Role

  constructor(core: Core, role: Role) {
    this.#core = core
    this.#role = role
  }

  connect = (): Promise<Transport> => {
    this.connections += 1
    const [window, line] = memoryTransportPair()
    const [exchange, hall] = memoryTransportPair()
    line.onMessage((message) => {
      this.sent.push(clientMessageSchema.parse(message))
      exchange.send(message)
    })
    exchange.onMessage((message) => {
      if (!this.swallow(message)) line.send(message)
    })
    line.onClose(() => exchange.close())
    exchange.onClose(() => line.close())
    this.#ends = line
    this.#core.connect(hall, this.#role)
    return Promise.resolve(window)
  }

  cut(): void {
    this.#ends?.close()
  }
}

async function arrive(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setImmediate(done))
}

async function windowOf(role: Role = 'console') {
  const machine = new MemoryMachine()
  const core = machine.start()
  await core.opened
  const line = new Line(core, role)
  const client = new HallClient(role, line.connect)
  onTestFinished(() => client.stop())
  return { machine, core, line, client, view: client.getSnapshot }
}

const kindOf = (message: unknown) =>
  typeof message === 'object' && message !== null && 'kind' in message ? message.kind : null

describe('a window', () => {
  it('shows the hall, follows it, and has a new view only when something changed', async () => {
    const { core, client, view } = await windowOf()
    expect(view()).toMatchObject({ connection: 'connecting', record: null, status: null })
    let changes = 0
    const unsubscribe = client.subscribe(() => (changes += 1))
    client.start()
    await arrive()
    expect(view()).toMatchObject({ connection: 'live', position: 0, status: { storage: 'ready' } })
    expect(view()).toBe(view())

    await submitAs(core, 'console', CREATE, 'new')
    await submitAs(core, 'console', { type: 'signIn', meetingId: 'm-new', participantId: 'p1-1' })
    await arrive()
    expect(view().position).toBe(2)
    expect(view().record?.meeting).toEqual(core.world().meetings.get('m-new')?.meeting)
    expect(view().meetings).toMatchObject([{ id: 'm-new' }])
    const seen = changes
    unsubscribe()
    await submitAs(core, 'console', CONFIGURE)
    await arrive()
    expect(changes).toBe(seen)
    expect(view().hall.settings).toEqual(SAMPLE_HALL)
    expect(client.now()).toBe(core.world().meetings.get('m-new')?.meeting.lastAt)
  })

  it('has its commands done, or hears why not', async () => {
    const { client } = await windowOf()
    client.start()
    expect(await client.command(CONFIGURE)).toEqual({ ok: true, value: { position: 1 } })
    expect(await client.command({ type: 'selectMeeting', meetingId: 'no' })).toMatchObject({
      ok: false,
      error: { code: 'meeting.unknown' },
    })
    expect(await client.query({ ask: 'samples' })).toMatchObject({ ok: false, error: { code: 'none' } })
  })

  it('has seen what its command did when it is told that it is done', async () => {
    const { client, view } = await windowOf()
    client.start()
    await client.command(CREATE)
    expect(view().record?.meeting.plan.title).toBe(SAMPLE_SETUP.plan.title)
  })

  it('asks for everything again when it has missed something', async () => {
    const { core, line, client, view } = await windowOf()
    client.start()
    await arrive()
    line.swallow = (message) => kindOf(message) === 'change'
    await submitAs(core, 'console', CONFIGURE)
    await arrive()
    expect(view().position).toBe(0)
    line.swallow = () => false
    await submitAs(core, 'console', { ...CONFIGURE, settings: { ...SAMPLE_HALL, hallName: '新名' } })
    await arrive()
    expect(view()).toMatchObject({
      position: 2,
      connection: 'live',
      hall: { settings: { hallName: '新名' } },
    })
    expect(line.sent.filter(({ kind }) => kind === 'hello')).toHaveLength(2)
    expect(line.connections).toBe(1)
  })

  it('says that it is cut off, comes back, and sends a waiting command under the same id', async () => {
    const { core, line, client, view } = await windowOf()
    client.start()
    await arrive()
    line.swallow = (message) => kindOf(message) === 'ack'
    const waiting = client.command(CONFIGURE)
    await arrive()
    expect(core.position()).toBe(1)
    const states: string[] = []
    client.subscribe(() => states.push(view().connection))
    line.swallow = () => false
    line.cut()
    expect(await waiting).toEqual({ ok: true, value: { position: 1 } })
    expect(core.position()).toBe(1)
    expect(states[0]).toBe('lost')
    expect(view().connection).toBe('live')
    const ids = line.sent.flatMap((message) => (message.kind === 'command' ? [message.id] : []))
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  it('keeps a command that is given while it is cut off', async () => {
    const { core, line, client } = await windowOf()
    const early = client.command(CONFIGURE)
    client.start()
    expect((await early).ok).toBe(true)
    line.cut()
    expect((await client.command(CREATE)).ok).toBe(true)
    expect(core.position()).toBe(2)
  })

  it('sees less when it hangs on the wall', async () => {
    const { core, client, view } = await windowOf('projector')
    client.start()
    await submitAs(core, 'console', CREATE, 'new')
    await arrive()
    expect(view().record?.meeting.participants[0]?.phone).toBe('')
    expect(view().meetings).toEqual([])
    expect(await client.command(CONFIGURE)).toMatchObject({ ok: false, error: { code: 'notAllowed' } })
  })

  it('does not come back once it is stopped', async () => {
    const { line, client } = await windowOf()
    client.start()
    await arrive()
    client.stop()
    await arrive()
    expect(line.connections).toBe(1)
  })
})

describe('a press of a presenter remote', () => {
  it('is heard by the console, not by who passed it on', async () => {
    const { core, client } = await windowOf('console')
    const wall = new HallClient('projector', new Line(core, 'projector').connect)
    onTestFinished(() => wall.stop())
    const heard: string[] = []
    const off = client.onPress((press, at) => heard.push(`${press} ${at}`))
    wall.onPress((press) => heard.push(`wall: ${press}`))
    client.start()
    wall.start()
    await arrive()
    wall.press('next', 5)
    await arrive()
    expect(heard).toEqual(['next 5'])
    off()
    wall.press('black', 6)
    await arrive()
    expect(heard).toEqual(['next 5'])
  })

  it('is dropped while the host cannot be reached', async () => {
    const { line, client } = await windowOf('projector')
    client.press('next', 5)
    client.start()
    await arrive()
    expect(line.sent.map(({ kind }) => kind)).toEqual(['hello'])
    client.press('next', 5)
    await arrive()
    expect(line.sent.at(-1)).toEqual({ kind: 'remote', press: 'next', at: 5 })
  })
})
