import type { MeetingEvent } from '../events'
import type { Meeting, Point } from '../state'
import { moveOutcome } from './outcome-order'
import { revisedPoint } from './corrections'

/** What the recorder writes, and the minutes to their seal. */
export function evolveRecord(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'pointNoted': {
      const { pointId, interjectionId, ...noted } = event.data
      // Where the interjection was taken back, what was said in it stays with the turn.
      const known = meeting.interjections.some(({ id }) => id === interjectionId)
      const point: Point = {
        ...noted,
        id: pointId,
        interjectionId: known ? interjectionId : null,
        at,
        corrections: [],
      }
      return { ...meeting, points: [...meeting.points, point] }
    }
    case 'pointRevised':
      return {
        ...meeting,
        points: meeting.points.map((point) =>
          point.id === event.data.pointId ? revisedPoint(meeting, point, event.data.text, at) : point,
        ),
      }
    case 'pointRemoved':
      return { ...meeting, points: meeting.points.filter(({ id }) => id !== event.data.pointId) }
    case 'outcomeRecorded': {
      const { outcomeId: id, itemId, outcome, answering } = event.data
      return { ...meeting, outcomes: [...meeting.outcomes, { ...outcome, id, itemId, at, answering }] }
    }
    case 'outcomeRevised':
      return {
        ...meeting,
        outcomes: meeting.outcomes.map((existing) =>
          existing.id === event.data.outcomeId ? { ...existing, ...event.data.outcome } : existing,
        ),
      }
    case 'outcomeMoved':
      return { ...meeting, outcomes: moveOutcome(meeting.outcomes, event.data) }
    case 'outcomeRemoved':
      return { ...meeting, outcomes: meeting.outcomes.filter(({ id }) => id !== event.data.outcomeId) }
    case 'minutesRevised': {
      const { blockId, text } = event.data
      const { [blockId]: _replaced, ...others } = meeting.minutesEdits
      return { ...meeting, minutesEdits: text === null ? others : { ...others, [blockId]: text } }
    }
    case 'minutesSigned': {
      const { signatureId: id, as, name, strokes, contentHash } = event.data
      return { ...meeting, signatures: [...meeting.signatures, { id, as, name, strokes, contentHash, at }] }
    }
    case 'minutesSealed':
      return {
        ...meeting,
        phase: 'sealed',
        seal: { ...event.data, at, reason: meeting.correction?.reason ?? '' },
        correction: null,
      }
    default:
      return meeting
  }
}
