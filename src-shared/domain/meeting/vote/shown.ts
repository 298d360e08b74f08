import type { BallotRound, Meeting } from '../state'

/**
 * Whether the wall may show what was counted: with the result at the latest. How far the counting is may be told
 * where it gives nothing away.
 */
export function countsShown(round: Pick<BallotRound, 'hidden' | 'state'>): boolean {
  return !round.hidden || round.state === 'announced'
}

/** The votes whose figures the wall is not even sent. */
export function withheldVotes(meeting: Meeting): ReadonlySet<string> {
  return new Set(meeting.votes.filter((round) => !countsShown(round)).map(({ id }) => id))
}
