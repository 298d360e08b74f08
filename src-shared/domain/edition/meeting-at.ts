import { recordOf, type MeetingRecord } from '../meeting/record'
import type { Meeting } from '../meeting/state'
import type { Edition } from './state'

/** The meeting as it was when the edition was issued: its votes, its signatures, its seal. */
export function meetingAt({ events, meeting }: MeetingRecord, { meetingSeq }: Edition): Meeting {
  if (meeting.seq === meetingSeq) return meeting
  return recordOf(events.filter(({ seq }) => seq <= meetingSeq))?.meeting ?? meeting
}
