import { addDays } from '../text/chinese-date'
import { calendarOf } from './calendar'
import type { CalendarDay } from './calendar-day'
import { DISCLOSURE_DAYS } from './kinds'
import type { NoticePeriod, PeriodRule, PeriodUnit } from './period-rule'

export interface PeriodOptions {
  readonly unit?: PeriodUnit
  /** Days the hall knows better than the table. */
  readonly own?: readonly CalendarDay[]
}

/**
 * The period of a notice posted on `postedOn` (2026-11-22) that has to stay up for `days` days. The day of posting is
 * not counted; a last day on which nobody works moves to the next one on which people do.
 */
export function noticePeriod(
  postedOn: string,
  days = DISCLOSURE_DAYS,
  { unit = 'calendar', own = [] }: PeriodOptions = {},
): NoticePeriod {
  const calendar = calendarOf(own)
  const from = addDays(postedOn, 1)
  const period = (to: string, length: number): NoticePeriod => ({
    postedOn,
    from,
    to,
    days: length,
    unit,
    movedOn: length > days,
    holidaysKnown: calendar.knows(from) && calendar.knows(to),
  })
  if (unit === 'working') {
    let to = postedOn
    for (let left = days; left > 0;) {
      to = addDays(to, 1)
      if (!calendar.isDayOff(to)) left -= 1
    }
    return period(to, days)
  }
  let length = days
  while (calendar.isDayOff(addDays(postedOn, length))) length += 1
  return period(addDays(postedOn, length), length)
}

export function periodOf({ postOn, days, unit }: PeriodRule, own: readonly CalendarDay[]): NoticePeriod {
  return noticePeriod(postOn, days, { unit, own })
}
