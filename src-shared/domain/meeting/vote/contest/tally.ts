import {
  decideContest,
  voidForTooManyContestBallots,
  type ContestDecision,
} from '../../../voting/contest/decide'
import type { ContestTally } from '../../../voting/contest/tally'
import { boxPhase, type BoxFigures } from '../paper/box'
import type { ContestBallotRound, ContestRound } from './round'

export interface ContestBox extends BoxFigures {
  /** With names, and blank. */
  readonly valid: number
  readonly invalid: number
  /** 疑问票 not ruled on: neither 有效 nor 无效 yet. */
  readonly doubtful: number
}

/** Where the 疑问票 not ruled on lie, as they were called, from 1. */
export function doubtfulContestPlaces({ ballots }: ContestBallotRound): readonly number[] {
  return ballots.flatMap(({ kind }, index) => (kind === 'doubtful' ? [index + 1] : []))
}

/** The figures of the box. 收回 = 有效 + 无效 once all are called and ruled on; 有效 contains 弃权. */
export function contestBox(round: ContestBallotRound): ContestBox {
  const { issued, collected, ballots, invalid, doubtful } = round
  const called = ballots.length
  const left = Math.max(0, (collected ?? 0) - called)
  const valid = called - invalid - doubtful
  return { issued, collected, called, valid, invalid, doubtful, left, phase: boxPhase(round, left) }
}

/** Votes of all contenders together. */
export function votesCast({ contenders, votes }: ContestRound): number {
  return contenders.reduce((sum, { number }) => sum + (votes[number] ?? 0), 0)
}

/**
 * What the rule decides on. In a show of hands everybody present takes part, and where one is chosen the valid votes
 * are the hands raised and those of 弃权.
 */
export function contestTally(round: ContestRound): ContestTally {
  const { choosing, stage, contenders, waiting, seats, votes, expected, present, quorumMet } = round
  const box = round.method === 'contestBallot' ? contestBox(round) : null
  const raised = seats === 1 ? votesCast(round) + (round.abstain ?? 0) : present
  return {
    choosing,
    stage,
    contenders: contenders.map(({ number, name }) => ({ number, name, votes: votes[number] ?? 0 })),
    waiting: waiting.map(({ number }) => number),
    seats,
    expected,
    present,
    voted: box ? (box.collected ?? 0) : present,
    valid: box ? box.valid : raised,
    quorumMet,
  }
}

/** The result of a round that is in order, or at once where there are too many ballots. */
export function contestDecision(round: ContestRound): ContestDecision {
  const { rule, seats } = round
  if (round.method === 'contestBallot') {
    const { phase, issued, collected } = contestBox(round)
    if (phase === 'void') return voidForTooManyContestBallots(rule, seats, issued ?? 0, collected ?? 0)
  }
  return decideContest(rule, contestTally(round))
}
