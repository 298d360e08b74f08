import { newContestCalling } from './evolve-contest'
import type { ContestRound } from './round'
import { newContestTellers } from './second'

/** Whether there is a count of a contest that a recount would set aside. */
export function hasContestCount(round: ContestRound): boolean {
  return round.method === 'contestBallot'
    ? round.collected !== null
    : round.abstain !== null || Object.values(round.votes).some((votes) => votes !== null)
}

/** The contest as it was before anything was counted: how many ballots were given out is not a matter of counting. */
export function uncountedContest(round: ContestRound): ContestRound {
  const votes: ContestRound['votes'] = Object.fromEntries(
    round.contenders.map(({ number }) => [number, null]),
  )
  const nothing = { votes, abstain: null, result: null, ...newContestTellers(round.twoTellers) }
  return round.method === 'contestBallot'
    ? { ...round, ...nothing, collected: null, ...newContestCalling() }
    : { ...round, ...nothing }
}
