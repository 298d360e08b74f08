import type { MeetingSummary } from '#shared/domain/hall/state'
import type { MinutesStanding } from '#shared/domain/notice/basis'

/** How the minutes of the listed meetings stand, to tell which notices are no longer taken from the last word. */
export function minutesIn(
  meetings: readonly MeetingSummary[],
): (meetingId: string) => MinutesStanding | undefined {
  const standings = new Map(
    meetings.map(({ id, edition, correction }) => [id, { edition, correcting: correction !== null }]),
  )
  return (meetingId) => standings.get(meetingId)
}
