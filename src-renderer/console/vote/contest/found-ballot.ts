import type { ContestBallotRuling } from '#shared/domain/meeting/vote/contest/ballot'
import type { ContestBallotRound } from '#shared/domain/meeting/vote/contest/round'

/** What a 疑问票 can be found to be. */
export type FoundKind = 'marked' | 'blank' | 'tooMany' | 'unreadable'

/** The ruling as it was put together in the dialog; null while something is missing or too much. */
export function rulingOf(
  { seats }: Pick<ContestBallotRound, 'seats'>,
  kind: FoundKind | null,
  numbers: readonly number[],
): ContestBallotRuling | null {
  switch (kind) {
    case null:
      return null
    case 'marked':
      return numbers.length > 0 && numbers.length <= seats ? { kind, numbers: [...numbers] } : null
    case 'blank':
      return { kind }
    case 'tooMany':
    case 'unreadable':
      return { kind: 'invalid', why: kind }
  }
}
