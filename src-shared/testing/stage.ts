import type { Command, SystemCommand } from '#shared/domain/command'
import type { HallSettings } from '#shared/domain/hall/state'
import { chain, type Actor, type StoredEvent } from '#shared/domain/kernel/event'
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
  /** Everything that has happened, as it would be stored. */
  readonly events: StoredEvent[] = []
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

  /** Id of the last command tried. */
  get lastCommandId(): string {
    return `c${this.#commands}`
  }

  /** The outcome of a command; what it decided has happened. */
  attempt(
    command: Command | SystemCommand,
    actor: Actor = DESK_TYPES.has(command.type) ? DESK : CONSOLE,
  ): Result<null> {
    this.#commands += 1
    const commandId = this.lastCommandId
    const decision = decide(this.#world, command, { now: this.now, actor, commandId })
    if (!decision.ok) return decision
    for (const event of decision.value) {
      const tip = tipOfStream(this.#world, event.stream)
      const stored = chain(tip, event, { at: this.now, by: actor, cause: commandId })
      this.events.push(stored)
      this.#world = evolve(this.#world, stored)
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
