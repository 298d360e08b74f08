import type { MeetingEvent } from '../../events'
import type { Meeting } from '../../state'

/** 更正: the seal steps back among the earlier ones, and what may be changed before a seal may be changed again. */
export function evolveCorrection(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'correctionOpened': {
      const { seal, signatures, earlierSeals } = meeting
      if (!seal) return meeting
      const { number, reason } = event.data
      return {
        ...meeting,
        phase: 'closed',
        seal: null,
        signatures: [],
        earlierSeals: [...earlierSeals, { ...seal, signatures }],
        correction: { number, reason, openedAt: at, before: meeting },
        // What led to the seal is not taken back from behind it.
        steps: { console: [], desk: [] },
      }
    }
    case 'correctionDropped':
      return meeting.correction ? { ...meeting.correction.before, ...besideTheMinutes(meeting) } : meeting
    default:
      return meeting
  }
}

/** What goes on while a correction is open and has nothing to do with its words: it stays when they are given up. */
function besideTheMinutes({
  sceneOverride,
  sceneShownAt,
  materialView,
  materialsSeen,
  shownVoteId,
  surveys,
  scans,
}: Meeting): Partial<Meeting> {
  return { sceneOverride, sceneShownAt, materialView, materialsSeen, shownVoteId, surveys, scans }
}
