import type { Tally } from '../../voting/tally'
import type { RoomRound } from '../state'
import { ballotTally } from './ballots'

/** A vote of the people in the room as it is decided: what was not heard yet is nothing. */
export function roomTally(round: RoomRound): Tally {
  const { yes, no, abstain } = round.counts
  const { expected, present, quorumMet, quorum, quorumGroup, unit } = round
  return {
    yes: yes ?? 0,
    no: no ?? 0,
    abstain: abstain ?? 0,
    expected,
    present,
    quorumMet,
    quorum,
    quorumGroup,
    unit,
    ...(round.method === 'secretBallot' ? { ballots: true, invalid: ballotTally(round).invalid } : {}),
  }
}
