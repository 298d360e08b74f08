// The table alone: the library's functions read a date by the zone of the machine, and would be a day off west of here.
import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { hallTime, startOfIsoDate } from '../text/chinese-date'
import type { CalendarDay } from './calendar-day'

export interface WorkCalendar {
  /** Statutory holidays and weekends, less the working days that make up for them. */
  readonly isDayOff: (iso: string) => boolean
  /** Whether the year's holidays are in the table. */
  readonly knows: (iso: string) => boolean
}

const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(table.holidays))
const MADE_UP_WORKDAYS: ReadonlySet<string> = new Set(Object.keys(table.workdays))
const YEARS = [...HOLIDAYS].map((iso) => Number(iso.slice(0, 4)))

/** The years of the table, both with it; the State Council publishes the next one in autumn. */
export const KNOWN_YEARS = { first: Math.min(...YEARS), last: Math.max(...YEARS) } as const

export function calendarOf(own: readonly CalendarDay[] = []): WorkCalendar {
  const known = new Map(own.map(({ on, off }) => [on, off]))
  return {
    isDayOff: (iso) => known.get(iso) ?? isDayOff(iso),
    knows: (iso) => {
      const year = Number(iso.slice(0, 4))
      return year >= KNOWN_YEARS.first && year <= KNOWN_YEARS.last
    },
  }
}

/** By the table alone. */
export function isDayOff(iso: string): boolean {
  if (HOLIDAYS.has(iso)) return true
  const { weekday } = hallTime(startOfIsoDate(iso))
  return (weekday === 0 || weekday === 6) && !MADE_UP_WORKDAYS.has(iso)
}
