import type { Commit } from '#shared/domain/kernel/commit'
import { mendJournal, mendStore, readStore } from './mend'
import { CopyError } from './ports'
import type { Journal, Log, Store } from './ports'

interface Parts {
  readonly journal: Journal
  readonly store: Store
  readonly log: Log
}

/**
 * Keeps the record in both copies. `commits` is what both are known to hold (or, after a failure, what both must be
 * made to hold again): it only grows once both copies have a commit on disk.
 */
export class Keeper {
  readonly #parts: Parts
  #commits: Commit[]

  constructor(parts: Parts, commits: readonly Commit[]) {
    this.#parts = parts
    this.#commits = [...commits]
  }

  get position(): number {
    return this.#commits.length
  }

  /**
   * Resolves when both copies are durable. Rejects with a `CopyError` when they could not both be made so; the
   * commit has then been taken back wherever that was possible, and `mend` must succeed before the next one.
   */
  async keep(commit: Commit): Promise<void> {
    const { journal, store } = this.#parts
    const [journalFault, storeFault] = await Promise.all([
      faultOf(() => journal.append([commit])),
      faultOf(() => store.put([commit])),
    ])
    if (journalFault !== null) {
      this.#log('the journal failed', journalFault)
      if (storeFault === null) {
        await this.#tryTo('take back from the store', () => store.truncate(this.position))
      }
      throw journalFault
    }
    if (storeFault !== null) await this.#keepAfterAll(commit, storeFault)
    this.#commits.push(commit)
  }

  /** The journal has the commit and the store has not: the store gets one more chance, or the journal gives it back. */
  async #keepAfterAll(commit: Commit, storeFault: CopyError): Promise<void> {
    const { journal } = this.#parts
    this.#log('the store failed, trying to start it again', storeFault)
    const fault = await faultOf(() => this.#reviveStore([...this.#commits, commit]))
    if (fault === null) return
    this.#log('the store stays away, the commit is taken back from the journal', fault)
    await this.#tryTo('take back from the journal', () => journal.truncateTo(this.position))
    throw fault
  }

  /** Makes both copies hold exactly the commits that were kept, and ready for more. Rejects with a `CopyError`. */
  async mend(): Promise<void> {
    const { journal } = this.#parts
    await this.#reviveStore(this.#commits)
    await mendJournal(journal, await journal.open(), this.#commits, 'takeBack')
  }

  async #reviveStore(record: readonly Commit[]): Promise<void> {
    const { store, log } = this.#parts
    await store.revive()
    const mending = await mendStore(store, await readStore(store), record, 'takeBack')
    log('info', 'the store is back', { commits: record.length, mending })
  }

  /** What cannot be taken back now is taken back by `mend`, which compares both copies with the record. */
  async #tryTo(what: string, work: () => Promise<void>): Promise<void> {
    const fault = await faultOf(work)
    if (fault !== null) this.#log(`could not ${what} yet`, fault)
  }

  #log(text: string, fault: CopyError): void {
    this.#parts.log('error', text, { fault: fault.fault, reason: fault.message, position: this.position })
  }
}

async function faultOf(work: () => Promise<void>): Promise<CopyError | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof CopyError) return error
    return new CopyError('broken', error instanceof Error ? error.message : String(error))
  }
}
