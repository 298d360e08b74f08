import type { Hall, IssuedNumber } from './state'

/** Beijing time, the whole country's, has no summer time: a fixed offset is exact. */
const BEIJING_OFFSET_MS = 8 * 3600 * 1000

/** In the place of a number: a practice meeting takes none. */
export const PRACTICE_NUMBER = '练习会（不编号）'

/** The next number of the year: the highest given so far and one more, so that none comes twice. */
export function nextNumber(hall: Hall, meetingId: string, now: number): IssuedNumber {
  const year = new Date(now + BEIJING_OFFSET_MS).getUTCFullYear()
  const serial =
    hall.numbers.reduce((most, issued) => (issued.year === year ? Math.max(most, issued.serial) : most), 0) +
    1
  return { meetingId, year, serial, text: `${hall.settings.numberPrefix}〔${year}〕${serial}号` }
}
