import { describe, expect, it } from 'vitest'
import { firstMissing } from '#shared/domain/meeting/vote/checks'
import { voteProgress } from './hands-progress'
import { round } from './hands-round.fixtures'

describe('voteProgress', () => {
  it('waits for what was not heard', () => {
    const progress = voteProgress(round({ yes: 31 }))
    expect(progress).toMatchObject({ missing: ['no', 'abstain'], sum: 31, short: 14, state: 'counting' })
    expect(progress.equation).toBe('31 ＋ ＿ ＋ ＿')
    expect(firstMissing(round({ yes: 31 }))?.wait).toBe('反对、弃权报数后才能宣布结果')
  })

  it('says how many are short', () => {
    const progress = voteProgress(round({ yes: 31, no: 9, abstain: 4 }))
    expect(progress).toMatchObject({ state: 'short', short: 1, equation: '31 ＋ 9 ＋ 4 ＝ 44 ≠ 45' })
    expect(firstMissing(round({ yes: 31, no: 9, abstain: 4 }))?.wait).toBe('数目吻合后才能宣布结果')
  })

  it('matches, also with some who raised no hand', () => {
    expect(voteProgress(round({ yes: 31, no: 9, abstain: 5 })).equation).toBe('31 ＋ 9 ＋ 5 ＝ 45')
    const progress = voteProgress(round({ yes: 31, no: 9, abstain: 4, silent: 1 }))
    expect(progress).toMatchObject({ state: 'matches', equation: '31 ＋ 9 ＋ 4 ＋ 1 ＝ 45' })
    expect(firstMissing(round({ yes: 31, no: 9, abstain: 4, silent: 1 }))).toBeNull()
  })

  it('counts a zero as heard', () => {
    expect(voteProgress(round({ yes: 45, no: 0, abstain: 0 })).state).toBe('matches')
  })
})
