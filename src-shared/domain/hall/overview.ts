import { hallTime, isoDate, startOfIsoDate } from '../text/chinese-date'
import type { MeetingSummary } from './state'

/** Days after 散会 within which the minutes are to be signed and sealed. */
export const SEAL_WITHIN_DAYS = 3

const DAY_MS = 86_400_000

/** Something about a meeting that was left undone. */
export interface Overdue {
  readonly meeting: MeetingSummary
  /**
   * `notOpened`: its day went by and nobody opened it. `notSealed`: held, but its minutes are not sealed. `correcting`:
   * sealed minutes are being corrected, and meanwhile nothing about them is final.
   */
  readonly what: 'notOpened' | 'notSealed' | 'correcting'
  /** Whole days since its day, since 散会 or since the correction was opened; at least one but for the last. */
  readonly days: number
}

export interface Overview {
  /** In session, or planned for this day, in the order they begin; in session first. */
  readonly today: readonly MeetingSummary[]
  /** Planned for later days, the soonest first. */
  readonly coming: readonly MeetingSummary[]
  /** Longest overdue first. */
  readonly overdue: readonly Overdue[]
  /** Practice meetings, the latest first. */
  readonly practice: readonly MeetingSummary[]
  /** All meetings that count, by year and month, the latest first. */
  readonly years: readonly YearOfMeetings[]
  readonly total: number
}

export interface YearOfMeetings {
  readonly year: number
  readonly months: readonly { readonly month: number; readonly meetings: readonly MeetingSummary[] }[]
  readonly count: number
}

/** What of all meetings matters at `now`, ms since 1970. */
export function overviewOf(meetings: readonly MeetingSummary[], now: number): Overview {
  const today = isoDate(now)
  const counting = meetings.filter(({ practice }) => !practice)
  const planned = counting.filter(({ phase }) => phase === 'planned').toSorted(byStart)
  const on = (meeting: MeetingSummary) => isoDate(meeting.startsAt)
  return {
    today: [
      ...counting.filter(({ phase }) => phase === 'inSession').toSorted(byStart),
      ...planned.filter((meeting) => on(meeting) === today),
    ],
    coming: planned.filter((meeting) => on(meeting) > today),
    overdue: overdueOf(counting, today),
    practice: meetings
      .filter(({ practice }) => practice)
      .toSorted(byStart)
      .toReversed(),
    years: yearsOf(counting),
    total: counting.length,
  }
}

const byStart = (one: MeetingSummary, other: MeetingSummary) => one.startsAt - other.startsAt

/** Whole days from one hall day to another, written `2026-11-21`. */
const daysBetween = (from: string, to: string) =>
  Math.round((startOfIsoDate(to) - startOfIsoDate(from)) / DAY_MS)

function overdueOf(meetings: readonly MeetingSummary[], today: string): readonly Overdue[] {
  return meetings
    .flatMap((meeting): Overdue[] => {
      if (meeting.phase === 'planned') {
        const days = daysBetween(isoDate(meeting.startsAt), today)
        return days > 0 ? [{ meeting, what: 'notOpened', days }] : []
      }
      if (meeting.correction) {
        const days = daysBetween(isoDate(meeting.correction.openedAt), today)
        return [{ meeting, what: 'correcting', days: Math.max(0, days) }]
      }
      if (meeting.phase !== 'closed' || meeting.closedAt === null) return []
      const days = daysBetween(isoDate(meeting.closedAt), today)
      return days > SEAL_WITHIN_DAYS ? [{ meeting, what: 'notSealed', days }] : []
    })
    .toSorted((one, other) => other.days - one.days)
}

function yearsOf(meetings: readonly MeetingSummary[]): readonly YearOfMeetings[] {
  const latestFirst = meetings.toSorted((one, other) => other.startsAt - one.startsAt)
  return grouped(latestFirst, ({ startsAt }) => hallTime(startsAt).year).map(([year, ofYear]) => ({
    year,
    count: ofYear.length,
    months: grouped(ofYear, ({ startsAt }) => hallTime(startsAt).month).map(([month, ofMonth]) => ({
      month,
      meetings: ofMonth,
    })),
  }))
}

/** In the order in which the keys first come. */
function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => number,
): readonly (readonly [number, readonly Item[]])[] {
  const groups = new Map<number, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups]
}
