import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clausesOf, isCompact, wordsOf } from './phrasing'

test('a line never begins with what closes nor ends with what opens', () => {
  const words = wordsOf('动议：按“一户一车、购房优先”分配（试行），见《章程》。')
  expect(words.join('')).toBe('动议：按“一户一车、购房优先”分配（试行），见《章程》。')
  for (const [index, word] of words.entries()) {
    if (index > 0) expect(word).not.toMatch(/^[，。、：；？！）》”]/u)
    expect(word).not.toMatch(/[（《“]$/u)
  }
})

test('breaking loses nothing, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(wordsOf(text).join('')).toBe(text)
      expect(clausesOf(text)?.join('') ?? text).toBe(text)
    }),
  )
})

test('a title is set by its clauses, a long text is not', () => {
  expect(clausesOf('居民代表会议 停车管理专题')).toEqual(['居民代表会议 ', '停车管理专题'])
  expect(clausesOf('新增的128个车位，怎么分？')).toEqual(['新增的128个车位，', '怎么分？'])
  expect(clausesOf('施划方案（第三稿）')).toEqual(['施划方案', '（第三稿）'])
  expect(clausesOf('一'.repeat(27))).toBeNull()
})

test('a clause is kept whole as long as it is short on the wall', () => {
  expect(isCompact('新增的128个车位，')).toBe(true)
  expect(isCompact('小南庄社区停车自治管理')).toBe(false)
})
