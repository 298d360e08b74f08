import type { MeetingEvent } from '../events'
import type { Meeting } from '../state'
import { UNTOUCHED, type Amendment, type MotionCourse } from './state'

/** Motions: what was moved, seconded, split and ended, and what the votes made of amendments. */
export function evolveMotion(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'amendmentProposed': {
      const { amendmentId: id, itemId, target, proposerId, before, text } = event.data
      const amendment: Amendment = {
        id,
        target,
        proposerId,
        before,
        text,
        at,
        second: null,
        state: 'pending',
        closedAt: null,
        voteId: null,
      }
      return onItem(shownItem(meeting), itemId, (course) => ({
        ...course,
        amendments: [...course.amendments, amendment],
      }))
    }
    case 'proposalSeconded': {
      const { itemId, amendmentId, participantId } = event.data
      const second = { participantId, at }
      return amendmentId === null
        ? onItem(meeting, itemId, (course) => ({ ...course, second }))
        : onAmendment(meeting, amendmentId, (amendment) => ({ ...amendment, second }))
    }
    case 'amendmentSettled':
      return onAmendment(meeting, event.data.amendmentId, (amendment) => ({
        ...amendment,
        state: event.data.how,
        closedAt: at,
      }))
    case 'motionSplit': {
      const { itemId, parts } = event.data
      return onItem(shownItem(meeting), itemId, (course) => ({ ...course, split: { at, parts } }))
    }
    case 'motionEnded': {
      const { itemId, ...end } = event.data
      return onItem(shownItem(meeting), itemId, (course) => ({
        ...course,
        amendments: lapsed(course.amendments, at),
        end: { ...end, at },
      }))
    }
    case 'voteAnnounced': {
      const { voteId, outcome } = event.data
      const subject = meeting.votes.find(({ id }) => id === voteId)?.subject
      if (subject?.kind !== 'amendment' || outcome.verdict === 'void') return meeting
      const state = outcome.verdict === 'passed' ? 'adopted' : 'rejected'
      return onAmendment(meeting, subject.amendmentId, (amendment) => ({
        ...amendment,
        state,
        closedAt: at,
        voteId,
      }))
    }
    case 'recountBegun': {
      // What the count decided is open again.
      const subject = meeting.votes.find(({ id }) => id === event.data.voteId)?.subject
      if (subject?.kind !== 'amendment') return meeting
      return onAmendment(meeting, subject.amendmentId, (amendment) => ({
        ...amendment,
        state: 'pending',
        closedAt: null,
        voteId: null,
      }))
    }
    case 'meetingClosed':
      return everyCourse(meeting, (course) => ({ ...course, amendments: lapsed(course.amendments, at) }))
    default:
      return meeting
  }
}

/** The room looks at what is before it now, and no longer at the last result. */
function shownItem(meeting: Meeting): Meeting {
  return { ...meeting, shownVoteId: null, sceneOverride: null }
}

/** 未及表决 */
function lapsed(amendments: readonly Amendment[], at: number): readonly Amendment[] {
  return amendments.map((one) => (one.state === 'pending' ? { ...one, state: 'lapsed', closedAt: at } : one))
}

function onItem(meeting: Meeting, itemId: string, change: (course: MotionCourse) => MotionCourse): Meeting {
  const course = meeting.motions[itemId] ?? UNTOUCHED
  return { ...meeting, motions: { ...meeting.motions, [itemId]: change(course) } }
}

function onAmendment(
  meeting: Meeting,
  amendmentId: string,
  change: (amendment: Amendment) => Amendment,
): Meeting {
  return everyCourse(meeting, (course) =>
    course.amendments.some(({ id }) => id === amendmentId)
      ? {
          ...course,
          amendments: course.amendments.map((one) => (one.id === amendmentId ? change(one) : one)),
        }
      : course,
  )
}

function everyCourse(meeting: Meeting, change: (course: MotionCourse) => MotionCourse): Meeting {
  const motions = Object.entries(meeting.motions).map(([itemId, course]) => [itemId, change(course)] as const)
  return { ...meeting, motions: Object.fromEntries(motions) }
}
