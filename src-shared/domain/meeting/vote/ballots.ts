import type { PaperRound } from '../state'

/** The figures of a vote by paper ballots. 收回 = 有效 + 无效 once all are called; 已唱 is never more than 收回. */
export interface BallotTally {
  readonly issued: number | null
  readonly collected: number | null
  /** 已唱 */
  readonly called: number
  /** 同意 + 反对 + 弃权 */
  readonly valid: number
  readonly invalid: number
  /** Collected and not called yet. */
  readonly left: number
  readonly phase: 'issuing' | 'collecting' | 'void' | 'calling' | 'called'
}

export function ballotTally(round: PaperRound): BallotTally {
  const { issued, collected, ballots, counts } = round
  const called = ballots.length
  const valid = (counts.yes ?? 0) + (counts.no ?? 0) + (counts.abstain ?? 0)
  const left = Math.max(0, (collected ?? 0) - called)
  return { issued, collected, called, valid, invalid: called - valid, left, phase: phaseOf(round, left) }
}

function phaseOf({ issued, collected }: PaperRound, left: number): BallotTally['phase'] {
  if (issued === null) return 'issuing'
  if (collected === null) return 'collecting'
  if (collected > issued) return 'void'
  return left > 0 ? 'calling' : 'called'
}

/** `同意 24 + 反对 7 + 弃权 3 + 无效 2 = 36`; before the box is open, nothing. */
export function ballotSum(round: PaperRound): string {
  const { called, invalid } = ballotTally(round)
  const { yes, no, abstain } = round.counts
  return `${yes ?? 0} ＋ ${no ?? 0} ＋ ${abstain ?? 0} ＋ ${invalid} ＝ ${called}`
}
