import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tallyShape } from './strokes'

it('draws every ballot as one stroke, in whole characters and the one begun', () => {
  expect(tallyShape(0, 30)).toEqual({ folded: 0, drawn: [] })
  expect(tallyShape(24, 30)).toEqual({ folded: 0, drawn: [5, 5, 5, 5, 4] })
  expect(tallyShape(25, 30).drawn).toEqual([5, 5, 5, 5, 5])
})

it('folds away the first hundreds where there are too many to draw, and loses none', () => {
  expect(tallyShape(151, 30)).toMatchObject({ folded: 20 })
  fc.assert(
    fc.property(fc.nat(10_000), fc.integer({ min: 20, max: 60 }), (count, most) => {
      const { folded, drawn } = tallyShape(count, most)
      expect(folded * 5 + drawn.reduce((sum, strokes) => sum + strokes, 0)).toBe(count)
      expect(drawn.length).toBeLessThanOrEqual(most)
      expect(drawn.slice(0, -1).every((strokes) => strokes === 5)).toBe(true)
    }),
  )
})
