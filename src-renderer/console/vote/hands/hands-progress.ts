import { askedOf, sumOf, type AskedOption } from '#shared/domain/meeting/vote/hands/hands'
import type { HandsRound } from '#shared/domain/meeting/state'

export interface VoteProgress {
  /** Asked for and not heard yet, in order. */
  readonly missing: readonly AskedOption[]
  /** Heads heard so far. */
  readonly sum: number
  /** 实到 less the sum; never negative, because more than 实到 is refused. */
  readonly short: number
  /** `counting`: not all were heard. `short`: they do not add up to 实到. */
  readonly state: 'counting' | 'short' | 'matches'
  /** 31 ＋ 9 ＋ 4 ＝ 44 ≠ 45; what is not heard yet is left open. */
  readonly equation: string
}

export function voteProgress(round: HandsRound): VoteProgress {
  const { counts, present } = round
  const asked = askedOf(round)
  const missing = asked.filter((option) => counts[option] === null)
  const sum = sumOf(counts)
  const short = Math.max(0, present - sum)
  const terms = [
    ...asked.map((option) => counts[option]?.toString() ?? '＿'),
    ...(counts.silent === null ? [] : [counts.silent.toString()]),
  ]
  const compared = sum === present ? `＝ ${present}` : `＝ ${sum} ≠ ${present}`
  return {
    missing,
    sum,
    short,
    state: missing.length > 0 ? 'counting' : short > 0 ? 'short' : 'matches',
    equation: missing.length > 0 ? terms.join(' ＋ ') : `${terms.join(' ＋ ')} ${compared}`,
  }
}
