import { VOTE_OPTION_NAMES } from '#shared/domain/meeting/facts'
import type { Meeting, RoomRound } from '#shared/domain/meeting/state'
import { toldOptions } from '#shared/domain/meeting/vote/hands/hands'
import type { BarRow } from './chart-rows'

/** Announced votes of the people in the room, of which there are figures to draw. */
export function votesDrawn(meeting: Meeting): readonly RoomRound[] {
  return meeting.votes.flatMap((round) =>
    round.state === 'announced' &&
    'present' in round &&
    round.method !== 'acclamation' &&
    round.method !== 'contestHands' &&
    round.method !== 'contestBallot' &&
    round.outcome?.verdict !== 'void'
      ? [round]
      : [],
  )
}

export function voteRows({ counts }: RoomRound): readonly BarRow[] {
  return toldOptions(counts).map((option) => ({
    id: option,
    name: VOTE_OPTION_NAMES[option],
    values: [counts[option] ?? 0],
    text: `${counts[option] ?? 0} 票`,
  }))
}
