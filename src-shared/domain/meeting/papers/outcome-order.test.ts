import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeKindSchema } from '../facts'
import type { Outcome } from '../state'
import { isMovedAlready, moveOutcome } from './outcome-order'

const outcome = (id: string, kind: Outcome['kind'] = 'consensus'): Outcome => ({
  id,
  kind,
  itemId: 'i1',
  at: 0,
  text: id,
  ownerOrg: '',
  ownerPerson: '',
  dueDate: '',
  answering: null,
})

const ABC = ['a', 'b', 'c'].map((id) => outcome(id))

describe('moveOutcome', () => {
  it.each([
    ['c', 'a', 'cab'],
    ['a', 'c', 'bac'],
    ['a', null, 'bca'],
    ['b', 'gone', 'acb'],
    ['x', 'a', 'abc'],
  ])('%s before %s makes %s', (outcomeId, beforeId, order) => {
    const moved = moveOutcome(ABC, { outcomeId, kind: 'consensus', beforeId })
    expect(moved.map(({ id }) => id).join('')).toBe(order)
  })

  it('loses and doubles nothing, and changes the box of the one that is moved only', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const arbitraryList = fc
      .shuffledSubarray(ids)
      .chain((list) =>
        fc.tuple(
          ...list.map((id) => fc.constantFrom(...outcomeKindSchema.options).map((kind) => outcome(id, kind))),
        ),
      )
    fc.assert(
      fc.property(
        arbitraryList,
        fc.constantFrom(...ids),
        fc.constantFrom(...outcomeKindSchema.options),
        fc.constantFrom(...ids, null),
        (list, outcomeId, kind, beforeId) => {
          const move = { outcomeId, kind, beforeId }
          const moved = moveOutcome(list, move)
          expect(moved.toSorted((x, y) => x.id.localeCompare(y.id))).toEqual(
            list
              .map((one) => (one.id === outcomeId ? { ...one, kind } : one))
              .toSorted((x, y) => x.id.localeCompare(y.id)),
          )
          if (list.some(({ id }) => id === outcomeId)) expect(isMovedAlready(moved, move)).toBe(true)
        },
      ),
    )
  })
})
