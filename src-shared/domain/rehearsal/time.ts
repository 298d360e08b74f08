import { hallTime, isoDate, startOfIsoDate } from '../text/chinese-date'

/** 1h5m, 2m14s, 45s */
export const DURATION_PATTERN = /^(?=\d)(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,5})s)?$/
/** 14:05, 14:05:30 */
const CLOCK_PATTERN = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/
const DAY_AND_CLOCK = /^(\d{4}-\d{2}-\d{2})T(.+)$/
/** 2026-11-21T14:05, 2026-11-21T14:05:30 */
export const HALL_TIME_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{1,2}:\d{2}(?::\d{2})?$/
/** The same, or without the day. */
export const MOMENT_PATTERN = /^(?:\d{4}-\d{2}-\d{2}T)?\d{1,2}:\d{2}(?::\d{2})?$/

/** `2m14s` in ms; null where it is no length of time. */
export function parseDuration(text: string): number | null {
  const match = DURATION_PATTERN.exec(text)
  if (!match) return null
  const [, hours = '0', minutes = '0', seconds = '0'] = match
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}

/** `2m14s`, the shortest way to write a whole number of seconds. */
export function formatShort(ms: number): string {
  const whole = Math.floor(Math.abs(ms) / 1000)
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  const parts = [hours && `${hours}h`, minutes && `${minutes}m`, seconds && `${seconds}s`].filter(Boolean)
  return `${ms < 0 ? '-' : ''}${parts.join('') || '0s'}`
}

/** `2026-11-21T14:00` as the hall's own time, ms since 1970; null where there is no such day or time. */
export function parseHallTime(text: string): number | null {
  const [, day, clock] = DAY_AND_CLOCK.exec(text) ?? []
  if (day === undefined || clock === undefined) return null
  const start = startOfIsoDate(day)
  return Number.isNaN(start) || isoDate(start) !== day ? null : onDay(start, clock)
}

/** What `at` of a step means when the hall's clock stands at `now`: a time of that day, or a day and a time. */
export function parseMoment(text: string, now: number): number | null {
  return parseHallTime(text) ?? onDay(startOfIsoDate(isoDate(now)), text)
}

function onDay(start: number, clock: string): number | null {
  const match = CLOCK_PATTERN.exec(clock)
  if (!match) return null
  const [, hours, minutes, seconds = '0'] = match
  return start + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}

/** `2026-11-21T14:05:30+08:00` */
export function hallTimestamp(ms: number): string {
  const { hour, minute, second } = hallTime(ms)
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')
  return `${isoDate(ms)}T${clock}+08:00`
}

const HOUR_MS = 3_600_000

/** The next full hour after `now`. Hours are whole in the hall's zone as in UTC. */
export function nextFullHour(now: number): number {
  return (Math.floor(now / HOUR_MS) + 1) * HOUR_MS
}
