import { sumOf } from '#shared/domain/meeting/vote/hands'
import { VOTE_OPTION_NAMES } from '#shared/domain/meeting/facts'
import type { HandsRound } from '#shared/domain/meeting/state'

/** The answers that are asked for, in the order in which they are asked. */
export const ASKED = ['yes', 'no', 'abstain'] as const
export type AskedOption = (typeof ASKED)[number]

export interface VoteProgress {
  /** Asked for and not heard yet, in order. */
  readonly missing: readonly AskedOption[]
  /** Heads heard so far. */
  readonly sum: number
  /** 实到 less the sum; never negative, because more than 实到 is refused. */
  readonly short: number
  /** `counting`: not all three were heard. `short`: they do not add up to 实到. */
  readonly state: 'counting' | 'short' | 'matches'
  /** 31 ＋ 9 ＋ 4 ＝ 44 ≠ 45; what is not heard yet is left open. */
  readonly equation: string
}

export function voteProgress({ counts, present }: HandsRound): VoteProgress {
  const missing = ASKED.filter((option) => counts[option] === null)
  const sum = sumOf(counts)
  const short = Math.max(0, present - sum)
  const terms = [
    ...ASKED.map((option) => counts[option]?.toString() ?? '＿'),
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

/** What the button says while the result cannot be announced; null once it can. */
export function whyNotAnnounce(progress: VoteProgress): string | null {
  switch (progress.state) {
    case 'counting':
      return `${progress.missing.map((option) => VOTE_OPTION_NAMES[option]).join('、')}报数后才能宣布结果`
    case 'short':
      return '数目吻合后才能宣布结果'
    case 'matches':
      return null
  }
}
