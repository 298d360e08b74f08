import { STANCE_NAMES } from '#shared/domain/meeting/facts'
import { itemUsedMs } from '#shared/domain/meeting/floor/item-time'
import { speakingTime } from '#shared/domain/meeting/floor/speaking-time'
import { formatDuration } from '#shared/domain/meeting/floor/timer'
import { attendanceByGroup, type AttendanceAt } from '#shared/domain/meeting/preparation/attendance-course'
import type { Meeting } from '#shared/domain/meeting/state'
import { clockTime } from '#shared/domain/text/chinese-date'

/** How a bar is filled; the word for it stands in the legend. */
export type BarFill = 'solid' | 'hatched' | 'dotted' | 'empty'

export interface BarRow {
  readonly id: string
  readonly name: string
  /** One value for each series of the chart. */
  readonly values: readonly number[]
  /** What stands at the end of the bars, and in the table. */
  readonly text: string
  readonly fill?: BarFill
}

const MINUTE = 60_000
const FILLS = {
  for: 'solid',
  against: 'hatched',
  question: 'dotted',
  procedure: 'empty',
  answer: 'empty',
} as const

/** Everybody who has spoken, in the order in which they first did: people are not ranked. ms */
export function peopleRows(meeting: Meeting, itemId: string | null, now: number): readonly BarRow[] {
  return speakingTime(meeting, itemId, now).people.map(
    ({ participantId, name, stance, turnsMs, totalMs }) => ({
      id: participantId,
      name,
      values: [totalMs],
      text: `${formatDuration(totalMs)}，${turnsMs.length} 次`,
      fill: FILLS[stance],
    }),
  )
}

/** Each side that was heard. ms */
export function sideRows(meeting: Meeting, itemId: string | null, now: number): readonly BarRow[] {
  return speakingTime(meeting, itemId, now)
    .sides.filter(({ people }) => people > 0)
    .map(({ stance, people, totalMs }) => ({
      id: stance,
      name: STANCE_NAMES[stance],
      values: [totalMs],
      text: `${formatDuration(totalMs)}，${people} 人`,
      fill: FILLS[stance],
    }))
}

/** People of one 单位, or else of one 身份. ms */
export function speakingGroupRows(meeting: Meeting, itemId: string | null, now: number): readonly BarRow[] {
  return speakingTime(meeting, itemId, now).groups.map(({ name, people, totalMs }) => ({
    id: name,
    name,
    values: [totalMs],
    text: `${formatDuration(totalMs)}，${people} 人`,
  }))
}

/** 插话 within other people's turns, which do not count among these. ms */
export function interjectionRows(meeting: Meeting, itemId: string | null, now: number): readonly BarRow[] {
  return speakingTime(meeting, itemId, now).interjections.map(({ participantId, name, times, totalMs }) => ({
    id: participantId,
    name,
    values: [totalMs],
    text: `${formatDuration(totalMs)}，${times} 次`,
  }))
}

/** Planned and used time of each item, whole minutes; an item nobody has been at yet has used none. */
export function agendaRows(meeting: Meeting, now: number): readonly BarRow[] {
  const until = meeting.closedAt ?? now
  return meeting.agenda.map((item, index) => {
    const used = Math.round(itemUsedMs(meeting, item.id, until) / MINUTE)
    const visited = meeting.visits.some(({ itemId }) => itemId === item.id)
    const apart = used - item.plannedMinutes
    const verdict = apart === 0 ? '' : `，${apart > 0 ? '多' : '少'} ${Math.abs(apart)}`
    return {
      id: item.id,
      name: `${index + 1} ${item.title}`,
      values: [item.plannedMinutes, used],
      text: visited
        ? `${used} / ${item.plannedMinutes} 分${verdict}`
        : `没有议，计划 ${item.plannedMinutes} 分`,
    }
  })
}

/** 应到 and 实到 of each group. */
export function groupRows(meeting: Meeting): readonly BarRow[] {
  return attendanceByGroup(meeting).map(({ name, expected, present }) => ({
    id: name,
    name,
    values: [expected, present],
    text: `${present} / ${expected} 人`,
  }))
}

/** For the table of 实到 over time. */
export function courseRows(course: readonly AttendanceAt[]): readonly BarRow[] {
  return course.map(({ at, present }, index) => ({
    id: `${at} ${index}`,
    name: clockTime(at),
    values: [present],
    text: `${present} 人`,
  }))
}
