import type { VoteOutcome } from '../../facts'
import { decideVote, voidForTooManyBallots } from '../../../voting/decide-vote'
import { inHouseholds } from '../../../voting/household-words'
import { quorumParts } from '../../../voting/quorum'
import type { NamedRound } from './named'
import { roomTally } from '../room-tally'

/** Decides a vote by name by its rule; with more ballots than were issued it is void. Of households the quorum is asked of those that have signed. */
export function namedOutcome(round: NamedRound): VoteOutcome {
  const { issued, collected } = round
  if (issued !== null && collected !== null && collected > issued) {
    return voidForTooManyBallots(round.rule, issued, collected)
  }
  const tally = roomTally(round)
  if (round.method !== 'households') return decideVote(round.rule, tally)
  const { quorum } = round
  const met = quorum === null || quorumParts(quorum, tally, null).every((part) => part.met)
  return inHouseholds(decideVote(round.rule, { ...tally, quorumMet: met }))
}
