import type { HandsRound } from '#shared/domain/meeting/state'
import { TELLERS, type Teller } from '#shared/domain/meeting/vote/counting'
import { askedOf, type AskedOption } from '#shared/domain/meeting/vote/hands/hands'

/** One number to be written down: of an answer, and where two tellers count, of one of them. */
export interface HandsField {
  readonly key: string
  readonly option: AskedOption
  /** Null where one count is taken. */
  readonly teller: Teller | null
  /** What the record says; null: not heard yet. */
  readonly count: number | null
}

/** The numbers in the order in which they are asked for. */
export function handsFields(round: HandsRound): readonly HandsField[] {
  const { tellers } = round
  return askedOf(round).flatMap((option): readonly HandsField[] =>
    tellers === null
      ? [{ key: option, option, teller: null, count: round.counts[option] }]
      : TELLERS.map((teller) => ({
          key: `${option}-${teller}`,
          option,
          teller,
          count: tellers[teller][option],
        })),
  )
}

/** The numbers that are waited for: an answer that was settled before all needs none any more. */
export function openFields(round: HandsRound): readonly HandsField[] {
  return handsFields(round).filter(({ option, count }) => count === null && round.counts[option] === null)
}
