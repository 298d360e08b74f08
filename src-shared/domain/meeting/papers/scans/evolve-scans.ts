import type { MeetingEvent } from '../../events'
import type { Meeting } from '../../state'

/** Scans of what was signed in ink; none is ever forgotten. */
export function evolveScans(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'scanAttached': {
      const { scanId: id, ...scan } = event.data
      return { ...meeting, scans: [...meeting.scans, { ...scan, id, at, removed: null }] }
    }
    case 'scanRemoved': {
      const { scanId, reason } = event.data
      return {
        ...meeting,
        scans: meeting.scans.map((scan) =>
          scan.id === scanId ? { ...scan, removed: { at, reason } } : scan,
        ),
      }
    }
    default:
      return meeting
  }
}
