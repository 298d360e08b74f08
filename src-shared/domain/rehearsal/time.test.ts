import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatShort, hallTimestamp, nextFullHour, parseDuration, parseHallTime, parseMoment } from './time'

describe('lengths of time', () => {
  it.each([
    ['45s', 45_000],
    ['2m14s', 134_000],
    ['1h5m', 3_900_000],
    ['0s', 0],
    ['90s', 90_000],
  ])('reads %s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms)
  })

  it.each(['', 's', '2', '2 m', '5m2h', '-3s', '1.5m', '2分'])('does not read “%s”', (text) => {
    expect(parseDuration(text)).toBeNull()
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 * 3600 }), (seconds) => {
        expect(parseDuration(formatShort(seconds * 1000))).toBe(seconds * 1000)
      }),
    )
  })
})

describe('moments', () => {
  const noon = Date.parse('2026-11-21T12:00:00+08:00')

  it('takes a time as one of the same day in Beijing, whatever the machine’s zone', () => {
    expect(parseMoment('14:05', noon)).toBe(Date.parse('2026-11-21T14:05:00+08:00'))
    expect(parseMoment('0:30:15', noon)).toBe(Date.parse('2026-11-21T00:30:15+08:00'))
    expect(parseMoment('2026-11-22T09:00', noon)).toBe(Date.parse('2026-11-22T09:00:00+08:00'))
  })

  it.each(['24:00', '14:60', '2026-02-30T10:00', '2026-11-21', '2026-11-21 14:00', '明天'])(
    'does not read “%s”',
    (text) => {
      expect(parseMoment(text, noon)).toBeNull()
    },
  )

  it('prints a moment so that it is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const text = hallTimestamp(seconds * 1000)
        expect(Date.parse(text)).toBe(seconds * 1000)
        expect(parseHallTime(text.slice(0, 19))).toBe(seconds * 1000)
      }),
    )
  })

  it('finds the next full hour', () => {
    expect(hallTimestamp(nextFullHour(noon))).toBe('2026-11-21T13:00:00+08:00')
    expect(hallTimestamp(nextFullHour(noon - 1))).toBe('2026-11-21T12:00:00+08:00')
  })
})
