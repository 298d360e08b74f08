import type { OutcomeKind } from '../facts'
import type { Outcome } from '../state'

export interface OutcomeMove {
  readonly outcomeId: string
  readonly kind: OutcomeKind
  /** The outcome it comes to stand before; null: behind all others. */
  readonly beforeId: string | null
}

/** The outcomes in their new order. One that it should stand before and that is gone leaves it behind all others. */
export function moveOutcome(
  outcomes: readonly Outcome[],
  { outcomeId, kind, beforeId }: OutcomeMove,
): readonly Outcome[] {
  const moved = outcomes.find(({ id }) => id === outcomeId)
  if (!moved) return outcomes
  const others = outcomes.filter(({ id }) => id !== outcomeId)
  const found = others.findIndex(({ id }) => id === beforeId)
  const place = found < 0 ? others.length : found
  return [...others.slice(0, place), { ...moved, kind }, ...others.slice(place)]
}

/** Whether the move changes nothing that anybody sees: the same box, and the same neighbour behind it. */
export function isMovedAlready(outcomes: readonly Outcome[], move: OutcomeMove): boolean {
  const moved = outcomes.find(({ id }) => id === move.outcomeId)
  if (!moved || moved.kind !== move.kind) return false
  const inBox = (list: readonly Outcome[]): string =>
    list
      .filter(({ kind, itemId }) => kind === move.kind && itemId === moved.itemId)
      .map(({ id }) => id)
      .join()
  return inBox(outcomes) === inBox(moveOutcome(outcomes, move))
}
