import type { NamedRound, Voter } from '#shared/domain/meeting/vote/named/named'
import { nextVoter, unanswered } from '#shared/domain/meeting/vote/named/named'

/** Names that fit on the wall at once, row by row, at the smallest lettering. */
export interface WallSize {
  readonly columns: number
  readonly rows: number
}

/** By the shape of the screen: 4:3 and squarer, and wider. */
export const NARROW_WALL: WallSize = { columns: 4, rows: 9 }
export const WIDE_WALL: WallSize = { columns: 5, rows: 9 }

export interface WallPage {
  readonly voters: readonly Voter[]
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** How long a page stays once all have answered and everybody looks for their own name, ms. */
const PAGE_MS = 10_000

/**
 * The part of the list that is shown: that of whoever is called now, in equal pages, so that no page ends with a
 * single name. Once nobody is called any more the pages take turns.
 */
export function wallPage(round: NamedRound, { columns, rows }: WallSize, now: number): WallPage {
  const { voters } = round
  const most = columns * rows
  const pages = Math.max(1, Math.ceil(voters.length / most))
  const size = Math.ceil(voters.length / pages)
  const called = nextVoter(round)
  const turning = Math.floor(Math.max(0, now - round.openedAt) / PAGE_MS) % pages
  const index = called ? Math.floor(voters.indexOf(called) / size) : turning
  return { voters: voters.slice(index * size, (index + 1) * size), page: index + 1, pages }
}

/** Rows that are filled column by column, as a list is read. */
export function rowsOf(count: number, columns: number): number {
  return Math.max(1, Math.ceil(count / columns))
}

/** How many are still to be called for the first time. */
export function toCall(round: NamedRound): number {
  return unanswered(round).filter(({ id }) => !round.passed.includes(id)).length
}
