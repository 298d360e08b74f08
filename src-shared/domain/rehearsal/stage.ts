import { commandSchema, mayCommand, type Command } from '../command'
import type { Commit } from '../kernel/commit'
import { chain, type StoredEvent } from '../kernel/event'
import { ok, refuse, type Result } from '../kernel/result'
import { decide, EMPTY_WORLD, evolve, tipOfStream, type World } from '../world'
import type { StaffRole } from './translate'

/** Where a scenario is played: a hall, and a clock that is moved by hand. */
export interface Stage {
  /** Hall clock, ms since 1970. */
  now(): number
  /** Moves the clock on to `at`, which is not before `now()`. */
  moveTo(at: number): Promise<void>
  world(): World
  ask(role: StaffRole, command: Command, id: string): Promise<Result<unknown>>
}

/** The hall as pure functions: nothing is drawn and nothing is kept. */
export class DomainStage implements Stage {
  readonly commits: Commit[] = []
  #now: number
  #world = EMPTY_WORLD

  constructor(now: number) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  async moveTo(at: number): Promise<void> {
    this.#now = at
    return Promise.resolve()
  }

  world(): World {
    return this.#world
  }

  async ask(role: StaffRole, command: Command, id: string): Promise<Result<unknown>> {
    return Promise.resolve(this.#perform(role, command, id))
  }

  #perform(role: StaffRole, command: Command, id: string): Result<unknown> {
    const parsed = commandSchema.safeParse(command)
    if (!parsed.success)
      return refuse('invalid', parsed.error.issues.map(({ message }) => message).join('；'))
    if (!mayCommand(role, command.type)) return refuse('notAllowed', '这个窗口不能做这一步，请到主持台操作。')
    const actor = { role, name: '' }
    const decision = decide(this.#world, parsed.data, { now: this.#now, actor, commandId: id })
    if (!decision.ok) return decision
    const stamp = { at: this.#now, by: actor, cause: id }
    const events: StoredEvent[] = []
    for (const event of decision.value) {
      const stored = chain(tipOfStream(this.#world, event.stream), event, stamp)
      this.#world = evolve(this.#world, stored)
      events.push(stored)
    }
    this.commits.push({ n: this.commits.length + 1, commandId: id, events })
    return ok(null)
  }
}
