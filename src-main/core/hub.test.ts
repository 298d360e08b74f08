import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/command'
import type { Role } from '#shared/domain/kernel/event'
import { ok } from '#shared/domain/kernel/result'
import { PROTOCOL_VERSION, serverMessageSchema } from '#shared/protocol/messages'
import type { ServerMessage } from '#shared/protocol/messages'
import type { Transport } from '#shared/protocol/transport'
import { memoryTransportPair } from '#shared/protocol/transport-memory'
import { SAMPLE_HALL, SAMPLE_SETUP } from '#shared/testing/sample-hall'
import { MemoryMachine, submitAs } from '../adapters/memory-hall'
import type { Core } from './core'

const CONFIGURE: Command = { type: 'configureHall', settings: SAMPLE_HALL }
const CREATE: Command = { type: 'createMeeting', setup: SAMPLE_SETUP }

interface Window {
  readonly transport: Transport
  readonly heard: ServerMessage[]
  closed: boolean
}

/** A window that keeps all it hears; every message must fit the protocol. */
function open(
  core: Core,
  role: Role,
  hello: unknown = { kind: 'hello', protocol: PROTOCOL_VERSION, role },
): Window {
  const [near, far] = memoryTransportPair()
  core.connect(far, role)
  const window: Window = { transport: near, heard: [], closed: false }
  near.onMessage((message) => window.heard.push(serverMessageSchema.parse(message)))
  near.onClose(() => (window.closed = true))
  near.send(hello)
  return window
}

/** Lets everything that is under way arrive. */
async function arrive(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setImmediate(done))
}

async function hall(): Promise<{ core: Core; machine: MemoryMachine }> {
  const machine = new MemoryMachine()
  const core = machine.start()
  await core.opened
  return { core, machine }
}

describe('a window', () => {
  it('gets a snapshot and the status, then every commit, without a gap and before the answer', async () => {
    const { core } = await hall()
    const window = open(core, 'console')
    await arrive()
    expect(window.heard.map(({ kind }) => kind)).toEqual(['snapshot', 'status'])
    window.transport.send({ kind: 'command', id: 'c1', command: CONFIGURE })
    await arrive()
    expect(window.heard.slice(2)).toMatchObject([
      { kind: 'change', position: 1, hall: { configured: true }, meetings: null, events: [] },
      { kind: 'ack', id: 'c1', position: 1 },
    ])
    window.transport.send({ kind: 'command', id: 'c2', command: CREATE })
    await arrive()
    expect(window.heard.slice(4)).toMatchObject([
      { kind: 'snapshot', position: 2, meeting: { id: 'm-c2' } },
      { kind: 'ack', id: 'c2', position: 2 },
    ])
    const signIn: Command = { type: 'signIn', meetingId: 'm-c2', participantId: 'p1-1' }
    await submitAs(core, 'console', signIn)
    await arrive()
    expect(window.heard.at(-1)).toMatchObject({ kind: 'change', position: 3, events: [{ type: 'signedIn' }] })
  })

  it('that says hello before the record is read waits for its snapshot', async () => {
    const machine = new MemoryMachine()
    let release = (): void => {}
    machine.store.fault = () => new Promise<void>((done) => (release = done))
    const core = machine.start()
    const window = open(core, 'console')
    await arrive()
    expect(window.heard).toMatchObject([{ kind: 'status', status: { storage: 'starting' } }])
    machine.store.fault = () => {}
    release()
    await core.opened
    await arrive()
    expect(window.heard.slice(1).map(({ kind }) => kind)).toEqual(['snapshot', 'status'])
    expect(window.heard.at(-1)).toMatchObject({ status: { storage: 'ready' } })
  })

  it('is sent what its role may see', async () => {
    const { core } = await hall()
    await submitAs(core, 'console', CREATE, 'new')
    core.notify({ id: 'x', level: 'warning', text: '打印机没有纸。' })
    const [desk, projector] = [open(core, 'desk'), open(core, 'projector')]
    await arrive()
    expect(JSON.stringify(desk.heard)).toContain('138')
    expect(JSON.stringify(projector.heard)).not.toContain(SAMPLE_SETUP.participants[0]?.phone)
    expect(desk.heard.at(-1)).toMatchObject({ status: { notices: [{ id: 'x' }], dataFolder: '/data' } })
    expect(projector.heard.at(-1)).toMatchObject({
      status: { notices: [], dataFolder: '', exportFolder: '' },
    })
  })

  it('may not say that it is another, or of another version', async () => {
    const { core } = await hall()
    const liar = open(core, 'projector', { kind: 'hello', protocol: PROTOCOL_VERSION, role: 'console' })
    const old = open(core, 'console', { kind: 'hello', protocol: 99, role: 'console' })
    await arrive()
    expect(liar.heard).toMatchObject([{ kind: 'reject', error: { code: 'otherRole' } }])
    expect(old.heard).toMatchObject([{ kind: 'reject', error: { code: 'otherProtocol' } }])
    expect([liar.closed, old.closed]).toEqual([true, true])
  })

  it('is told when a message is not understood, by its id, and stays connected', async () => {
    const { core, machine } = await hall()
    const window = open(core, 'console')
    for (const message of ['?', null, { kind: 'command', id: 'odd', command: { type: 'fly' } }, { id: 7 }]) {
      window.transport.send(message)
    }
    window.transport.send({ kind: 'command', id: 'good', command: CONFIGURE })
    await arrive()
    const rejects = window.heard.filter((message) => message.kind === 'reject')
    expect(rejects.map(({ id }) => id)).toEqual(['unknown', 'unknown', 'odd', 'unknown'])
    expect(machine.log.filter(({ text }) => text === 'a message was refused')).toHaveLength(4)
    expect(window.heard.at(-1)).toMatchObject({ kind: 'ack', id: 'good' })
  })

  it('must say hello first', async () => {
    const { core } = await hall()
    const window = open(core, 'console', { kind: 'command', id: 'c1', command: CONFIGURE })
    await arrive()
    expect(window.heard).toMatchObject([{ kind: 'reject', id: 'c1', error: { code: 'notGreeted' } }])
    expect(core.position()).toBe(0)
  })

  it('is let go when it cannot be sent to, and the others go on', async () => {
    const { core } = await hall()
    const healthy = open(core, 'console')
    let closed = false
    core.connect(
      {
        send() {
          throw new Error('slow')
        },
        onMessage: (listener) => listener({ kind: 'hello', protocol: PROTOCOL_VERSION, role: 'desk' }),
        onClose() {},
        close: () => (closed = true),
      },
      'desk',
    )
    expect(closed).toBe(true)
    await submitAs(core, 'console', CONFIGURE)
    await arrive()
    expect(healthy.heard.at(-1)).toMatchObject({ kind: 'change', position: 1 })
  })

  it('is closed with the hall', async () => {
    const { core } = await hall()
    const window = open(core, 'console')
    await arrive()
    await core.close()
    await arrive()
    expect(window.closed).toBe(true)
  })
})

describe('a query', () => {
  it('is answered, refused or failed under its id; the projector may not ask', async () => {
    const machine = new MemoryMachine()
    const core = machine.start({
      answer: (query) =>
        query.ask === 'samples'
          ? Promise.resolve(ok({ to: 'samples', samples: [] }))
          : Promise.reject(new Error('the disk is gone')),
    })
    await core.opened
    const [desk, projector] = [open(core, 'desk'), open(core, 'projector')]
    await arrive()
    desk.transport.send({ kind: 'query', id: 'q1', query: { ask: 'samples' } })
    desk.transport.send({ kind: 'query', id: 'q2', query: { ask: 'showFile', path: '/x' } })
    projector.transport.send({ kind: 'query', id: 'q3', query: { ask: 'samples' } })
    await arrive()
    expect(desk.heard.slice(2)).toMatchObject([
      { kind: 'answer', id: 'q1', answer: { to: 'samples' } },
      { kind: 'reject', id: 'q2', error: { code: 'queryFailed' } },
    ])
    expect(projector.heard.at(-1)).toMatchObject({ kind: 'reject', id: 'q3', error: { code: 'notAllowed' } })
  })
})

describe('a presenter remote', () => {
  const presses = (window: Window) =>
    window.heard.flatMap((one) => (one.kind === 'remote' ? [one.press] : []))

  it('is passed on from every window to the console that came last, and to no other window', async () => {
    const { core } = await hall()
    const [first, desk, projector] = [open(core, 'console'), open(core, 'desk'), open(core, 'projector')]
    const last = open(core, 'console')
    await arrive()
    projector.transport.send({ kind: 'remote', press: 'next', at: 1 })
    desk.transport.send({ kind: 'remote', press: 'previous', at: 1 })
    await arrive()
    core.press('black', 1)
    await arrive()
    expect(presses(last)).toEqual(['next', 'previous', 'black'])
    expect([first, desk, projector].flatMap(presses)).toEqual([])
    last.transport.close()
    await arrive()
    projector.transport.send({ kind: 'remote', press: 'next', at: 1 })
    await arrive()
    expect(presses(first)).toEqual(['next'])
  })

  it('changes nothing by itself, and nothing is kept for a console that comes later', async () => {
    const { core } = await hall()
    const projector = open(core, 'projector')
    await arrive()
    projector.transport.send({ kind: 'remote', press: 'next', at: 1 })
    await arrive()
    const console = open(core, 'console')
    await arrive()
    expect(presses(console)).toEqual([])
    expect(core.position()).toBe(0)
  })

  it('is not listened to before the hello, nor when it asks for something else', async () => {
    const { core } = await hall()
    const console = open(core, 'console')
    const stranger = open(core, 'projector', { kind: 'remote', press: 'next', at: 1 })
    const projector = open(core, 'projector')
    await arrive()
    projector.transport.send({ kind: 'remote', press: 'closeMeeting', at: 1 })
    await arrive()
    expect(presses(console)).toEqual([])
    expect(stranger.heard).toEqual([])
    expect(projector.heard.at(-1)).toMatchObject({ kind: 'reject' })
  })
})
