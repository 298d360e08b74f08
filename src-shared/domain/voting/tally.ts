import type { DecisionRule, QuorumRule, VoteBase } from './rule'

/** 应到 and 实到 are people, or households with one vote each (一户一票). */
export type CountUnit = 'people' | 'households'

export const UNIT_WORDS: Readonly<Record<CountUnit, string>> = { people: '人', households: '户' }

export interface Presence {
  readonly expected: number
  readonly present: number
}

/** A finished count. All are whole numbers, none negative. */
export interface Tally extends Presence {
  readonly yes: number
  readonly no: number
  readonly abstain: number
  /** Ballots that say nothing that counts; absent where nobody can give one. */
  readonly invalid?: number
  readonly quorumMet: boolean
  /** The quorum that was asked for, with the count of its group: told in the explanation where they are given. */
  readonly quorum?: QuorumRule | null
  readonly quorumGroup?: Presence | null
  /** Absent: people. */
  readonly unit?: CountUnit
  /** Whether answers are counted in ballots (票) rather than in people or households. */
  readonly ballots?: boolean
}

/** Known from the start: the others are known only when the count is finished. */
export const isFixedBase = (base: VoteBase): boolean => base === 'present' || base === 'expected'

/** What 同意 is a share of, as it is printed. */
export const BASE_NAMES: Readonly<Record<VoteBase, string>> = {
  present: '实到人数',
  expected: '应到人数',
  voted: '参加投票人数',
  cast: '有效票数',
  yesNo: '同意与反对之和',
}

type Counted = Pick<Tally, 'yes' | 'no' | 'abstain' | 'invalid' | 'expected' | 'present'>

/** 参加投票: ballots that were handed in, or hands that were raised for anything. */
export function votedOf({ yes, no, abstain, invalid = 0 }: Omit<Counted, keyof Presence>): number {
  return yes + no + abstain + invalid
}

/** What the rule's share is taken of; null where the rule only compares 同意 with 反对. */
export function baseOf(rule: DecisionRule, tally: Counted): number | null {
  if (rule.test.kind === 'moreYesThanNo') return null
  switch (rule.test.base) {
    case 'present':
      return tally.present
    case 'expected':
      return tally.expected
    case 'voted':
      return votedOf(tally)
    case 'cast':
      return tally.yes + tally.no + tally.abstain
    case 'yesNo':
      return tally.yes + tally.no
  }
}

/** 实到 45 人, 应到 48 户, 收回 44 票, 有效票 42 票, 同意和反对合计 40 票: the base with its figure. */
export function baseFigure(base: VoteBase, tally: Tally): string {
  const unit = UNIT_WORDS[tally.unit ?? 'people']
  const votes = tally.ballots ? '票' : unit
  switch (base) {
    case 'present':
      return `实到 ${tally.present} ${unit}`
    case 'expected':
      return `应到 ${tally.expected} ${unit}`
    case 'voted':
      return `${tally.ballots ? '收回' : '参与表决'} ${votedOf(tally)} ${votes}`
    case 'cast':
      return `${tally.ballots ? '有效票' : '同意、反对、弃权合计'} ${tally.yes + tally.no + tally.abstain} ${votes}`
    case 'yesNo':
      return `同意和反对合计 ${tally.yes + tally.no} ${votes}`
  }
}
