import { describe, expect, it } from 'vitest'
import { DECISION_RULES, type DecisionRule } from '#shared/domain/voting/rule'
import { round } from './hands/hands-round.fixtures'
import { thresholdOf } from './threshold'

describe('thresholdOf', () => {
  it('marks the least number that passes', () => {
    expect(thresholdOf(round({}))).toEqual({ need: 23, label: '过半数需 23 票' })
    expect(thresholdOf(round({}, DECISION_RULES.presentTwoThirds))).toEqual({
      need: 30,
      label: '三分之二以上需 30 票',
    })
    expect(thresholdOf(round({}, DECISION_RULES.expectedMajority))?.need).toBe(25)
  })

  it('marks nothing where there is no number to reach', () => {
    expect(thresholdOf(round({}, DECISION_RULES.simple))).toBeNull()
  })

  it('waits for the base where that is what was cast', () => {
    const rule: DecisionRule = {
      ...DECISION_RULES.simple,
      test: { kind: 'share', share: { num: 1, den: 2 }, comparison: 'moreThan', base: 'cast' },
    }
    expect(thresholdOf(round({ yes: 20 }, rule))).toBeNull()
    expect(thresholdOf(round({ yes: 20, no: 15, abstain: 5 }, rule))?.need).toBe(21)
  })
})
