import type { Commit } from '#shared/domain/kernel/commit'
import type { StreamTip } from '#shared/domain/kernel/event'
import { linkCommit, readRow, rowHolds } from './rows'

/** What one copy holds: entry i is what lies there as commit i + 1, `undefined` where nothing does. */
export type Rows = readonly unknown[]

export interface LongestRecord {
  readonly commits: readonly Commit[]
  /** True where both copies go on with different, in themselves sound commits. */
  readonly diverged: boolean
}

/**
 * The longest unbroken record that the two copies give together: each commit from whichever copy has it whole. Where
 * they go different ways, they are no longer mixed, and the longer way is taken (the journal's where equal).
 */
export function longestRecord(journal: Rows, store: Rows): LongestRecord {
  const commits: Commit[] = []
  const tips = new Map<string, StreamTip>()
  for (;;) {
    const n = commits.length + 1
    const fromJournal = take(tips, journal[n - 1], n)
    if (fromJournal === null) {
      const fromStore = take(tips, store[n - 1], n)
      if (fromStore === null) return { commits, diverged: false }
      push(fromStore)
      continue
    }
    const held = store[n - 1]
    const other = held === undefined || rowHolds(held, fromJournal.commit) ? null : take(tips, held, n)
    if (other === null) push(fromJournal)
    else return { commits: longer(follow(journal), follow(store)), diverged: true }
  }

  function push(link: Link): void {
    commits.push(link.commit)
    for (const [stream, tip] of link.moved) tips.set(stream, tip)
  }

  function follow(rows: Rows): readonly Commit[] {
    const own = new Map(tips)
    const way = [...commits]
    for (;;) {
      const link = take(own, rows[way.length], way.length + 1)
      if (link === null) return way
      way.push(link.commit)
      for (const [stream, tip] of link.moved) own.set(stream, tip)
    }
  }
}

interface Link {
  readonly commit: Commit
  readonly moved: ReadonlyMap<string, StreamTip>
}

function take(tips: ReadonlyMap<string, StreamTip>, row: unknown, n: number): Link | null {
  if (row === undefined) return null
  const commit = readRow(row, n)
  const moved = commit === null ? null : linkCommit(tips, commit)
  return commit === null || moved === null ? null : { commit, moved }
}

function longer(a: readonly Commit[], b: readonly Commit[]): readonly Commit[] {
  return b.length > a.length ? b : a
}
