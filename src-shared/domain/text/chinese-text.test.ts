import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  chineseDate,
  chineseDateTime,
  chineseDuration,
  chineseIsoDate,
  chineseSpan,
  clockTime,
  hallTime,
  isoDate,
  startOfIsoDate,
} from './chinese-date'
import { chineseNumber } from './chinese-number'

const at = (text: string) => Date.parse(`${text}+08:00`)

describe('dates of the hall', () => {
  it('names a moment in UTC+8 whatever the zone of the machine', () => {
    expect(chineseDateTime(at('2026-11-21T14:05:00'))).toBe('2026年11月21日（星期六）14时05分')
    expect(chineseDate(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027年1月1日')
    expect(clockTime(at('2026-11-21T09:03:59'))).toBe('09:03')
  })

  it('names the day of a span once, or both days', () => {
    expect(chineseSpan(at('2026-11-21T14:05:00'), at('2026-11-21T16:10:00'))).toBe(
      '2026年11月21日（星期六）14时05分至16时10分',
    )
    expect(chineseSpan(at('2026-11-21T23:05:00'), at('2026-11-22T00:10:00'))).toBe(
      '2026年11月21日（星期六）23时05分至2026年11月22日（星期日）0时10分',
    )
  })

  it.each([
    [0, '0秒'],
    [999, '0秒'],
    [42_000, '42秒'],
    [60_000, '1分钟'],
    [222_000, '3分42秒'],
    [184_000, '3分04秒'],
    [3_600_000, '1小时'],
    [3_780_000, '1小时03分'],
    [-5, '0秒'],
  ])('says %i ms as %s', (ms, text) => {
    expect(chineseDuration(ms)).toBe(text)
  })

  it('counts days over months and leap years', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(addDays('2026-12-20', 15)).toBe('2027-01-04')
    expect(chineseIsoDate('2026-12-01')).toBe('2026年12月1日')
    expect(chineseIsoDate('年底')).toBe('年底')
  })

  it('agrees with the calendar of the language for any moment', () => {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Asia/Shanghai',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    // China kept summer time until 1991; the hall's clock is used for later days only.
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2100, 0, 1) }), (ms) => {
        expect(isoDate(ms)).toBe(format.format(ms))
        expect(startOfIsoDate(isoDate(ms))).toBeLessThanOrEqual(ms)
        expect(hallTime(startOfIsoDate(isoDate(ms)))).toMatchObject({ hour: 0, minute: 0, second: 0 })
      }),
    )
  })
})

describe('numbers in words', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [103, '一百零三'],
    [110, '一百一十'],
    [1005, '一千零五'],
    [1050, '一千零五十'],
    [9999, '九千九百九十九'],
    [0, '零'],
    [10_000, '10000'],
  ])('counts %i as %s', (value, text) => {
    expect(chineseNumber(value)).toBe(text)
  })

  it('never gives two numbers one word', () => {
    const all = Array.from({ length: 9999 }, (_, index) => chineseNumber(index + 1))
    expect(new Set(all).size).toBe(9999)
  })
})
