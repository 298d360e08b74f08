import { chineseWeekday, clockTime, hallTime } from '#shared/domain/text/chinese-date'

/** `14:32:08`, as the clock on the hall's wall shows it. */
export function clockWithSeconds(at: number): string {
  return `${clockTime(at)}:${String(hallTime(at).second).padStart(2, '0')}`
}

/** `11月21日 星期六 14:00` */
export function dayAndTime(at: number): string {
  const { month, day } = hallTime(at)
  return `${month}月${day}日 ${chineseWeekday(at)} ${clockTime(at)}`
}

/** Whole minutes between two times; never negative. */
export function minutesBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 60_000))
}
