import type { ContestResult, ContestStage } from '../../../voting/contest/result'
import type { ContestRule } from '../../../voting/contest/rule'
import type { RoomHead } from '../../state'
import type { ContestBallot, ContestRuling } from './ballot'
import type { Choosing, Contender } from './contenders'
import type { ContestTellers } from './second'

interface ContestBase extends RoomHead, ContestTellers {
  readonly choosing: Choosing
  readonly stage: ContestStage
  /** The vote this one follows from; null for the first. */
  readonly previous: string | null
  /** In the order of the ballot. */
  readonly contenders: readonly Contender[]
  /** Still standing without being voted on in this round. */
  readonly waiting: readonly Contender[]
  /** To be filled in this round; a ballot may have as many names. */
  readonly seats: number
  readonly rule: ContestRule
  /** By number. Null: not heard yet. */
  readonly votes: Readonly<Record<number, number | null>>
  /** 弃权. By hands only where one is chosen, because of several nobody can tell who raised none. */
  readonly abstain: number | null
  readonly result: ContestResult | null
}

export interface ContestHandsRound extends ContestBase {
  readonly method: 'contestHands'
}

/** 发票 → 收票 → 唱票. Nothing in it says whose a ballot is. */
export interface ContestBallotRound extends ContestBase {
  readonly method: 'contestBallot'
  readonly issued: number | null
  readonly collected: number | null
  /** In the order they were taken out of the box. */
  readonly ballots: readonly ContestBallot[]
  /** 无效 of these. */
  readonly invalid: number
  /** 疑问票 that nobody has ruled on. */
  readonly doubtful: number
  /** In the order of the ballots. */
  readonly rulings: readonly ContestRuling[]
}

export type ContestRound = ContestHandsRound | ContestBallotRound

/** Whether a vote, or a motion, is among several. */
export function isContest<Round extends { readonly method: string }>(
  round: Round,
): round is Extract<Round, { method: ContestRound['method'] }> {
  return round.method === 'contestHands' || round.method === 'contestBallot'
}
