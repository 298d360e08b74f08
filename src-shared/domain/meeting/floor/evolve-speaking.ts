import type { MeetingEvent } from '../events'
import { endsTheMotion } from '../motion/progress'
import { activeHandover } from './chair'
import type { ChairHandover, Meeting } from '../state'

/** The rules of the floor: who was moved forward, who was reminded of what, and who has the chair. */
export function evolveSpeaking(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'requestAdvanced': {
      const { requestId, reason } = event.data
      const moved = meeting.queue.filter(({ id }) => id === requestId)
      const others = meeting.queue.filter(({ id }) => id !== requestId)
      return { ...meeting, queue: [...moved.map((request) => ({ ...request, advanced: reason })), ...others] }
    }
    case 'speakerReminded': {
      const { reminderId: id, ...data } = event.data
      return { ...meeting, reminders: [...meeting.reminders, { ...data, id, at }] }
    }
    case 'chairHandedOver': {
      const { handoverId: id, itemId, participantId } = event.data
      const handover: ChairHandover = { id, itemId, participantId, at, endedAt: null, endedBy: null }
      return { ...meeting, handovers: [...ended(meeting, at, 'takenBack'), handover] }
    }
    case 'chairTakenBack':
      return { ...meeting, handovers: ended(meeting, at, 'takenBack') }
    case 'voteAnnounced': {
      const round = meeting.votes.find(({ id }) => id === event.data.voteId)
      // An amendment or one clause is not the vote that the chair was handed over for.
      const over = round && (round.subject.kind === 'motion' || endsTheMotion(meeting, round.itemId))
      return over && round.itemId === activeHandover(meeting)?.itemId
        ? { ...meeting, handovers: ended(meeting, at, 'vote') }
        : meeting
    }
    case 'itemEntered':
      return { ...meeting, handovers: ended(meeting, at, 'item') }
    case 'meetingClosed':
      return { ...meeting, handovers: ended(meeting, at, 'closed') }
    default:
      return meeting
  }
}

function ended(
  { handovers }: Meeting,
  at: number,
  endedBy: Exclude<ChairHandover['endedBy'], null>,
): Meeting['handovers'] {
  return handovers.map((one) => (one.endedAt === null ? { ...one, endedAt: at, endedBy } : one))
}
