import type { BallotRound } from '../state'
import { ballotChecks } from './paper/check-ballots'
import { handsChecks } from './hands/check-hands'
import { namedChecks } from './named/check-named'
import { ownersChecks } from './owners/check-owners'
import type { VoteCheck } from './check'
import { contestChecks } from './contest/checks'

/** What must be in order before the result can be announced, in its order: one list for the domain and the console. */
export function voteChecks(round: BallotRound): readonly VoteCheck[] {
  switch (round.method) {
    case 'showOfHands':
      return handsChecks(round)
    case 'secretBallot':
      return ballotChecks(round)
    case 'ownersRegister':
      return ownersChecks(round)
    case 'contestHands':
    case 'contestBallot':
      return contestChecks(round)
    case 'rollCall':
    case 'namedBallot':
    case 'households':
      return namedChecks(round)
    case 'acclamation':
      return []
  }
}

/** The first thing that is missing; null where the result can be announced. */
export function firstMissing(round: BallotRound): VoteCheck | null {
  return voteChecks(round).find(({ done }) => !done) ?? null
}
