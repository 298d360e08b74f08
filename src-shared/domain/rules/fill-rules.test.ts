import { describe, expect, it, test } from 'vitest'
import { filledRules, type RuleLimits } from './fill-rules'
import { FIRST_RULES, hallRulesSchema, sameRules, THIRTEEN_RULES, type RuleTemplate } from './rules'

const limits = (changes: Partial<RuleLimits> = {}): RuleLimits => ({
  turnSeconds: 180,
  maxTurns: null,
  interjectionSeconds: 30,
  itemMinutes: null,
  ...changes,
})

const SECONDS = [null, 10, 180, 3595, 3600]
const TURNS = [null, 1, 2, 11, 20]

test('thirteen rules, each with a name of its own and a clause that can be read at a glance', () => {
  for (const turnSeconds of SECONDS) {
    for (const maxTurns of TURNS) {
      const rules = filledRules(THIRTEEN_RULES, limits({ turnSeconds, maxTurns }))
      expect(rules).toHaveLength(13)
      expect(new Set(rules.map(({ name }) => name)).size).toBe(13)
      for (const { name, clause } of rules) {
        expect([...name]).toHaveLength(4)
        expect([...clause].length).toBeLessThanOrEqual(10)
        expect(clause).not.toMatch(/[{}]/u)
      }
    }
  }
})

test.each([
  [{ turnSeconds: 180, maxTurns: null }, '每次不超过3分钟', '不限次，让人先说'],
  [{ turnSeconds: 90, maxTurns: 2 }, '每次不超过90秒', '同一件事最多两次'],
  [{ turnSeconds: null, maxTurns: 1 }, '不限时，拣要紧的说', '同一件事最多一次'],
])('the figures are those of the meeting: %o', (changes, time, times) => {
  const rules = filledRules(THIRTEEN_RULES, limits(changes))
  expect([rules[4]?.clause, rules[5]?.clause]).toEqual([time, times])
})

describe('a rule of the hall’s own', () => {
  const own: readonly RuleTemplate[] = [
    { name: '插话简短', clause: '插话不超过{插话时长}，讲完就停' },
    { name: '每项限时', clause: '每项议题{本项时长}，每次{每次时长}' },
    { name: '礼貌', clause: '' },
  ]

  it('names every figure there is', () => {
    expect(filledRules(own, limits({ itemMinutes: 20 })).map(({ clause }) => clause)).toEqual([
      '插话不超过30秒，讲完就停',
      '每项议题20分钟，每次3分钟',
      '',
    ])
  })

  it('is left out where it names a limit that does not hold and says nothing for that case', () => {
    expect(filledRules(own, limits()).map(({ name }) => name)).toEqual(['插话简短', '礼貌'])
    expect(filledRules(own, limits({ itemMinutes: 20, turnSeconds: null })).map(({ name }) => name)).toEqual([
      '插话简短',
      '礼貌',
    ])
  })
})

describe('what the hall may write', () => {
  const problem = (rules: readonly unknown[]): string =>
    hallRulesSchema.safeParse({ version: 2, rules }).error?.issues[0]?.message ?? ''
  const rule = (name: string, clause = '') => ({ name, clause })

  it.each<[string, readonly unknown[], string]>([
    ['no rule', [], '至少写一条规则'],
    [
      'more than the wall has room for',
      Array.from({ length: 21 }, (_, index) => rule(`第${index}条`)),
      '最多 20 条，再多大屏放不下',
    ],
    ['a rule without a name', [rule(' ')], '请填写规则名称'],
    ['two of one name', [rule('限时'), rule('限时')], '有两条规则同名，请改一个名称'],
    [
      'a figure that there is not',
      [rule('限时', '每次{分钟}')],
      '大括号里只能写 {每次时长}、{发言次数}、{插话时长}、{本项时长}',
    ],
  ])('%s', (_name, rules, sentence) => {
    expect(problem(rules)).toBe(sentence)
  })

  it('the thirteen, and as many as fit', () => {
    expect(hallRulesSchema.parse(FIRST_RULES)).toEqual(FIRST_RULES)
    expect(problem(Array.from({ length: 20 }, (_, index) => rule(`第${index}条`)))).toBe('')
  })

  it('is the same only where every word is', () => {
    expect(sameRules(THIRTEEN_RULES, [...THIRTEEN_RULES])).toBe(true)
    expect(sameRules(THIRTEEN_RULES, THIRTEEN_RULES.slice(1))).toBe(false)
    expect(sameRules(THIRTEEN_RULES, THIRTEEN_RULES.toReversed())).toBe(false)
    const reworded = THIRTEEN_RULES.map((one, index) =>
      index === 4 ? { ...one, unlimited: { name: '长话短说', clause: '别太长' } } : one,
    )
    expect(sameRules(THIRTEEN_RULES, reworded)).toBe(false)
    const without = THIRTEEN_RULES.map(({ name, clause }) => ({ name, clause }))
    expect(sameRules(THIRTEEN_RULES, without)).toBe(false)
  })
})
