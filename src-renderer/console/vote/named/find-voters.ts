import type { NamedRound, Voter } from '#shared/domain/meeting/vote/named/named'

/** Rows drawn at a time; a list may have thousands. */
export const MOST_ROWS = 40

export type VoterFilter = 'open' | 'answered'

/**
 * Voters whose name or door contains what was typed, those whose door ends in it first: 501 is a flat sooner than a
 * part of 1501. Nothing typed: those still to answer, in the order in which they are called, or those who have.
 */
export function findVoters(
  { voters, answers, passed }: Pick<NamedRound, 'voters' | 'answers' | 'passed'>,
  typed: string,
  filter: VoterFilter,
): { readonly shown: readonly Voter[]; readonly more: number } {
  const query = typed.normalize('NFKC').replace(/\s/gu, '')
  const found =
    query === ''
      ? voters.filter(({ id }) => (answers[id] === undefined) === (filter === 'open'))
      : voters
          .filter(({ name, door }) => name.includes(query) || door.includes(query))
          .toSorted((a, b) => rank(a, query) - rank(b, query))
  const later = new Set(passed)
  const ordered =
    query === '' && filter === 'open'
      ? found.toSorted((a, b) => Number(later.has(a.id)) - Number(later.has(b.id)))
      : found
  return { shown: ordered.slice(0, MOST_ROWS), more: Math.max(0, ordered.length - MOST_ROWS) }
}

function rank({ name, door }: Voter, query: string): number {
  if (name === query || door === query) return 0
  const isFlat = door.endsWith(query) && !/\d$/u.test(door.slice(0, -query.length))
  return isFlat ? 1 : 2
}
