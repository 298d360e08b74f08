import type { Commit } from '#shared/domain/kernel/commit'
import type { StreamTip } from '#shared/domain/kernel/event'
import { readStore } from '../core/mend'
import type { Journal, Store } from '../core/ports'
import { linkCommit, readRow, rowHolds } from '../core/rows'

/** What the two copies of the record were found to hold. */
export interface CopiesReport {
  readonly journal: number
  readonly indexedDb: number
  /** Every commit is in both, to the last character. */
  readonly equal: boolean
  /** Every event carries the hash of its content and of the event before it. */
  readonly chainIntact: boolean
  readonly commits: readonly Commit[]
}

/** Reads both copies and compares them commit by commit. The journal is opened anew, as at a start. */
export async function compareCopies(journal: Journal, store: Store): Promise<CopiesReport> {
  const { rows } = await journal.open()
  const stored = await readStore(store)
  const commits = rows.map((row, index) => readRow(row, index + 1))
  const tips = new Map<string, StreamTip>()
  const chainIntact = commits.every((commit) => {
    const moved = commit === null ? null : linkCommit(tips, commit)
    for (const [stream, tip] of moved ?? []) tips.set(stream, tip)
    return moved !== null
  })
  const equal =
    rows.length === stored.length &&
    commits.every((commit, index) => commit !== null && rowHolds(stored[index], commit))
  return {
    journal: rows.length,
    indexedDb: stored.length,
    equal,
    chainIntact,
    commits: commits.filter((commit) => commit !== null),
  }
}
