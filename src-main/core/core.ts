import { commandSchema, mayCommand } from '#shared/domain/command'
import type { Command, SystemCommand } from '#shared/domain/command'
import type { Commit } from '#shared/domain/kernel/commit'
import type { Actor, Role } from '#shared/domain/kernel/event'
import { ok } from '#shared/domain/kernel/result'
import type { Result } from '#shared/domain/kernel/result'
import { EMPTY_WORLD, decide, evolve, worldOf } from '#shared/domain/world'
import type { World } from '#shared/domain/world'
import type { HostStatus, Notice } from '#shared/protocol/host-status'
import type { RemotePress } from '#shared/protocol/remote'
import type { Transport } from '#shared/protocol/transport'
import { Caretaker } from './caretaker'
import { commitOf } from './commit-of'
import { Hub } from './hub'
import type { HallClock, Heartbeat, Journal, Log, QueryHandler, Store, Timer } from './ports'
import { SENTENCES, notSaved, sentenceOf } from './sentences'
import { SerialQueue } from './serial-queue'
import { StatusBoard } from './status-board'
import type { HostFacts } from './status-board'
import { TurnWatch } from './turn-watch'

export interface CoreParts {
  readonly journal: Journal
  readonly store: Store
  readonly clock: HallClock
  readonly timer: Timer
  readonly heartbeat: Heartbeat
  readonly answer: QueryHandler
  readonly log: Log
  /** What the host says of itself; changed later with `updateHost`. */
  readonly host: HostFacts
}

export type IssuePapers = Extract<SystemCommand, { type: 'issuePapers' }>

type Submitted = Result<{ readonly position: number }>

/** The hall: one record, one writer, any number of windows. */
export interface Core {
  /**
   * Resolves when the record has been read: the world is there, and windows have their snapshots. Commands may still
   * be refused then, see `status().storage`. Rejects with `NewerProfileError` only.
   */
  readonly opened: Promise<void>
  /** `role` is what the host knows the window to be. May be called before `opened`: who says hello waits. */
  connect(transport: Transport, role: Role): void
  /** Does one command; `id` makes it idempotent: the same id again answers as the first time, and does nothing. */
  submit(command: unknown, by: Actor, id?: string): Promise<Submitted>
  /** Papers leave the hall: what is new of them is kept before anybody has them. A window cannot ask this. */
  issue(command: IssuePapers): Promise<Submitted>
  world(): World
  /** Number of the last commit. */
  position(): number
  status(): HostStatus
  /**
   * A presenter remote was pressed where no window of ours has the keyboard: the console is told.
   * `at`: ms since 1970
   */
  press(press: RemotePress, at: number): void
  updateHost(change: Partial<HostFacts>): void
  /** Puts a notice up on the console, in the place of one with the same id; it stays until `dismiss`. */
  notify(notice: Notice): void
  dismiss(noticeId: string): void
  /** Told after every commit, and when a record has been read. The answer calls it off. */
  subscribe(listener: (world: World) => void): () => void
  /** Takes no more commands, finishes those that wait, and lets go of both copies and all windows. */
  close(): Promise<void>
}

/** Begins to read the record at once. */
export function createCore(parts: CoreParts): Core {
  return new Hall(parts)
}

class Hall implements Core {
  readonly opened: Promise<void>
  readonly #parts: CoreParts
  readonly #queue = new SerialQueue()
  readonly #board: StatusBoard
  readonly #hub: Hub
  readonly #watch: TurnWatch
  readonly #caretaker: Caretaker
  readonly #listeners = new Set<(world: World) => void>()
  #world: World = EMPTY_WORLD
  #position = 0
  /** Which commit a command became. */
  #done = new Map<string, number>()
  #read = false
  #wellBefore = false
  #closing = false

  constructor(parts: CoreParts) {
    this.#parts = parts
    this.#board = new StatusBoard(parts.host, () => this.#hub.publishStatus())
    this.#hub = new Hub({
      isOpen: () => this.#read,
      world: () => this.#world,
      position: () => this.#position,
      clock: () => ({ now: parts.clock.now(), rate: parts.clock.rate }),
      status: () => this.#board.current,
      execute: (command, role, id) => this.#execute(command, { role, name: '' }, id),
      answer: parts.answer,
      log: parts.log,
    })
    this.#watch = new TurnWatch({
      clock: parts.clock,
      timer: parts.timer,
      heartbeat: parts.heartbeat,
      log: parts.log,
      world: () => this.#world,
      notify: (notice) => this.#board.notify(notice),
      rebased: () => this.#hub.resyncAll(),
    })
    this.#caretaker = new Caretaker({
      ...parts,
      queue: this.#queue,
      board: this.#board,
      adopt: (commits) => this.#adopt(commits),
      well: () => this.#well(),
    })
    this.opened = this.#queue.run(() => this.#caretaker.open())
    // Whoever starts the hall may first have windows to open: a rejection waits for them without ending the process.
    this.opened.catch(() => undefined)
  }

  connect(transport: Transport, role: Role): void {
    this.#hub.connect(transport, role)
  }

  async submit(command: unknown, by: Actor, id: string = crypto.randomUUID()): Promise<Submitted> {
    const parsed = commandSchema.safeParse(command)
    return parsed.success ? this.#execute(parsed.data, by, id) : sentenceOf(parsed.error)
  }

  async issue(command: IssuePapers): Promise<Submitted> {
    return this.#enqueue(command, { role: 'system', name: '' }, crypto.randomUUID())
  }

  world(): World {
    return this.#world
  }

  position(): number {
    return this.#position
  }

  status(): HostStatus {
    return this.#board.current
  }

  press(press: RemotePress, at: number): void {
    this.#hub.press(press, at)
  }

  updateHost(change: Partial<HostFacts>): void {
    this.#board.set(change)
  }

  notify(notice: Notice): void {
    this.#board.notify(notice)
  }

  dismiss(noticeId: string): void {
    this.#board.dismiss(noticeId)
  }

  subscribe(listener: (world: World) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    const { journal, store } = this.#parts
    this.#closing = true
    this.#caretaker.stop()
    // A store that is being waited for would hold up the end for nothing.
    if (!this.#read || this.#caretaker.fault !== null) await store.close()
    await this.#queue.drained()
    await this.#watch.stop()
    this.#hub.closeAll()
    await Promise.all([journal.close(), store.close()])
  }

  async #execute(command: Command, by: Actor, id: string): Promise<Submitted> {
    if (by.role === 'system' || !mayCommand(by.role, command.type)) return SENTENCES.notAllowed
    return this.#enqueue(command, by, id)
  }

  #enqueue(command: Command | SystemCommand, by: Actor, id: string): Submitted | Promise<Submitted> {
    if (this.#closing) return SENTENCES.closing
    const { fault } = this.#caretaker
    if (fault !== null && !this.#done.has(id)) {
      this.#caretaker.tryNow()
      return notSaved(fault)
    }
    return this.#queue.run(() => this.#perform(command, by, id))
  }

  /** In the queue: nothing else happens meanwhile. */
  async #perform(command: Command | SystemCommand, by: Actor, id: string): Promise<Submitted> {
    const done = this.#done.get(id)
    if (done !== undefined) return ok({ position: done })
    try {
      this.#watch.lookAtClock()
      const now = this.#parts.clock.now()
      const decision = decide(this.#world, command, { now, actor: by, commandId: id })
      if (!decision.ok) return decision
      if (decision.value.length === 0) return ok({ position: this.#position })
      const stamp = { at: now, by, cause: id }
      const commit = commitOf(this.#world, this.#position + 1, decision.value, stamp)
      const fault = await this.#caretaker.keep(commit)
      if (fault !== null) return notSaved(fault)
      this.#apply(commit)
      return ok({ position: commit.n })
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
      this.#parts.log('error', 'a command failed', { id, type: command.type, reason })
      return SENTENCES.internal
    }
  }

  #apply(commit: Commit): void {
    const before = this.#world
    this.#world = commit.events.reduce(evolve, before)
    this.#position = commit.n
    this.#done.set(commit.commandId, commit.n)
    this.#hub.publish(before, commit)
    this.#watch.follow()
    this.#tellListeners()
  }

  #adopt(commits: readonly Commit[]): void {
    const first = !this.#read
    this.#world = worldOf(commits.flatMap(({ events }) => events))
    this.#position = commits.length
    this.#done = new Map(commits.map(({ commandId, n }) => [commandId, n]))
    this.#read = true
    if (first) this.#watch.start(commits.at(-1)?.events.at(-1)?.at ?? 0)
    else this.#watch.follow()
    this.#hub.resyncAll()
    this.#tellListeners()
  }

  /** The first time that something can be written: how long the program was away belongs into the record. */
  async #well(): Promise<void> {
    if (this.#wellBefore) return
    const outage = await this.#watch.outage()
    if (outage !== null) {
      const id = `outage-${this.#position}-${outage.from}`
      const result = await this.#perform(outage, { role: 'system', name: '' }, id)
      if (!result.ok) {
        this.#parts.log('error', 'the outage could not be recorded', { ...result.error })
        if (this.#caretaker.fault !== null) return
      }
    }
    this.#wellBefore = true
    this.#watch.beginBeating()
  }

  #tellListeners(): void {
    for (const listener of this.#listeners) listener(this.#world)
  }
}
