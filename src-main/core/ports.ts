import type { Commit } from '#shared/domain/kernel/commit'
import type { Result } from '#shared/domain/kernel/result'
import type { Role } from '#shared/domain/kernel/event'
import type { Query, QueryAnswer } from '#shared/protocol/queries'

/** `full`: no room on the disk. `unreachable`: it does not answer. `broken`: it answered that it cannot. */
export type CopyFault = 'full' | 'unreachable' | 'broken'

/** What a copy of the record rejects with. */
export class CopyError extends Error {
  readonly fault: CopyFault

  constructor(fault: CopyFault, detail: string) {
    super(detail)
    this.name = 'CopyError'
    this.fault = fault
  }
}

/**
 * What the journal file was found to be. `fresh`: there was none. `torn`: the last line was not finished, as after
 * a power cut; it has been cut off and kept aside. `damaged`: a line, or the header, cannot be read. `newer`: written
 * by a later version of the program, and not touched.
 */
export type JournalCondition = 'fresh' | 'whole' | 'torn' | 'damaged' | 'newer'

export interface JournalReading {
  readonly condition: JournalCondition
  /** One entry per line after the header, as it lies there; `undefined` for a line that cannot be read. */
  readonly rows: readonly unknown[]
}

/** The first copy: an append-only file, on disk (fdatasync) before `append` resolves. */
export interface Journal {
  /** Opens (again) what is there and reads all of it. Everything else needs this first. */
  open(): Promise<JournalReading>
  /** All of the commits or, where it rejects, none of them. */
  append(commits: readonly Commit[]): Promise<void>
  /** Keeps the commits 1 to `n`: for taking back a commit that the other copy could not keep. */
  truncateTo(n: number): Promise<void>
  /** Begins a new journal with these commits; the old file stays beside it under the name that is answered. */
  replaceWith(commits: readonly Commit[]): Promise<string>
  /** Rejects while nothing can be written where the journal lies. */
  probe(): Promise<void>
  close(): Promise<void>
}

/** The second copy: IndexedDB in the storage window. */
export interface Store {
  /** Number of the last commit; 0 when empty. */
  tip(): Promise<number>
  /** Rows with `n` in [from, from + limit), in order, as they lie there. */
  read(from: number, limit: number): Promise<readonly unknown[]>
  /** All or none, durable before it resolves; putting the same commit again changes nothing. */
  put(commits: readonly Commit[]): Promise<void>
  /** Takes away every commit with `n` > after. */
  truncate(after: number): Promise<void>
  /** Goes on with a new, empty store; the old one stays, under the name that is answered. */
  setAside(): Promise<string>
  /** Starts the store again if it is gone, and resolves when it answers. */
  revive(): Promise<void>
  /** Told when a store has come (back) by itself. At most one listener. */
  onReturn(listener: () => void): void
  close(): Promise<void>
}

/**
 * The hall's clock, ms since 1970. Inside one run it counts monotonic time from where the run began, so that a
 * correction of the machine's clock does not shorten or lengthen anybody's turn.
 */
export interface HallClock {
  now(): number
  /** 1 while time runs, 0 where a rehearsal holds it still. */
  readonly rate: 0 | 1
  /** How far the machine's wall clock is ahead of this one, ms; negative when behind. */
  drift(): number
  /** Takes the machine's wall clock over, but never reads earlier than `floor`. Only while nobody's turn runs. */
  rebase(floor: number): void
}

export interface Timer {
  /** Runs once after `ms`; the answer calls it off. */
  after(ms: number, run: () => void): () => void
}

/** The hall time at which the program was last known to live, for measuring an outage. */
export interface Heartbeat {
  beat(at: number): Promise<void>
  /** Null where there is none, or none that can be read. */
  last(): Promise<number | null>
}

/** Answers what a window asks of the host and changes nothing in the record. */
export type QueryHandler = (query: Query, role: Role) => Promise<Result<QueryAnswer>>

export type LogLevel = 'info' | 'warning' | 'error'
/** For whoever looks after the machine: English, with what is needed to find the cause. */
export type Log = (level: LogLevel, text: string, detail?: Readonly<Record<string, unknown>>) => void
