import type { MeetingEvent } from '../events'
import type { Meeting } from '../state'

export function evolveSurvey(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  return event.type === 'surveyCounted'
    ? { ...meeting, surveys: [...meeting.surveys, { ...event.data.count, at }] }
    : meeting
}
