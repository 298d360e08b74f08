import type { MeetingEvent } from '../events'
import type { Attendance, Meeting } from '../state'
import type { AttendanceDraft } from './attendance-draft'
import { afterPosting } from './publication'

/** Plan, agenda, roster and who has come. */
export function evolvePreparation(
  meeting: Meeting,
  event: MeetingEvent,
  at: number,
  draft: AttendanceDraft | null,
): Meeting {
  switch (event.type) {
    case 'planRevised':
      return { ...meeting, plan: event.data.plan }
    case 'rulesAdopted':
      return { ...meeting, rules: event.data }
    case 'agendaItemAdded':
      return { ...meeting, agenda: [...meeting.agenda, event.data.item] }
    case 'agendaItemRevised':
      return { ...meeting, agenda: replaceById(meeting.agenda, event.data.item) }
    case 'agendaItemRemoved':
      return { ...meeting, agenda: withoutId(meeting.agenda, event.data.itemId) }
    case 'agendaItemMoved': {
      const item = meeting.agenda.find(({ id }) => id === event.data.itemId)
      if (!item) return meeting
      return { ...meeting, agenda: withoutId(meeting.agenda, item.id).toSpliced(event.data.toIndex, 0, item) }
    }
    case 'participantsAdded':
      return { ...meeting, participants: [...meeting.participants, ...event.data.participants] }
    case 'participantRevised':
      return { ...meeting, participants: replaceById(meeting.participants, event.data.participant) }
    case 'participantRemoved':
      return {
        ...meeting,
        participants: withoutId(meeting.participants, event.data.participantId),
        attendance: withoutKey(meeting.attendance, event.data.participantId),
      }
    case 'signedIn':
      return withAttendance(
        meeting,
        event.data.participantId,
        {
          state: 'present',
          at,
          arrivedAt: at,
          reason: '',
        },
        draft,
      )
    case 'markedExcused':
      return withAttendance(
        meeting,
        event.data.participantId,
        {
          state: 'excused',
          at,
          arrivedAt: null,
          reason: event.data.reason,
        },
        draft,
      )
    case 'signInCleared':
      return { ...meeting, attendance: withoutKey(meeting.attendance, event.data.participantId) }
    case 'leftEarly': {
      const before = meeting.attendance[event.data.participantId]
      return withAttendance(
        meeting,
        event.data.participantId,
        {
          state: 'left',
          at,
          arrivedAt: before?.arrivedAt ?? null,
          reason: '',
        },
        draft,
      )
    }
    case 'headCountReported':
      return { ...meeting, headCount: event.data.count }
    case 'agendaPosted':
      return { ...meeting, posted: afterPosting(meeting.posted, event.data.postedOn, event.data.items) }
    default:
      return meeting
  }
}

function withAttendance(
  meeting: Meeting,
  participantId: string,
  attendance: Attendance,
  draft: AttendanceDraft | null,
): Meeting {
  return {
    ...meeting,
    attendance: draft
      ? draft.with(meeting.attendance, participantId, attendance)
      : { ...meeting.attendance, [participantId]: attendance },
  }
}

function replaceById<T extends { readonly id: string }>(list: readonly T[], item: T): readonly T[] {
  return list.map((existing) => (existing.id === item.id ? item : existing))
}

function withoutId<T extends { readonly id: string }>(list: readonly T[], id: string): readonly T[] {
  return list.filter((item) => item.id !== id)
}

function withoutKey<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}
