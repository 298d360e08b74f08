import { expect, it } from 'vitest'
import { rulingOf } from './found-ballot'

it.each([
  ['nothing chosen', null, [1], null],
  ['valid without a name', 'marked', [], null],
  ['valid with too many names', 'marked', [1, 2, 3], null],
  ['valid with as many names as seats', 'marked', [3, 1], { kind: 'marked', numbers: [3, 1] }],
  ['blank, whatever was ticked before', 'blank', [1], { kind: 'blank' }],
  ['too many', 'tooMany', [], { kind: 'invalid', why: 'tooMany' }],
  ['unreadable', 'unreadable', [], { kind: 'invalid', why: 'unreadable' }],
] as const)('a 疑问票 found to be %s', (_what, kind, numbers, ruling) => {
  expect(rulingOf({ seats: 2 }, kind, numbers)).toEqual(ruling)
})
