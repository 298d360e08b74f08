import type { Point } from '#shared/domain/meeting/state'
import type { Line, LineKind, RecordedLine } from '../saving/line-book'

/** Where a point belongs: to somebody's turn or an interjection in it, or, where `turnId` is null, to the item. */
export interface LineContext {
  readonly itemId: string | null
  readonly turnId: string | null
  /** Said by the one interjecting in that turn; absent: by its speaker. */
  readonly interjectionId?: string
}

export function lineContext(
  itemId: string | null,
  turnId: string | null,
  interjectionId: string | null = null,
): LineContext {
  return interjectionId === null ? { itemId, turnId } : { itemId, turnId, interjectionId }
}

export type PointLine = Line<string, LineContext>

/** The longest point the record takes, characters. */
export const POINT_LIMIT = 2000

export const pointKind: LineKind<string, LineContext> = {
  blank: '',
  isBlank: (text) => text.trim() === '',
  same: (a, b) => a === b,
  // A turn has one item: where the turn is the same, so is the rest.
  sameContext: (a, b) =>
    a.turnId === b.turnId &&
    a.interjectionId === b.interjectionId &&
    (a.turnId !== null || a.itemId === b.itemId),
}

export function recordedPoint(point: Point): RecordedLine<string, LineContext> {
  const { id, itemId, turnId, interjectionId, text } = point
  return { id, context: lineContext(itemId, turnId, interjectionId), value: text }
}
