import { reaches } from '../fraction'
import type { ContestResult, ContestStage } from './result'
import type { ContestBase, ContestRule, ContestThreshold } from './rule'

export interface Counted {
  readonly number: number
  readonly name: string
  readonly votes: number
}

/** A finished count of one round. All are whole numbers, none negative. */
export interface ContestTally {
  readonly choosing: 'people' | 'options'
  readonly stage: ContestStage
  /** In the order of the ballot. */
  readonly contenders: readonly Counted[]
  /** Numbers of those who still stand without being voted on in this round. */
  readonly waiting: readonly number[]
  readonly seats: number
  readonly expected: number
  readonly present: number
  /** 参加投票: ballots in the box; in a show of hands everybody present. */
  readonly voted: number
  /** 有效票, 弃权在内. */
  readonly valid: number
  readonly quorumMet: boolean
}

/** What a round came to, before it is put into words. */
export type Standing = ContestResult & {
  /** What is said of each contender after the sum. */
  readonly words: ReadonlyMap<number, string>
  readonly conclusion: string
}

/** What a round asks of its winners besides the most votes. Level ones are decided between by the most votes alone. */
export function thresholdOf(rule: ContestRule, stage: ContestStage): ContestThreshold | null {
  switch (stage) {
    case 'first':
    case 'knockOut':
      return rule.threshold
    case 'runoff':
      return rule.runoff
    case 'tie':
    case 'dropTie':
      return null
  }
}

export function contestBaseOf(
  base: ContestBase,
  { present, voted, valid }: Omit<ContestTally, 'contenders'>,
): number {
  return { present, voted, valid }[base]
}

/** Whether so many votes are enough, by cross-multiplication. No vote at all is never enough. */
export function reachesThreshold(
  threshold: ContestThreshold | null,
  votes: number,
  tally: ContestTally,
): boolean {
  return threshold ? reaches(votes, contestBaseOf(threshold.base, tally), threshold) : votes > 0
}

/** Most votes first; level ones as they stand on the ballot. */
export function ranked(contenders: readonly Counted[]): readonly Counted[] {
  return contenders.toSorted((one, other) => other.votes - one.votes || one.number - other.number)
}

export function inOrder(contenders: readonly Counted[]): number[] {
  return contenders.map(({ number }) => number).toSorted((one, other) => one - other)
}

export function namesOf(contenders: readonly { readonly name: string }[]): string {
  return contenders.map(({ name }) => name).join('、')
}
