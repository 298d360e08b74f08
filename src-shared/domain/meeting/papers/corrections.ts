import type { Correction, Meeting, Point } from '../state'

/** Whoever goes on with the sentence this long, ms, after the turn is over is still writing it down. */
const FINISHING_MS = 60_000
/** Changes that follow one another within this time, ms, are one sitting. */
const SITTING_MS = 30_000

/** The point with its new wording; what it said before is kept where this is a correction and not the writing of it. */
export function revisedPoint(meeting: Meeting, point: Point, text: string, at: number): Point {
  const end = heardUntil(meeting, point)
  if (end === null || at <= end || isFinished(point, text, at - end)) return { ...point, text }
  return { ...point, text, corrections: corrected(point, text, at) }
}

/** When whoever said it had finished; null while they speak. What nobody in particular said: when the meeting closed. */
function heardUntil(meeting: Meeting, { turnId, interjectionId }: Point): number | null {
  if (turnId === null) return meeting.closedAt
  const heard = [...meeting.interjections, ...meeting.turns].find(
    ({ id }) => id === (interjectionId ?? turnId),
  )
  return heard?.endedAt ?? null
}

function isFinished({ text: before, corrections }: Point, text: string, msAfter: number): boolean {
  return corrections.length === 0 && msAfter <= FINISHING_MS && text.startsWith(before)
}

function corrected({ text: before, corrections }: Point, text: string, at: number): readonly Correction[] {
  const last = corrections.at(-1)
  const sameSitting = last !== undefined && at - last.at <= SITTING_MS
  const earlier = sameSitting ? corrections.slice(0, -1) : corrections
  const from = sameSitting ? last.before : before
  // Typed and taken back in one sitting: nothing was corrected.
  return from === text ? earlier : [...earlier, { at, before: from }]
}
