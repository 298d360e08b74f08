import type { World } from './world'

/** Whether the meeting is there to be opened; a practice meeting that was deleted is not. */
export function isListed({ hall, meetings }: Pick<World, 'hall' | 'meetings'>, meetingId: string): boolean {
  return meetings.has(meetingId) && !hall.removedMeetings.includes(meetingId)
}
