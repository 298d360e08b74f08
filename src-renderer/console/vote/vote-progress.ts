import { ballotTally } from '#shared/domain/meeting/vote/ballots'
import { sumOf } from '#shared/domain/meeting/vote/decide-vote'
import { VOTE_OPTION_NAMES, type VoteOption } from '#shared/domain/meeting/facts'
import type { BallotRound, HandsRound, RoomRound } from '#shared/domain/meeting/state'
import { baseOf, leastYes, thresholdName } from '#shared/domain/voting/decide-vote'

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

/** Where the bar has its tick; null where the rule only compares 同意 with 反对, or its base is not known yet. */
export function thresholdOf(round: BallotRound): { readonly need: number; readonly label: string } | null {
  if (round.method === 'ownersRegister') return null
  const { rule, counts, expected, present } = round
  if (rule.test.kind !== 'share') return null
  const { yes, no, abstain } = counts
  if (rule.test.base === 'cast' && (!isCounted(round) || yes === null || no === null || abstain === null))
    return null
  const base = baseOf(rule, { yes: yes ?? 0, no: no ?? 0, abstain: abstain ?? 0, expected, present })
  if (base === null) return null
  const need = Math.max(1, leastYes(rule.test.share, rule.test.comparison, base))
  return { need, label: `${thresholdName(rule)}需 ${need} 票` }
}

/** Ballots are heard one by one: how many are valid is known only when the last was called. */
function isCounted(round: RoomRound): boolean {
  return round.method === 'showOfHands' || ballotTally(round).phase === 'called'
}

const CALLS: Readonly<Record<AskedOption, string>> = {
  yes: '“同意的请举手。……请放下。”',
  no: '“反对的请举手。……请放下。”',
  abstain: '“弃权的请举手。……请放下。”',
}

export interface Script {
  /** 第 2 步，共 3 步; empty once all are heard. */
  readonly step: string
  /** What the facilitator says now. */
  readonly line: string
  readonly next: string
}

/** What the facilitator reads out at this point of the vote. */
export function scriptOf(round: HandsRound): Script {
  const { counts } = round
  const heard = (option: VoteOption) => `${VOTE_OPTION_NAMES[option]} ${counts[option] ?? '＿'} 人`
  const figures = `${ASKED.map(heard).join('，')}${counts.silent ? `，${heard('silent')}` : ''}。`
  const asking = ASKED.findIndex((option) => counts[option] === null)
  const option = ASKED[asking]
  if (option === undefined && sumOf(counts) !== round.present) {
    return {
      step: '',
      line: '“请稍等，我们复核一下人数。”',
      next: `报数合计 ${sumOf(counts)} 人，实到 ${round.present} 人。`,
    }
  }
  if (option === undefined) {
    return { step: '', line: `“${figures}现在宣布结果。”`, next: '按下宣布后，大屏才显示是否通过。' }
  }
  const following = ASKED[asking + 1]
  return {
    step: `第 ${asking + 1} 步，共 ${ASKED.length} 步`,
    line: CALLS[option],
    next: following === undefined ? `下一句：${figures}` : `下一句：${CALLS[following]}`,
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

/**
 * The number in a count box; null where there is none. Fractions and negative numbers are numbers: what is wrong
 * with them is for the record to say.
 */
export function parseCount(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/−/g, '-').trim()
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null
}
