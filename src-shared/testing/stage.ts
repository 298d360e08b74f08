import type { Command, SystemCommand } from '#shared/domain/command'
import type { HallSettings } from '#shared/domain/hall/state'
import { chain, type Actor } from '#shared/domain/kernel/event'
import type { Result } from '#shared/domain/kernel/result'
import type { Meeting } from '#shared/domain/meeting/state'
import { decide, EMPTY_WORLD, evolve, tipOfStream, type World } from '#shared/domain/world'

type MeetingCommandBody<T> = T extends { meetingId: string } ? Omit<T, 'meetingId'> : never
export type StageCommand = MeetingCommandBody<
  Exclude<Command | SystemCommand, { type: 'selectMeeting' | 'createMeeting' | 'configureHall' }>
>

const CONSOLE: Actor = { role: 'console', name: '周明远' }
const DESK: Actor = { role: 'desk', name: '林晓雯' }
const DESK_TYPES: ReadonlySet<string> = new Set([
  'notePoint',
  'recordOutcome',
  'reviseMinutes',
  'signMinutes',
  'sealMinutes',
])

/** Plays a meeting through the real decisions on a clock of its own, for tests and samples. */
export class Stage {
  #world: World = EMPTY_WORLD
  #commands = 0

  constructor(public now: number) {}

  get world(): World {
    return this.#world
  }

  get hall(): HallSettings {
    return this.#world.hall.settings
  }

  get meeting(): Meeting {
    const record = this.#world.meetings.get(this.#world.hall.openMeetingId ?? '')
    if (!record) throw new Error('no meeting is open')
    return record.meeting
  }

  pass(seconds: number): this {
    this.now += seconds * 1000
    return this
  }

  /** The outcome of a command; what it decided has happened. */
  attempt(command: Command | SystemCommand): Result<null> {
    this.#commands += 1
    const actor = DESK_TYPES.has(command.type) ? DESK : CONSOLE
    const commandId = `c${this.#commands}`
    const decision = decide(this.#world, command, { now: this.now, actor, commandId })
    if (!decision.ok) return decision
    for (const event of decision.value) {
      const tip = tipOfStream(this.#world, event.stream)
      this.#world = evolve(this.#world, chain(tip, event, { at: this.now, by: actor, cause: commandId }))
    }
    return { ok: true, value: null }
  }

  /** For a step that must be possible; throws with the refusal otherwise. */
  run(command: Command): this {
    return this.#demand(this.attempt(command))
  }

  /** A command to the open meeting. */
  step(body: StageCommand): this {
    return this.#demand(this.attempt({ ...body, meetingId: this.meeting.id }))
  }

  #demand(result: Result<null>): this {
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
    return this
  }
}
