import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/command'
import { remainingMs } from '#shared/domain/meeting/floor/timer'
import type { Turn } from '#shared/domain/meeting/state'
import { SAMPLE_SETUP } from '#shared/testing/sample-hall'
import { SystemClock } from '../adapters/system-clock'
import { MemoryMachine, submitAs } from '../adapters/memory-hall'
import type { Core } from './core'
import { CopyError } from './ports'

const MEETING = 'm-new'

async function speak(core: Core): Promise<void> {
  await core.opened
  await run(core, { type: 'createMeeting', setup: SAMPLE_SETUP }, 'new')
  await run(core, { type: 'signIn', meetingId: MEETING, participantId: 'p1-1' })
  await run(core, { type: 'openMeeting', meetingId: MEETING, withoutQuorum: true })
  await run(core, { type: 'enterItem', meetingId: MEETING, itemId: 'i1-1' })
  const turn = { participantId: 'p1-1', stance: 'for', requestId: null } as const
  await run(core, { type: 'startTurn', meetingId: MEETING, ...turn })
}

async function run(core: Core, command: Command, id?: string): Promise<void> {
  const result = await submitAs(core, 'console', command, id)
  if (!result.ok) throw new Error(result.error.message)
}

function turnOf(core: Core): Turn {
  const turn = core.world().meetings.get(MEETING)?.meeting.turns[0]
  if (turn === undefined) throw new Error('nobody has spoken')
  return turn
}

/** Lets the machine live for some seconds: its clock and its timers move together. */
async function live(machine: MemoryMachine, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    machine.clock.advance(1000)
    machine.timer.advance(1000)
    await new Promise((done) => setImmediate(done))
  }
}

describe('an outage in mid-speech', () => {
  it('takes nothing from the speaker: the countdown goes on where the last beat was', async () => {
    const machine = new MemoryMachine()
    const core = machine.start()
    await speak(core)
    await live(machine, 40)
    const left = remainingMs(turnOf(core), machine.clock.now())
    machine.clock.advance(15 * 60_000)

    machine.crash()
    const again = machine.start()
    await again.opened
    expect(remainingMs(turnOf(again), machine.clock.now())).toBe(left)
    const record = again.world().meetings.get(MEETING)
    expect(record?.meeting.outages).toHaveLength(1)
    expect(record?.events.at(-1)).toMatchObject({ type: 'outageRecorded', by: { role: 'system', name: '' } })
    expect(machine.journal.rows).toHaveLength(again.position())
  })

  it('takes nothing from whoever interjects, nor from the speaker, whose clock stood', async () => {
    const machine = new MemoryMachine()
    const core = machine.start()
    await speak(core)
    await run(core, { type: 'signIn', meetingId: MEETING, participantId: 'p1-2' })
    await live(machine, 40)
    const left = remainingMs(turnOf(core), machine.clock.now())
    const turnId = turnOf(core).id
    await run(core, {
      type: 'startInterjection',
      meetingId: MEETING,
      turnId,
      participantId: 'p1-2',
      kind: 'answer',
    })
    await live(machine, 12)
    machine.clock.advance(15 * 60_000)

    machine.crash()
    const again = machine.start()
    await again.opened
    const meeting = again.world().meetings.get(MEETING)?.meeting
    const [interjection] = meeting?.interjections ?? []
    if (!interjection) throw new Error('nobody has interjected')
    expect(remainingMs(interjection, machine.clock.now())).toBe(18_000)
    await run(again, { type: 'endInterjection', meetingId: MEETING, interjectionId: interjection.id })
    expect(remainingMs(turnOf(again), machine.clock.now())).toBe(left)
    expect(meeting?.outages).toHaveLength(1)
  })

  it('takes nothing from anybody in a recess, whose hour stays what was announced', async () => {
    const machine = new MemoryMachine()
    const core = machine.start()
    await speak(core)
    await live(machine, 40)
    await run(core, { type: 'beginRecess', meetingId: MEETING, minutes: 15, reason: '' })
    const left = remainingMs(turnOf(core), machine.clock.now())
    const [recess] = core.world().meetings.get(MEETING)?.meeting.recesses ?? []
    await live(machine, 12)
    machine.clock.advance(9 * 60_000)

    machine.crash()
    const again = machine.start()
    await again.opened
    const meeting = again.world().meetings.get(MEETING)?.meeting
    expect(meeting?.recesses).toEqual([recess])
    expect(meeting?.outages).toHaveLength(0)
    machine.clock.advance(60_000)
    await run(again, { type: 'endRecess', meetingId: MEETING })
    expect(remainingMs(turnOf(again), machine.clock.now())).toBe(left)
  })

  it('is measured from the last event where there is no heartbeat', async () => {
    const machine = new MemoryMachine()
    await speak(machine.start())
    machine.heartbeat.at = null
    const startedAt = machine.clock.now()
    machine.clock.advance(60_000)
    machine.crash()
    const again = machine.start()
    await again.opened
    expect(again.world().meetings.get(MEETING)?.meeting.outages).toEqual([
      { from: startedAt, to: startedAt + 60_000 },
    ])
  })

  it('is recorded later, and whole, where nothing can be written at the start', async () => {
    const machine = new MemoryMachine()
    const core = machine.start()
    await speak(core)
    await live(machine, 10)
    const left = remainingMs(turnOf(core), machine.clock.now())
    machine.clock.advance(60_000)
    machine.store.fault = () => {
      throw new CopyError('unreachable', 'not there yet')
    }
    machine.crash()
    const again = machine.start()
    await again.opened
    await live(machine, 20)
    expect(again.world().meetings.get(MEETING)?.meeting.outages).toEqual([])
    machine.store.fault = () => {}
    machine.store.comeBack()
    await new Promise((done) => setImmediate(done))
    expect(remainingMs(turnOf(again), machine.clock.now())).toBe(left)
  })

  it('does not exist where the turn was paused, or over', async () => {
    const machine = new MemoryMachine()
    const core = machine.start()
    await speak(core)
    await run(core, { type: 'pauseTurn', meetingId: MEETING, turnId: turnOf(core).id })
    const position = core.position()
    machine.crash()
    const again = machine.start()
    await again.opened
    expect(again.position()).toBe(position)
  })

  it('also comes of an orderly end in mid-speech', async () => {
    const machine = new MemoryMachine()
    const core = machine.start()
    await speak(core)
    machine.clock.advance(500)
    await core.close()
    expect(machine.heartbeat.at).toBe(machine.clock.now())
  })
})

describe('the clock of the machine', () => {
  function machineWithClock() {
    const source = { monotonic: 0, wall: Date.parse('2026-11-21T14:00:00+08:00') }
    const clock = new SystemClock({ wall: () => source.wall, monotonic: () => source.monotonic })
    const machine = new MemoryMachine()
    const core = machine.start({ clock })
    const pass = (ms: number): void => {
      source.wall += ms
      source.monotonic += ms
      machine.timer.advance(ms)
    }
    return { source, clock, machine, core, pass }
  }

  it('does not change a turn when it jumps, and is taken over when nobody speaks', async () => {
    const { source, clock, core, pass } = machineWithClock()
    await speak(core)
    pass(30_000)
    const before = clock.now()
    source.wall += 3_600_000
    pass(1000)
    expect(clock.now()).toBe(before + 1000)
    expect(core.status().notices).toMatchObject([{ id: 'clock-changed', level: 'info' }])
    await run(core, { type: 'endTurn', meetingId: MEETING, turnId: turnOf(core).id, nextRequestId: null })
    pass(10_000)
    expect(clock.now()).toBe(source.wall)
  })

  it('never takes the hall back behind what the open meeting has recorded', async () => {
    const { source, clock, core, pass } = machineWithClock()
    await core.opened
    await run(core, { type: 'createMeeting', setup: SAMPLE_SETUP }, 'new')
    const recorded = clock.now()
    source.wall -= 3_600_000
    pass(10_000)
    expect(clock.now()).toBe(recorded + 10_000)
    pass(50_000)
    expect(clock.now()).toBe(recorded + 60_000)
    await run(core, { type: 'selectMeeting', meetingId: null })
    pass(10_000)
    expect(clock.now()).toBe(source.wall)
  })

  it('may be behind the record at the start: the hall goes on after it, and says so', async () => {
    const machine = new MemoryMachine()
    const first = machine.start()
    await first.opened
    await run(first, { type: 'createMeeting', setup: SAMPLE_SETUP }, 'new')
    const recorded = machine.clock.now()
    const source = { monotonic: 0, wall: recorded - 86_400_000 }
    const clock = new SystemClock({ wall: () => source.wall, monotonic: () => source.monotonic })
    machine.crash()
    const again = machine.start({ clock })
    await again.opened
    expect(clock.now()).toBe(recorded)
    expect(again.status().notices).toMatchObject([{ id: 'clock-changed' }])
  })
})
