import type { Tally } from '../../voting/tally'
import type { RoomRound } from '../state'
import { ballotTally } from './paper/ballots'
import { isNamed, namedTally } from './named/named'

/**
 * A vote of the people in the room as it is decided: what was not heard yet is nothing. Of households that sign at
 * their doors nobody needs to be in the room: what stands for 实到 is how many have signed.
 */
export function roomTally(round: RoomRound): Tally {
  const { yes, no, abstain } = round.counts
  const { expected, quorumMet, quorum, quorumGroup, unit } = round
  return {
    yes: yes ?? 0,
    no: no ?? 0,
    abstain: abstain ?? 0,
    expected,
    present: round.method === 'households' ? namedTally(round).given : round.present,
    quorumMet,
    quorum,
    quorumGroup,
    unit,
    ...paperOf(round),
  }
}

function paperOf(round: RoomRound): Pick<Tally, 'ballots' | 'invalid'> {
  if (round.method === 'secretBallot') return { ballots: true, invalid: ballotTally(round).invalid }
  if (!isNamed(round) || round.method === 'rollCall') return {}
  return { ballots: round.method === 'namedBallot', invalid: round.invalid }
}
