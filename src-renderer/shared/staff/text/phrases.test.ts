import { describe, expect, it } from 'vitest'
import { FIRST_PHRASES } from '#shared/domain/hall/phrases'
import { expandPhrase, findPhrases, insertWords } from './phrases'

describe('expandPhrase', () => {
  it.each([
    [';jy', 3, '建议', 2],
    ['请；jwh', 5, '请居委会', 4],
    ['租户；jy每月轮换', 5, '租户建议每月轮换', 4],
    ['；jy；wt', 6, '；jy提问：', 6],
  ])('%s', (text, caret, expanded, at) => {
    expect(expandPhrase({ text, caret }, FIRST_PHRASES)).toEqual({ text: expanded, caret: at })
  })

  it.each([
    ['jy', 2],
    [';j', 2],
    [';zz', 3],
    [';jyx', 4],
    [';jy建议', 5],
  ])('leaves %s alone', (text, caret) => {
    expect(expandPhrase({ text, caret }, FIRST_PHRASES)).toBeNull()
  })
})

describe('findPhrases', () => {
  it.each([
    ['', FIRST_PHRASES.length, 'jy'],
    ['wy', 1, 'wy'],
    ['；JW', 1, 'jwh'],
    ['委会', 2, 'jwh'],
    ['没有的', 0, undefined],
  ])('%s finds %i', (wanted, count, first) => {
    const found = findPhrases(FIRST_PHRASES, wanted)
    expect(found).toHaveLength(count)
    expect(found[0]?.code).toBe(first)
  })
})

describe('insertWords', () => {
  it('puts words in at the caret and in the place of what is selected', () => {
    expect(insertWords('留个位', 1, 1, '20')).toEqual({ text: '留20个位', caret: 3 })
    expect(insertWords('留三十个位', 1, 3, '20')).toEqual({ text: '留20个位', caret: 3 })
  })
})
