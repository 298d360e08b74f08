import type { Point } from '#shared/domain/meeting/state'
import type { Line, LineKind, RecordedLine } from '../saving/line-book'

/** Where a point belongs: to somebody's turn, or, where `turnId` is null, to the item. */
export interface LineContext {
  readonly itemId: string | null
  readonly turnId: string | null
}

export type PointLine = Line<string, LineContext>

/** The longest point the record takes, characters. */
export const POINT_LIMIT = 2000

export const pointKind: LineKind<string, LineContext> = {
  blank: '',
  isBlank: (text) => text.trim() === '',
  same: (a, b) => a === b,
  // A turn has one item: where the turn is the same, so is the rest.
  sameContext: (a, b) => a.turnId === b.turnId && (a.turnId !== null || a.itemId === b.itemId),
}

export function recordedPoint({ id, itemId, turnId, text }: Point): RecordedLine<string, LineContext> {
  return { id, context: { itemId, turnId }, value: text }
}
