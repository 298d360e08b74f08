import type { Commit } from '#shared/domain/kernel/commit'
import { Keeper } from './keeper'
import { NewerProfileError } from './newer-profile'
import { CopyError } from './ports'
import type { CopyFault, Journal, Log, Store, Timer } from './ports'
import { recover } from './recovery'
import type { Recovery } from './recovery'
import { refusingText } from './sentences'
import type { SerialQueue } from './serial-queue'
import type { StatusBoard } from './status-board'

/** Until both copies are tried again after the first, second … failure; the last one from then on. */
const RETRY_MS: readonly number[] = [1000, 2000, 5000, 10_000, 30_000]
const NOTICE_ID = 'storage'

interface Parts {
  readonly journal: Journal
  readonly store: Store
  readonly timer: Timer
  readonly log: Log
  readonly queue: SerialQueue
  readonly board: StatusBoard
  /** A record was read, at the start or later, when a copy that was missing has been found. */
  readonly adopt: (commits: readonly Commit[]) => void
  /** Both copies are well (again): called in the queue, before any waiting command. */
  readonly well: () => Promise<void>
}

/** Sees to it that both copies are well; while they are not, says so on the board and keeps trying. */
export class Caretaker {
  readonly #parts: Parts
  #keeper: Keeper
  /** Whether both copies have been read. Until then nothing can be kept, and trying again means reading again. */
  #bothRead = false
  #fault: CopyFault | null = null
  #failures = 0
  #trying = false
  #stopped = false
  #cancelRetry: () => void = () => {}

  constructor(parts: Parts) {
    this.#parts = parts
    this.#keeper = new Keeper(parts, [])
    parts.store.onReturn(() => this.tryNow())
  }

  /** Why nothing can be kept just now; null when all is well. */
  get fault(): CopyFault | null {
    return this.#fault
  }

  /** The first reading, to be run in the queue. Rejects with `NewerProfileError` only. */
  async open(): Promise<void> {
    await this.#take(await recover(this.#parts))
  }

  /** Resolves to null when both copies are durable, else to what is wrong: the commit was not kept then. */
  async keep(commit: Commit): Promise<CopyFault | null> {
    if (this.#fault !== null) return this.#fault
    try {
      await this.#keeper.keep(commit)
      return null
    } catch (error) {
      this.#fail(error)
      return this.#fault
    }
  }

  /** Does not wait for the next time that was planned, where something is wrong. */
  tryNow(): void {
    if (this.#fault === null || this.#trying || this.#stopped) return
    this.#cancelRetry()
    this.#trying = true
    void this.#parts.queue.run(async () => {
      await this.#tryAgain()
    })
  }

  stop(): void {
    this.#stopped = true
    this.#cancelRetry()
  }

  async #tryAgain(): Promise<void> {
    try {
      if (!this.#bothRead) {
        await this.#take(await recover(this.#parts))
      } else {
        await this.#keeper.mend()
        await this.#recovered()
      }
    } catch (error) {
      this.#fail(error)
    } finally {
      this.#trying = false
    }
  }

  async #take(recovery: Recovery): Promise<void> {
    const { board, adopt } = this.#parts
    this.#keeper = new Keeper(this.#parts, recovery.commits)
    this.#bothRead = recovery.bothRead
    for (const notice of recovery.notices) board.notify(notice)
    adopt(recovery.commits)
    if (recovery.fault === null) await this.#recovered()
    else this.#fail(recovery.fault)
  }

  async #recovered(): Promise<void> {
    const { board, well } = this.#parts
    this.#fault = null
    await well()
    // What was written just now may have failed as well.
    if (this.fault !== null) return
    this.#failures = 0
    board.set({ storage: 'ready' })
    board.dismiss(NOTICE_ID)
  }

  #fail(error: unknown): void {
    const { board, timer, log } = this.#parts
    const fault = error instanceof CopyError ? error.fault : 'broken'
    const text = error instanceof NewerProfileError ? error.message : refusingText(fault)
    log('error', 'nothing can be kept just now', { fault, reason: String(error), failures: this.#failures })
    this.#fault = fault
    board.set({ storage: 'refusing' })
    board.notify({ id: NOTICE_ID, level: 'error', text })
    if (this.#stopped) return
    this.#cancelRetry()
    this.#cancelRetry = timer.after(RETRY_MS[this.#failures] ?? RETRY_MS.at(-1) ?? 0, () => this.tryNow())
    this.#failures += 1
  }
}
