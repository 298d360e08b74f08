/**
 * The hall stands in China: its wall clock is UTC+8 all year round. Worked out by hand rather than through Intl,
 * so that every machine, whatever its own zone and language data, prints the same papers.
 */
const HALL_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

export interface HallTime {
  readonly year: number
  /** 1–12 */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** 0 Sunday – 6 Saturday */
  readonly weekday: number
}

/** What the clock on the hall's wall shows at `ms` since 1970. */
export function hallTime(ms: number): HallTime {
  const shifted = new Date(ms + HALL_OFFSET_MS)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
  }
}

/** 2026年11月21日 */
export function chineseDate(ms: number): string {
  const { year, month, day } = hallTime(ms)
  return `${year}年${month}月${day}日`
}

/** 14时05分 */
export function chineseTime(ms: number): string {
  const { hour, minute } = hallTime(ms)
  return `${hour}时${String(minute).padStart(2, '0')}分`
}

/** 14:05 */
export function clockTime(ms: number): string {
  const { hour, minute } = hallTime(ms)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** 星期六 */
export function chineseWeekday(ms: number): string {
  return `星期${'日一二三四五六'.charAt(hallTime(ms).weekday)}`
}

/** 2026年11月21日（星期六）14时05分 */
export function chineseDateTime(ms: number): string {
  return `${chineseDate(ms)}（${chineseWeekday(ms)}）${chineseTime(ms)}`
}

/** Start and end, the day named once where it is the same: 2026年11月21日（星期六）14时05分至16时10分. */
export function chineseSpan(from: number, to: number): string {
  const end = isoDate(from) === isoDate(to) ? chineseTime(to) : chineseDateTime(to)
  return `${chineseDateTime(from)}至${end}`
}

/** 3分42秒, 42秒, 1小时03分; whole seconds, rounded down, seconds left out beyond the hour. */
export function chineseDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  if (hours > 0) return minutes === 0 ? `${hours}小时` : `${hours}小时${String(minutes).padStart(2, '0')}分`
  const rest = seconds % 60
  if (minutes === 0) return `${rest}秒`
  return rest === 0 ? `${minutes}分钟` : `${minutes}分${String(rest).padStart(2, '0')}秒`
}

/** 2026-11-21, the hall's day at `ms`. */
export function isoDate(ms: number): string {
  return new Date(ms + HALL_OFFSET_MS).toISOString().slice(0, 10)
}

/** The first moment of a hall day written `2026-11-21`; NaN where it is no date. */
export function startOfIsoDate(iso: string): number {
  return Date.parse(`${iso}T00:00:00.000Z`) - HALL_OFFSET_MS
}

/** 2026年12月10日 from `2026-12-10`; text that is no date stays as it is. */
export function chineseIsoDate(iso: string): string {
  const start = startOfIsoDate(iso)
  return Number.isNaN(start) ? iso : chineseDate(start)
}

/** The day `days` after (or, negative, before) `2026-11-21`. */
export function addDays(iso: string, days: number): string {
  return isoDate(startOfIsoDate(iso) + days * DAY_MS)
}
