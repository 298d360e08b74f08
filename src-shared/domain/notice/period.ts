// The table alone: the library's functions read a date by the zone of the machine, and would be a day off west of here.
import calendar from 'chinese-days/dist/chinese-days.json'
import { addDays, chineseIsoDate, hallTime, startOfIsoDate } from '../text/chinese-date'

/** 居务公开 stays up at least this long: 城市居民委员会组织法（2025年修订）第三十四条. */
export const DISCLOSURE_DAYS = 15

export interface NoticePeriod {
  /** The day it is posted, not counted itself (民法典 第二百零一条): 2026-11-22. */
  readonly postedOn: string
  /** First and last day, both counted. */
  readonly from: string
  readonly to: string
  /** From the first to the last day, both counted; more than asked for where the end moved on. */
  readonly days: number
  /** Whether the last day was a holiday and moved to the next working day (民法典 第二百零三条). */
  readonly movedOn: boolean
  /** False where the year's holidays are not published yet: then only Saturdays and Sundays are known. */
  readonly holidaysKnown: boolean
}

/** The period of a notice posted on `postedOn` (2026-11-22) that has to stay up for `days` days. */
export function noticePeriod(postedOn: string, days = DISCLOSURE_DAYS): NoticePeriod {
  const from = addDays(postedOn, 1)
  const asked = addDays(postedOn, days)
  let to = asked
  let length = days
  while (isDayOff(to)) {
    to = addDays(to, 1)
    length += 1
  }
  return { postedOn, from, to, days: length, movedOn: to !== asked, holidaysKnown: isYearKnown(to) }
}

/** 2026年11月23日至12月7日（共15日）: the year once where it is the same. */
export function periodText({ from, to, days }: NoticePeriod): string {
  const end = chineseIsoDate(to)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return `${chineseIsoDate(from)}至${sameYear ? end.replace(/^\d+年/u, '') : end}（共${days}日）`
}

const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(calendar.holidays))
const MADE_UP_WORKDAYS: ReadonlySet<string> = new Set(Object.keys(calendar.workdays))

/** Statutory holidays and weekends, less the working days that make up for them. */
export function isDayOff(iso: string): boolean {
  if (HOLIDAYS.has(iso)) return true
  const { weekday } = hallTime(startOfIsoDate(iso))
  return (weekday === 0 || weekday === 6) && !MADE_UP_WORKDAYS.has(iso)
}

/** The State Council publishes next year's holidays in autumn; before that only weekends are known. */
function isYearKnown(iso: string): boolean {
  return HOLIDAYS.has(`${iso.slice(0, 4)}-01-01`)
}
