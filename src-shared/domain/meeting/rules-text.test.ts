import { expect, test } from 'vitest'
import { deliberationRules } from './rules-text'

test('thirteen rules, each with a name of its own and a clause that can be read at a glance', () => {
  for (const seconds of [10, 180, 3595, 3600]) {
    const rules = deliberationRules(seconds)
    expect(rules).toHaveLength(13)
    expect(new Set(rules.map(({ name }) => name)).size).toBe(13)
    for (const { name, clause } of rules) {
      expect([...name]).toHaveLength(4)
      expect([...clause].length).toBeLessThanOrEqual(10)
    }
  }
})

test('the time is the one of the meeting', () => {
  const limit = (seconds: number) => deliberationRules(seconds)[4]?.clause
  expect(limit(180)).toBe('每次不超过3分钟')
  expect(limit(90)).toBe('每次不超过90秒')
})
