import { expect, test } from 'vitest'
import { largestFitting } from './largest-fitting'

test('finds the first step that fits, whatever it is', () => {
  for (let last = 0; last <= 40; last += 1) {
    for (let first = 0; first <= last; first += 1) {
      expect(largestFitting(last, (step) => step >= first)).toBe(first)
    }
    expect(largestFitting(last, () => false)).toBeNull()
  }
})

test('measures seldom: a measurement costs a layout', () => {
  let measured = 0
  largestFitting(38, (step) => {
    measured += 1
    return step >= 17
  })
  expect(measured).toBeLessThanOrEqual(8)
})
