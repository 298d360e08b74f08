import { describe, expect, it } from 'vitest'
import { worldOf } from '#shared/domain/world'
import { commitSchema } from '#shared/domain/kernel/commit'
import { SAMPLE_HALL, SAMPLE_SETUP } from '#shared/testing/sample-hall'
import { MemoryMachine, submitAs } from '../adapters/memory-hall'
import type { Core } from './core'
import { CopyError } from './ports'

const CONFIGURE = { type: 'configureHall', settings: SAMPLE_HALL } as const
const CREATE = { type: 'createMeeting', setup: SAMPLE_SETUP } as const

async function ready(machine: MemoryMachine): Promise<Core> {
  const core = machine.start()
  await core.opened
  return core
}

function fails(fault: 'full' | 'unreachable' | 'broken', ...operations: string[]) {
  return (operation: string): void => {
    if (operations.includes(operation)) throw new CopyError(fault, `${operation} fails`)
  }
}

function eventsIn(rows: Iterable<unknown>) {
  return [...rows].flatMap((row) => commitSchema.parse(row).events)
}

describe('a command', () => {
  it('is in both copies when it is acknowledged, and in the world', async () => {
    const machine = new MemoryMachine()
    const core = await ready(machine)
    expect(await submitAs(core, 'console', CONFIGURE, 'c1')).toEqual({ ok: true, value: { position: 1 } })
    expect(machine.journal.rows).toHaveLength(1)
    expect(machine.store.rows.get(1)).toEqual(machine.journal.rows[0])
    expect(core.world().hall.settings).toEqual(SAMPLE_HALL)
    expect(core.position()).toBe(1)
  })

  it('is not acknowledged, nor in the world, before both copies are done', async () => {
    const machine = new MemoryMachine()
    const core = await ready(machine)
    let release = (): void => {}
    machine.store.fault = (operation) =>
      operation === 'put' ? new Promise<void>((done) => (release = done)) : undefined
    let acknowledged = false
    const answer = submitAs(core, 'console', CONFIGURE).then((result) => {
      acknowledged = true
      return result
    })
    await new Promise((done) => setImmediate(done))
    expect(machine.journal.rows).toHaveLength(1)
    expect(acknowledged).toBe(false)
    expect(core.world().hall.configured).toBe(false)
    release()
    expect((await answer).ok).toBe(true)
    expect(core.world().hall.configured).toBe(true)
  })

  it('does nothing twice under one id, also at the same time and after a restart', async () => {
    const machine = new MemoryMachine()
    const core = await ready(machine)
    const both = await Promise.all([
      submitAs(core, 'console', CONFIGURE, 'same'),
      submitAs(core, 'console', CONFIGURE, 'same'),
    ])
    expect(both).toEqual([
      { ok: true, value: { position: 1 } },
      { ok: true, value: { position: 1 } },
    ])
    await submitAs(core, 'console', CREATE, 'other')
    await core.close()
    const again = await ready(machine)
    expect(await submitAs(again, 'console', CONFIGURE, 'same')).toEqual({ ok: true, value: { position: 1 } })
    expect(machine.journal.rows).toHaveLength(2)
    expect(again.position()).toBe(2)
  })

  it('is refused with a sentence when the role may not, or the content is wrong', async () => {
    const core = await ready(new MemoryMachine())
    const desk = await submitAs(core, 'desk', CONFIGURE)
    expect(desk).toMatchObject({ ok: false, error: { code: 'notAllowed' } })
    expect(await submitAs(core, 'projector', CONFIGURE)).toMatchObject({ ok: false })
    const nobody = await core.submit({ type: 'selectMeeting', meetingId: 4 }, { role: 'console', name: '' })
    expect(nobody).toMatchObject({ ok: false, error: { code: 'unreadable' } })
    const blank = { type: 'configureHall', settings: { ...SAMPLE_HALL, hallName: ' ' } }
    const named = await core.submit(blank, { role: 'console', name: '' })
    expect(named).toMatchObject({ ok: false, error: { message: '请填写议事厅名称。' } })
    expect(core.position()).toBe(0)
  })

  it('may not pose as the system', async () => {
    const core = await ready(new MemoryMachine())
    expect(await core.submit(CONFIGURE, { role: 'system', name: '' })).toMatchObject({ ok: false })
    const outage = { type: 'recordOutage', meetingId: 'm', from: 0, to: 1 }
    expect(await core.submit(outage, { role: 'console', name: '' })).toMatchObject({ ok: false })
  })

  it('is refused once the program is closing, while those before it are finished', async () => {
    const machine = new MemoryMachine()
    const core = await ready(machine)
    const before = submitAs(core, 'console', CONFIGURE)
    const closed = core.close()
    expect(await submitAs(core, 'console', CREATE)).toMatchObject({ ok: false, error: { code: 'closing' } })
    await closed
    expect((await before).ok).toBe(true)
    expect(machine.store.rows.size).toBe(1)
  })
})

describe('when the store fails', () => {
  it('starts it again and goes on as if nothing had been', async () => {
    const machine = new MemoryMachine()
    const core = await ready(machine)
    let puts = 0
    machine.store.fault = (operation) => {
      if (operation === 'put' && ++puts === 1) throw new CopyError('unreachable', 'died in the middle of put')
    }
    expect((await submitAs(core, 'console', CONFIGURE)).ok).toBe(true)
    expect(machine.store.rows.get(1)).toEqual(machine.journal.rows[0])
    expect(core.status()).toMatchObject({ storage: 'ready', notices: [] })
  })

  it('takes the commit back from the journal, refuses, says so, and recovers by itself', async () => {
    const machine = new MemoryMachine()
    const core = await ready(machine)
    await submitAs(core, 'console', CONFIGURE)
    machine.store.fault = fails('unreachable', 'put', 'revive', 'tip')
    const refused = await submitAs(core, 'console', CREATE, 'again')
    expect(refused).toMatchObject({ ok: false, error: { code: 'notSaved' } })
    expect(machine.journal.rows).toHaveLength(1)
    expect(core.position()).toBe(1)
    expect(core.world().hall.settings).toEqual(SAMPLE_HALL)
    expect(core.status().storage).toBe('refusing')
    expect(core.status().notices).toMatchObject([{ id: 'storage', level: 'error' }])
    expect(await submitAs(core, 'console', CREATE, 'again')).toMatchObject({ ok: false })

    machine.store.fault = () => {}
    expect(await later(machine, core)).toMatchObject({ storage: 'ready', notices: [] })
    expect(await submitAs(core, 'console', CREATE, 'again')).toMatchObject({
      ok: true,
      value: { position: 2 },
    })
    expect([...machine.store.rows.values()]).toEqual(machine.journal.rows)
  })

  it('recovers at once when the store comes back by itself', async () => {
    const machine = new MemoryMachine()
    const core = await ready(machine)
    machine.store.fault = fails('unreachable', 'put', 'revive')
    await submitAs(core, 'console', CONFIGURE)
    machine.store.fault = () => {}
    machine.store.comeBack()
    await new Promise((done) => setImmediate(done))
    expect(core.status()).toMatchObject({ storage: 'ready' })
  })

  it('takes back a commit that the store kept after it was given up', async () => {
    const machine = new MemoryMachine()
    const core = await ready(machine)
    const store = machine.store
    const put = store.put.bind(store)
    store.put = async (commits) => {
      await put(commits)
      throw new CopyError('unreachable', 'kept, but the answer was lost')
    }
    store.fault = fails('unreachable', 'revive')
    expect((await submitAs(core, 'console', CONFIGURE, 'lost')).ok).toBe(false)
    expect(store.rows.size).toBe(1)
    store.put = put
    store.fault = () => {}
    store.comeBack()
    await later(machine, core)
    expect(store.rows.size).toBe(0)
    expect(await submitAs(core, 'console', CREATE, 'next')).toMatchObject({
      ok: true,
      value: { position: 1 },
    })
  })
})

describe('when the journal fails', () => {
  it('takes the commit back from the store and says that the disk is full', async () => {
    const machine = new MemoryMachine()
    const core = await ready(machine)
    await submitAs(core, 'console', CONFIGURE)
    machine.journal.fault = fails('full', 'append', 'probe')
    const refused = await submitAs(core, 'console', CREATE)
    expect(refused).toMatchObject({ ok: false, error: { code: 'notSaved' } })
    expect(!refused.ok && refused.error.message).toContain('磁盘已满')
    expect(machine.store.rows.size).toBe(1)
    expect(await later(machine, core)).toMatchObject({ storage: 'refusing' })
    machine.journal.fault = () => {}
    expect(await later(machine, core)).toMatchObject({ storage: 'ready', notices: [] })
    expect((await submitAs(core, 'console', CREATE)).ok).toBe(true)
    expect(worldOf(eventsIn(machine.journal.rows))).toEqual(core.world())
  })

  it('mends what could not be taken back at once', async () => {
    const machine = new MemoryMachine()
    const core = await ready(machine)
    machine.journal.fault = fails('broken', 'append')
    machine.store.fault = fails('unreachable', 'truncate')
    expect((await submitAs(core, 'console', CONFIGURE)).ok).toBe(false)
    expect(machine.store.rows.size).toBe(1)
    machine.journal.fault = () => {}
    machine.store.fault = () => {}
    await later(machine, core)
    expect(machine.store.rows.size).toBe(0)
    expect(machine.store.aside).toHaveLength(0)
  })
})

describe('subscribers', () => {
  it('see every world, until they have heard enough', async () => {
    const core = await ready(new MemoryMachine())
    const seen: boolean[] = []
    const stop = core.subscribe((world) => seen.push(world.hall.configured))
    await submitAs(core, 'console', CONFIGURE)
    stop()
    await submitAs(core, 'console', CREATE)
    expect(seen).toEqual([true])
  })
})

/** The status after ten minutes of the machine's time, with everything done that was set for then. */
async function later(machine: MemoryMachine, core: Core) {
  for (let step = 0; step < 20; step += 1) {
    machine.timer.advance(30_000)
    await new Promise((done) => setImmediate(done))
  }
  return core.status()
}
