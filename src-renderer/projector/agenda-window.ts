/** Which rows of a long list are shown, and how many lie before and after them. */
export interface ListWindow {
  readonly start: number
  /** Exclusive. */
  readonly end: number
  readonly before: number
  readonly after: number
}

/**
 * The rows around `current` (−1: the beginning) that a screen of `rows` lines (5 or more) has room for; what lies before or
 * after takes a line of its own.
 */
export function windowAround(length: number, current: number, rows: number): ListWindow {
  if (length <= rows) return { start: 0, end: length, before: 0, after: 0 }
  const most = rows - 1
  if (current < most - 1) return { start: 0, end: most, before: 0, after: length - most }
  if (current > length - most) return { start: length - most, end: length, before: length - most, after: 0 }
  const start = current - 1
  const end = start + rows - 2
  return { start, end, before: start, after: length - end }
}
