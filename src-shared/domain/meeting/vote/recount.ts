import type { BallotRound } from '../state'
import { newPaperCounting } from './paper/ballots'
import { hasContestCount, uncountedContest } from './contest/recount-contest'
import { newNamedRound } from './named/evolve-named'
import { namedTally } from './named/named'
import { newHandsCounting, NOTHING_HEARD } from './hands/hands'

/** Whether there is a count that a recount would set aside. */
export function hasCount(round: BallotRound): boolean {
  if (round.state === 'announced') return true
  switch (round.method) {
    case 'showOfHands':
      return [round.counts, round.tellers?.first, round.tellers?.second].some(
        (counts) => counts !== undefined && Object.values(counts).some((count) => count !== null),
      )
    case 'secretBallot':
      return round.collected !== null
    case 'contestHands':
    case 'contestBallot':
      return hasContestCount(round)
    case 'rollCall':
    case 'namedBallot':
    case 'households': {
      const { given, silent } = namedTally(round)
      return given + silent > 0 || round.collected !== null
    }
    case 'acclamation':
    case 'ownersRegister':
      return false
  }
}

/** 重新计票: the count is set aside as it stands, and the vote is open again with its base as it was. */
export function recounted(round: BallotRound, reason: string, at: number): BallotRound {
  const earlier = { round: { ...round, earlierCounts: [] }, reason, at }
  return {
    ...uncounted(round),
    state: 'open',
    outcome: null,
    closedAt: null,
    earlierCounts: [...round.earlierCounts, earlier],
  }
}

function uncounted(round: BallotRound): BallotRound {
  switch (round.method) {
    case 'showOfHands':
      return {
        ...round,
        counts: NOTHING_HEARD,
        ...newHandsCounting(round.script, round.tellers !== null),
      }
    case 'secretBallot':
      // The box is counted anew; how many were given out is not a matter of counting.
      return {
        ...round,
        counts: NOTHING_HEARD,
        collected: null,
        ballots: [],
        ...newPaperCounting(round.twoTellers),
      }
    case 'contestHands':
    case 'contestBallot':
      return uncountedContest(round)
    case 'rollCall':
    case 'namedBallot':
    case 'households':
      // Of the same voters: what each said or signed is asked or read again.
      return { ...round, ...newNamedRound(round), issued: round.issued }
    case 'acclamation':
      return round
    case 'ownersRegister':
      // The signed sheets are gone through again against what was entered from them.
      return round
  }
}
