import { describe, expect, it } from 'vitest'
import { round } from './hands-round.fixtures'
import { scriptOf } from './hands-script'

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
