import type { Participant } from '#shared/domain/meeting/setup'
import type { Attendance, Meeting } from '#shared/domain/meeting/state'

export type AttendanceState = Attendance['state'] | 'absent'

export const ATTENDANCE_STATE_NAMES: Readonly<Record<AttendanceState, string>> = {
  absent: '未到',
  present: '已到',
  excused: '请假',
  left: '离场',
}

export type AttendanceFilter = 'all' | 'absent' | 'present' | 'away'

export const FILTER_NAMES: Readonly<Record<AttendanceFilter, string>> = {
  all: '全部',
  absent: '未到',
  present: '已到',
  away: '请假、离场',
}

export function stateOf(meeting: Meeting, participantId: string): AttendanceState {
  return meeting.attendance[participantId]?.state ?? 'absent'
}

export function passes(filter: AttendanceFilter, state: AttendanceState): boolean {
  if (filter === 'all') return true
  return filter === 'away' ? state === 'excused' || state === 'left' : state === filter
}

/** The first of the people found whom Enter can sign in; null where none is to come any more. */
export function toSignIn(meeting: Meeting, found: readonly Participant[]): Participant | null {
  const [first] = found
  // Enter means the one on top: signing in a neighbour because the one meant is here already would be a mistake.
  return first && stateOf(meeting, first.id) !== 'present' ? first : null
}
