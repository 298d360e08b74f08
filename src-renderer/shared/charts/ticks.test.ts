import { expect, test } from 'vitest'
import { axisTicks } from './ticks'

test.each([
  [1, [0, 1]],
  [4, [0, 1, 2, 3, 4]],
  [9, [0, 2, 4, 6, 9]],
  [45, [0, 10, 20, 30, 45]],
  [46, [0, 10, 20, 30, 40, 46]],
  [50, [0, 10, 20, 30, 40, 50]],
  [997, [0, 200, 400, 600, 800, 997]],
])('an axis to %i', (end, expected) => {
  expect(axisTicks(end)).toEqual(expected)
})

test('ticks are whole, rise, begin at 0 and end at the end', () => {
  for (let end = 1; end <= 1200; end += 1) {
    const ticks = axisTicks(end)
    expect(ticks[0]).toBe(0)
    expect(ticks.at(-1)).toBe(end)
    expect(ticks.length).toBeLessThanOrEqual(7)
    expect(ticks.every((tick, index) => Number.isInteger(tick) && tick > (ticks[index - 1] ?? -1))).toBe(true)
  }
})
