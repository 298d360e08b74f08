import { expect, it } from 'vitest'
import { ReloadBudget } from './reload-budget'

const MINUTE = 60_000

it('allows three in five minutes', () => {
  const budget = new ReloadBudget()
  expect([0, 1, 2, 3, 4].map((minute) => budget.take(minute * MINUTE))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

it('allows more once the first are five minutes old, and does not count refusals', () => {
  const budget = new ReloadBudget()
  for (const minute of [0, 1, 2]) budget.take(minute * MINUTE)
  expect(budget.take(5 * MINUTE - 1)).toBe(false)
  expect(budget.take(5 * MINUTE)).toBe(true)
  expect(budget.take(5 * MINUTE)).toBe(false)
  expect(budget.take(6 * MINUTE)).toBe(true)
})
