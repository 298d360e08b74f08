import { attendanceCount } from '../electorate'
import { beginMeeting, evolveMeeting } from '../evolve'
import type { MeetingRecord } from '../record'
import type { Meeting } from '../state'

/** 实到 from a moment on. */
export interface AttendanceAt {
  /** Hall clock, ms. */
  readonly at: number
  readonly present: number
}

/** How 实到 went, a point for each time it changed, steps that were taken back left out. */
export function attendanceCourse({ facts, undone }: MeetingRecord): readonly AttendanceAt[] {
  const course: AttendanceAt[] = []
  let meeting: Meeting | null = null
  for (const { stored, event } of facts) {
    if (undone.has(stored.cause)) continue
    const before: Meeting | null = meeting
    if (before) meeting = evolveMeeting(before, event, stored)
    else if (event.type === 'meetingPlanned') meeting = beginMeeting(event.data, stored)
    if (!meeting || (before && sameAttendance(before, meeting))) continue
    const { present } = attendanceCount(meeting)
    const last = course.at(-1)
    if (last?.present === present) continue
    // Several at the same moment are one step.
    if (last?.at === stored.at) course.pop()
    course.push({ at: stored.at, present })
  }
  return course
}

function sameAttendance(one: Meeting, other: Meeting): boolean {
  return (
    one.attendance === other.attendance &&
    one.proxies === other.proxies &&
    one.participants === other.participants &&
    one.headCount === other.headCount &&
    one.plan === other.plan
  )
}

export interface GroupAttendance {
  /** 单位, or else 身份. */
  readonly name: string
  readonly expected: number
  readonly present: number
}

/** Of those who are to attend with a vote, by 单位 or else 身份, in the order of the roster. */
export function attendanceByGroup(meeting: Meeting): readonly GroupAttendance[] {
  const groups = new Map<string, GroupAttendance>()
  for (const { id, attendance, org, identity } of meeting.participants) {
    if (attendance !== 'attending') continue
    const name = org || identity || '其他'
    const group = groups.get(name) ?? { name, expected: 0, present: 0 }
    const here = meeting.attendance[id]?.state === 'present' ? 1 : 0
    groups.set(name, { name, expected: group.expected + 1, present: group.present + here })
  }
  return [...groups.values()]
}
