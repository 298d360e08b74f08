import { canonicalJson } from '#shared/domain/kernel/canonical'
import { commitSchema } from '#shared/domain/kernel/commit'
import type { Commit } from '#shared/domain/kernel/commit'
import { EMPTY_TIP, checkLink, tipOf } from '#shared/domain/kernel/event'
import type { StreamTip } from '#shared/domain/kernel/event'

/** Where each stream ends. */
export type Tips = ReadonlyMap<string, StreamTip>

/** The commit that a row read from a copy holds; null where it holds none, or not the one numbered `n`. */
export function readRow(row: unknown, n: number): Commit | null {
  const parsed = commitSchema.safeParse(row)
  if (!parsed.success || parsed.data.n !== n) return null
  return parsed.data
}

/** The tips of the streams that `commit` lengthens; null where it does not stand rightly behind `tips`. */
export function linkCommit(tips: Tips, commit: Commit): Tips | null {
  const moved = new Map<string, StreamTip>()
  for (const event of commit.events) {
    const tip = moved.get(event.stream) ?? tips.get(event.stream) ?? EMPTY_TIP
    if (event.cause !== commit.commandId) return null
    if (!intact(() => checkLink(tip, event) === null)) return null
    moved.set(event.stream, tipOf(event))
  }
  return moved
}

/** Whether the row holds exactly this commit, to the last character of its data. */
export function rowHolds(row: unknown, commit: Commit): boolean {
  return intact(() => {
    if (JSON.stringify(row) === JSON.stringify(commit)) return true
    const held = readRow(row, commit.n)
    return held !== null && canonicalJson(held) === canonicalJson(commit)
  })
}

/** A row may hold anything, also what JSON has no words for: that is a damaged row, not an error of ours. */
function intact(test: () => boolean): boolean {
  try {
    return test()
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
