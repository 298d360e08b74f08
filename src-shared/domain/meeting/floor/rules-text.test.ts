import { expect, test } from 'vitest'
import { deliberationRules } from './rules-text'

const SECONDS = [null, 10, 180, 3595, 3600]
const TURNS = [null, 1, 2, 11, 20]

test('thirteen rules, each with a name of its own and a clause that can be read at a glance', () => {
  for (const turnSeconds of SECONDS) {
    for (const maxTurns of TURNS) {
      const rules = deliberationRules({ turnSeconds, maxTurns })
      expect(rules).toHaveLength(13)
      expect(new Set(rules.map(({ name }) => name)).size).toBe(13)
      for (const { name, clause } of rules) {
        expect([...name]).toHaveLength(4)
        expect([...clause].length).toBeLessThanOrEqual(10)
      }
    }
  }
})

test.each([
  [{ turnSeconds: 180, maxTurns: null }, '每次不超过3分钟', '不限次，让人先说'],
  [{ turnSeconds: 90, maxTurns: 2 }, '每次不超过90秒', '同一件事最多两次'],
  [{ turnSeconds: null, maxTurns: 1 }, '不限时，拣要紧的说', '同一件事最多一次'],
])('the figures are those of the meeting: %o', (limits, time, times) => {
  const rules = deliberationRules(limits)
  expect([rules[4]?.clause, rules[5]?.clause]).toEqual([time, times])
})
