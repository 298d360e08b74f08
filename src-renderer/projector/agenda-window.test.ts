import { expect, test } from 'vitest'
import { windowAround } from './agenda-window'

test('never more lines than there is room for, always the current row and what comes next', () => {
  for (const rows of [5, 6, 7]) {
    for (let length = 0; length <= 60; length += 1) {
      for (let current = -1; current < length; current += 1) {
        const { start, end, before, after } = windowAround(length, current, rows)
        const lines = end - start + (before > 0 ? 1 : 0) + (after > 0 ? 1 : 0)
        expect(lines).toBeLessThanOrEqual(rows)
        expect(before + (end - start) + after).toBe(length)
        expect(before).toBe(start)
        if (current >= 0) {
          expect(start).toBeLessThanOrEqual(current)
          expect(end).toBeGreaterThan(current)
          if (current + 1 < length) expect(end).toBeGreaterThan(current + 1)
        }
      }
    }
  }
})

test('a short list is whole', () => {
  expect(windowAround(7, 3, 7)).toEqual({ start: 0, end: 7, before: 0, after: 0 })
})
