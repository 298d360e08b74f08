import { VOTE_OPTION_NAMES, voteOptionSchema, type VoteOption } from '../../facts'
import type { HandsRound, VoteCounts } from '../../state'
import { TELLER_NAMES, TELLERS, type Teller, type VoteScript } from '../counting'

/** An answer that hands are raised for. */
export type AskedOption = Exclude<VoteOption, 'silent'>

const ASKED: Readonly<Record<VoteScript, readonly AskedOption[]>> = {
  official: ['yes', 'no', 'abstain'],
  robert: ['yes', 'no'],
}

/** The answers that are asked for, in the order in which they are asked. */
export function askedOf({ script }: Pick<HandsRound, 'script'>): readonly AskedOption[] {
  return ASKED[script]
}

/** What each of two tellers has counted; `counts` of the round has only what they agree on, or what was settled. */
export type TellerCounts = Readonly<Record<Teller, VoteCounts>>

/** The two tellers did not have the same number. Kept also when they have it later: it stands in the minutes. */
export interface TellerDifference {
  readonly option: VoteOption
  readonly first: number
  readonly second: number
  /** The chair had the hands raised again and counted before all: what came out, and why; null: the tellers agreed. */
  readonly settled: { readonly count: number; readonly reason: string } | null
}

/** How a show of hands is counted. */
export interface HandsCounting {
  readonly script: VoteScript
  /** Null where the count is taken from one report. */
  readonly tellers: TellerCounts | null
  readonly differences: readonly TellerDifference[]
}

export const NOTHING_HEARD: VoteCounts = { yes: null, no: null, abstain: null, silent: null }

export function newHandsCounting(script: VoteScript, twoTellers: boolean): HandsCounting {
  const tellers = { first: NOTHING_HEARD, second: NOTHING_HEARD }
  return { script, tellers: twoTellers ? tellers : null, differences: [] }
}

/** Both tellers have counted the hands for this answer, and not the same. */
export function openDifference(
  { tellers, counts }: Pick<HandsRound, 'tellers' | 'counts'>,
  option: VoteOption,
): { readonly first: number; readonly second: number } | null {
  const [first, second] = [tellers?.first[option] ?? null, tellers?.second[option] ?? null]
  return first === null || second === null || first === second || counts[option] !== null
    ? null
    : { first, second }
}

/** 同意：甲 31，乙 30，相差 1; one part for each answer on which they differ, none where they do not. */
export function differencesText(round: HandsRound): readonly string[] {
  return askedOf(round).flatMap((option) => {
    const difference = openDifference(round, option)
    if (!difference) return []
    const { first, second } = difference
    return [
      `${VOTE_OPTION_NAMES[option]}：${TELLER_NAMES.first} ${first}，${TELLER_NAMES.second} ${second}，相差 ${Math.abs(first - second)}`,
    ]
  })
}

/** The answers that a teller has not reported yet. */
export function unheardOf(round: HandsRound, teller: Teller): readonly AskedOption[] {
  const reported = round.tellers?.[teller]
  return askedOf(round).filter((option) => reported?.[option] === null && round.counts[option] === null)
}

/** 乙还没有报：反对、弃权; none where both have said all. */
export function unheardText(round: HandsRound): readonly string[] {
  return TELLERS.flatMap((teller) => {
    const options = unheardOf(round, teller)
    const names = options.map((option) => VOTE_OPTION_NAMES[option]).join('、')
    return options.length === 0 ? [] : [`${TELLER_NAMES[teller]}还没有报${names}`]
  })
}

/** Heads heard so far. */
export function sumOf(counts: VoteCounts): number {
  return voteOptionSchema.options.reduce((sum, option) => sum + (counts[option] ?? 0), 0)
}

/** `同意 31 + 反对 9 + 弃权 4 = 44` */
export function sumText(counts: VoteCounts): string {
  const heard = voteOptionSchema.options.filter((option) => counts[option] !== null)
  const terms = heard.map((option) => `${VOTE_OPTION_NAMES[option]} ${counts[option] ?? 0}`)
  return `${terms.join(' + ')} = ${sumOf(counts)}`
}

/** The answers a count is told by: 弃权 only where it was asked for, 未表态 only where there were any. */
export function toldOptions(counts: VoteCounts): readonly VoteOption[] {
  const noAbstain = counts.abstain === null && counts.silent !== null
  return voteOptionSchema.options.filter((option) =>
    option === 'abstain' ? !noAbstain : option !== 'silent' || (counts.silent ?? 0) > 0,
  )
}
