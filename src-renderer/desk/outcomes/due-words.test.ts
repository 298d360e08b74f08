import { describe, expect, it } from 'vitest'
import { chineseDay, DUE_WORDS, readDue } from './due-words'

/** A Saturday. */
const TODAY = '2026-11-21'

describe('readDue', () => {
  it.each([
    ['下周五', '2026-11-27'],
    ['月底', '2026-11-30'],
    ['月底前', '2026-11-30'],
    ['12月10日', '2026-12-10'],
    ['12-10', '2026-12-10'],
    ['12.10', '2026-12-10'],
    ['2026-12-10', '2026-12-10'],
    [' 明年3月底 ', '2027-03-31'],
    ['尽快', null],
    ['2月30日', null],
  ])('%s is %s', (words, day) => {
    expect(readDue(words, TODAY)).toBe(day)
  })

  it('knows all the words it offers', () => {
    expect(DUE_WORDS.filter((words) => readDue(words, TODAY) === null)).toEqual([])
  })
})

describe('chineseDay', () => {
  it.each([
    ['2026-12-10', '12月10日 星期四'],
    ['2027-01-04', '2027年1月4日 星期一'],
  ])('%s', (date, said) => {
    expect(chineseDay(date, TODAY)).toBe(said)
  })

  it.each(['2026-11-30', '2027-03-31'])('is read again as the day it says: %s', (date) => {
    expect(readDue(chineseDay(date, TODAY), TODAY)).toBe(date)
  })
})
