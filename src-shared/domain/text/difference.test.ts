import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf } from './difference'

const told = (before: string, after: string): string =>
  differenceOf(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind])
    .join('')

describe('what became of a text', () => {
  it.each([
    ['一户一车。', '一户一车，购房优先。', '一户一车[+，购房优先+]。'],
    ['每月150元', '每月120元', '每月1[-5-][+2+]0元'],
    ['固定、轮转、临时三种', '固定和临时两种', '固定[-、轮转、-][+和+]临时[-三-][+两+]种'],
    ['甲', '甲', '甲'],
    ['甲', '', '[-甲-]'],
    ['', '甲', '[+甲+]'],
    ['王𠮷', '王𠮷㛃', '王𠮷[+㛃+]'],
  ])('%s → %s', (before, after, wanted) => {
    expect(told(before, after)).toBe(wanted)
  })

  it('gives both texts back, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '户', '车', '。', '𠮷', 'a'), maxLength: 60 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = differenceOf(before, after)
        const of = (kind: 'gone' | 'new') =>
          runs
            .filter((run) => run.kind === 'same' || run.kind === kind)
            .map((run) => run.text)
            .join('')
        expect(of('gone')).toBe(before)
        expect(of('new')).toBe(after)
        expect(runs.every((run) => run.text !== '')).toBe(true)
      }),
    )
  })

  it('does not compare very long texts letter by letter', () => {
    const long = '一户一车'.repeat(400)
    expect(told(`甲${long}`, `乙${long.replaceAll('户', '家')}`).startsWith('[-甲')).toBe(true)
  })
})
