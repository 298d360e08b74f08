import type { Meeting } from './state'

/** What the first `count` facts of a record come to, without the steps that had been taken back by then. */
export interface Checkpoint {
  readonly count: number
  readonly meeting: Meeting
}

/** Between checkpoints near the end of a record, facts; further back they stand further apart. */
const EVERY = 16
/** Up to this many facts back, they stand `EVERY` apart; with each doubling of the distance, twice as far. */
const CLOSE = 64

/**
 * The checkpoints with one more where it is due. Of thousands of facts some thirty states are kept: to take back what
 * lies d facts behind the end, at most about 1.5 d need to be gone through again.
 */
export function withCheckpoint(kept: readonly Checkpoint[], next: Checkpoint): readonly Checkpoint[] {
  if (next.count % EVERY !== 0) return kept
  return [...kept.filter(({ count }) => count % spacing(next.count - count) === 0), next]
}

/** Whether the state after `count` facts is kept to the end of a record of `facts`: what a fold need not keep for a while. */
export function isKept(count: number, facts: number): boolean {
  if (count % EVERY !== 0) return false
  // The last that was due is always kept, and where the others stand is measured from it.
  const last = facts - (facts % EVERY)
  return count === last || (count < last && count % spacing(last - count) === 0)
}

function spacing(distance: number): number {
  return EVERY * 2 ** Math.max(0, Math.floor(Math.log2(distance / CLOSE)))
}
