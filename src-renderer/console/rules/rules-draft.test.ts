import { describe, expect, it } from 'vitest'
import { THIRTEEN_RULES } from '#shared/domain/rules/rules'
import { draftsOf, moved, needsUnlimited, rulesFrom } from './rules-draft'

const draft = (name: string, clause = '', unlimited = { name: '', clause: '' }) => ({
  key: 0,
  name,
  clause,
  unlimited,
})

describe('rules being written', () => {
  it('give back the rules they were filled from', () => {
    expect(rulesFrom(draftsOf(THIRTEEN_RULES))).toEqual({ ok: true, rules: THIRTEEN_RULES })
  })

  it('keep words for a meeting without the limit only where the clause names one', () => {
    const words = { name: '长话短说', clause: '拣要紧的说' }
    expect(rulesFrom([draft('限时', '每次{每次时长}', words)])).toEqual({
      ok: true,
      rules: [{ name: '限时', clause: '每次{每次时长}', unlimited: words }],
    })
    expect(rulesFrom([draft('限时', '每次别太长', words)])).toEqual({
      ok: true,
      rules: [{ name: '限时', clause: '每次别太长' }],
    })
    expect(needsUnlimited(draft('插话', '不超过{插话时长}'))).toBe(false)
  })

  it.each([
    [[draft('一'), draft('  ')], 1, '请填写规则名称'],
    [[draft('一', '{分钟}')], 0, '大括号里只能写 {每次时长}、{发言次数}、{插话时长}、{本项时长}'],
    [[draft('一', '长'.repeat(61))], 0, '最多 60 个字'],
    [[draft('一'), draft('一')], null, '有两条规则同名，请改一个名称'],
    [[], null, '至少写一条规则'],
  ])('say what is wrong, and with which: %#', (drafts, index, sentence) => {
    expect(rulesFrom(drafts)).toEqual({ ok: false, index, sentence })
  })

  it('are moved one place, and not out of the list', () => {
    expect(moved(['一', '二', '三'], 0, 1)).toEqual(['二', '一', '三'])
    expect(moved(['一', '二', '三'], 2, 1)).toEqual(['一', '三', '二'])
    expect(moved(['一', '二'], 0, -1)).toEqual(['一', '二'])
    expect(moved(['一', '二'], 1, 2)).toEqual(['一', '二'])
  })
})
