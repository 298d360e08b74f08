import type { OwnerAnswer, OwnerHead } from '#shared/domain/meeting/vote/owners/owners'
import type { OwnersRound } from '#shared/domain/meeting/state'

export const ANSWERS: readonly OwnerAnswer[] = ['yes', 'no', 'abstain']
export const ANSWER_KEYS: Readonly<Record<OwnerAnswer, string>> = { yes: '1', no: '2', abstain: '3' }

/** Rows drawn at a time; a register may have thousands. */
export const MOST_ROWS = 40

/**
 * Owners whose doors or names contain what was typed, those with a door that ends in it first: 501 is a flat sooner
 * than a part of 1501. Nothing typed: those not entered yet, in the order of the register.
 */
export function findOwners(
  { heads, answers }: Pick<OwnersRound, 'heads' | 'answers'>,
  typed: string,
): { readonly shown: readonly OwnerHead[]; readonly more: number } {
  const query = typed.normalize('NFKC').replace(/\s/gu, '')
  const found =
    query === ''
      ? heads.filter(({ head }) => answers[head] === undefined)
      : heads
          .filter(({ doors, owner }) => owner.includes(query) || doors.some((door) => door.includes(query)))
          .toSorted((a, b) => rank(a, query) - rank(b, query))
  return { shown: found.slice(0, MOST_ROWS), more: Math.max(0, found.length - MOST_ROWS) }
}

function rank({ doors }: OwnerHead, query: string): number {
  if (doors.includes(query)) return 0
  const isFlat = (door: string) => door.endsWith(query) && !/\d$/u.test(door.slice(0, -query.length))
  return doors.some(isFlat) ? 1 : 2
}
