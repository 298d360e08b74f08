import { describe, expect, it } from 'vitest'
import { expandPhrase, insertWords, PHRASES } from './phrases'

describe('expandPhrase', () => {
  it.each([
    [';jy', 3, '建议', 2],
    ['租户；jy每月轮换', 5, '租户建议每月轮换', 4],
    ['；jy；wt', 6, '；jy提问：', 6],
  ])('%s', (text, caret, expanded, at) => {
    expect(expandPhrase({ text, caret })).toEqual({ text: expanded, caret: at })
  })

  it.each([
    ['jy', 2],
    [';j', 2],
    [';zz', 3],
    [';jyx', 4],
    [';jy建议', 5],
  ])('leaves %s alone', (text, caret) => {
    expect(expandPhrase({ text, caret })).toBeNull()
  })

  it('has a code of its own for every phrase', () => {
    expect(new Set(PHRASES.map(({ code }) => code)).size).toBe(PHRASES.length)
  })
})

describe('insertWords', () => {
  it('puts words in at the caret and in the place of what is selected', () => {
    expect(insertWords('留个位', 1, 1, '20')).toEqual({ text: '留20个位', caret: 3 })
    expect(insertWords('留三十个位', 1, 3, '20')).toEqual({ text: '留20个位', caret: 3 })
  })
})
