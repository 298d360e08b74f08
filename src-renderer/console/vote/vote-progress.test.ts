import { describe, expect, it } from 'vitest'
import type { HandsRound, VoteCounts } from '#shared/domain/meeting/state'
import { DECISION_RULES, type DecisionRule } from '#shared/domain/voting/rule'
import { parseCount, scriptOf, thresholdOf, voteProgress, whyNotAnnounce } from './vote-progress'

const NOTHING: VoteCounts = { yes: null, no: null, abstain: null, silent: null }

const round = (
  counts: Partial<VoteCounts>,
  rule: DecisionRule = DECISION_RULES.presentMajority,
): HandsRound => ({
  id: 'v1',
  itemId: 'i1',
  motion: '按“一户一车、购房优先”分配。',
  rule,
  method: 'showOfHands',
  expected: 48,
  present: 45,
  quorumMet: true,
  counts: { ...NOTHING, ...counts },
  openedAt: 0,
  state: 'open',
  outcome: null,
  closedAt: null,
  cancelReason: '',
})

describe('voteProgress', () => {
  it('waits for what was not heard', () => {
    const progress = voteProgress(round({ yes: 31 }))
    expect(progress).toMatchObject({ missing: ['no', 'abstain'], sum: 31, short: 14, state: 'counting' })
    expect(progress.equation).toBe('31 ＋ ＿ ＋ ＿')
    expect(whyNotAnnounce(progress)).toBe('反对、弃权报数后才能宣布结果')
  })

  it('says how many are short', () => {
    const progress = voteProgress(round({ yes: 31, no: 9, abstain: 4 }))
    expect(progress).toMatchObject({ state: 'short', short: 1, equation: '31 ＋ 9 ＋ 4 ＝ 44 ≠ 45' })
    expect(whyNotAnnounce(progress)).toBe('数目吻合后才能宣布结果')
  })

  it('matches, also with some who raised no hand', () => {
    expect(voteProgress(round({ yes: 31, no: 9, abstain: 5 })).equation).toBe('31 ＋ 9 ＋ 5 ＝ 45')
    const progress = voteProgress(round({ yes: 31, no: 9, abstain: 4, silent: 1 }))
    expect(progress).toMatchObject({ state: 'matches', equation: '31 ＋ 9 ＋ 4 ＋ 1 ＝ 45' })
    expect(whyNotAnnounce(progress)).toBeNull()
  })

  it('counts a zero as heard', () => {
    expect(voteProgress(round({ yes: 45, no: 0, abstain: 0 })).state).toBe('matches')
  })
})

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

describe('scriptOf', () => {
  it('leads through the three questions to the figures', () => {
    expect(scriptOf(round({})).line).toBe('“同意的请举手。……请放下。”')
    expect(scriptOf(round({ yes: 31 })).line).toContain('反对的请举手')
    expect(scriptOf(round({ yes: 31, no: 9 }))).toEqual({
      step: '第 3 步，共 3 步',
      line: '“弃权的请举手。……请放下。”',
      next: '下一句：同意 31 人，反对 9 人，弃权 ＿ 人。',
    })
    expect(scriptOf(round({ yes: 31, no: 9, abstain: 4 }))).toEqual({
      step: '',
      line: '“请稍等，我们复核一下人数。”',
      next: '报数合计 44 人，实到 45 人。',
    })
    expect(scriptOf(round({ yes: 31, no: 9, abstain: 4, silent: 1 })).line).toBe(
      '“同意 31 人，反对 9 人，弃权 4 人，未表态 1 人。现在宣布结果。”',
    )
  })
})

describe('parseCount', () => {
  it.each([
    ['31', 31],
    [' ３１ ', 31],
    ['0', 0],
    ['4.5', 4.5],
    ['-1', -1],
    ['−1', -1],
    ['', null],
    ['三十', null],
    ['3 1', null],
    ['1e3', null],
    ['-', null],
  ])('%s', (typed, expected) => {
    expect(parseCount(typed)).toBe(expected)
  })
})
