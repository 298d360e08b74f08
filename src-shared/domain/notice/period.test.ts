import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../text/chinese-date'
import { calendarOf, KNOWN_YEARS } from './calendar'
import { holidaysUnknown } from './draft'
import { noticePeriod } from './period'
import { periodText } from './period-rule'

describe('a period in days', () => {
  it.each([
    // Posted on, days asked for, last day, days it comes to. Around every holiday of 2025 and 2026.
    ['2025-01-06', 15, '2025-01-21', 15],
    ['2025-01-13', 15, '2025-02-05', 23],
    ['2025-01-20', 15, '2025-02-05', 16],
    ['2025-01-24', 15, '2025-02-08', 15],
    ['2025-03-20', 15, '2025-04-07', 18],
    ['2025-03-21', 15, '2025-04-07', 17],
    ['2025-04-15', 15, '2025-04-30', 15],
    ['2025-04-16', 15, '2025-05-06', 20],
    ['2025-04-30', 15, '2025-05-15', 15],
    ['2025-05-16', 15, '2025-06-03', 18],
    ['2025-09-15', 15, '2025-09-30', 15],
    ['2025-09-16', 15, '2025-10-09', 23],
    ['2025-09-26', 15, '2025-10-11', 15],
    ['2025-12-17', 15, '2026-01-04', 18],
    ['2025-12-18', 15, '2026-01-04', 17],
    ['2026-01-30', 15, '2026-02-14', 15],
    ['2026-01-31', 15, '2026-02-24', 24],
    ['2026-02-08', 15, '2026-02-24', 16],
    ['2026-02-13', 15, '2026-02-28', 15],
    ['2026-03-20', 15, '2026-04-07', 18],
    ['2026-04-16', 15, '2026-05-06', 20],
    ['2026-04-24', 15, '2026-05-09', 15],
    ['2026-06-04', 15, '2026-06-22', 18],
    ['2026-06-05', 15, '2026-06-22', 17],
    ['2026-09-05', 15, '2026-09-20', 15],
    ['2026-09-10', 15, '2026-09-28', 18],
    ['2026-09-16', 15, '2026-10-08', 22],
    ['2026-09-25', 15, '2026-10-10', 15],
    ['2026-11-22', 15, '2026-12-07', 15],
    ['2026-11-20', 15, '2026-12-07', 17],
    ['2026-03-02', 7, '2026-03-09', 7],
    ['2026-03-07', 7, '2026-03-16', 9],
    ['2026-07-01', 5, '2026-07-06', 5],
    ['2026-07-31', 30, '2026-08-31', 31],
  ] as const)('posted on %s for %i days ends on %s, %i days', (posted, days, to, length) => {
    expect(noticePeriod(posted, days)).toEqual({
      postedOn: posted,
      from: addDays(posted, 1),
      to,
      days: length,
      unit: 'calendar',
      movedOn: length > days,
      holidaysKnown: true,
    })
  })
})

describe('a period in working days', () => {
  it.each([
    ['2025-01-22', 10, '2025-02-11'],
    ['2025-04-21', 10, '2025-05-07'],
    ['2025-09-22', 10, '2025-10-11'],
    ['2025-12-29', 10, '2026-01-13'],
    ['2026-02-06', 10, '2026-02-27'],
    ['2026-02-13', 10, '2026-03-05'],
    ['2026-04-27', 10, '2026-05-13'],
    ['2026-06-15', 5, '2026-06-23'],
    ['2026-09-18', 10, '2026-10-09'],
    ['2026-09-24', 10, '2026-10-15'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-11-22', 10, '2026-12-04'],
  ] as const)('posted on %s, working day %i is %s', (posted, days, to) => {
    expect(noticePeriod(posted, days, { unit: 'working' })).toMatchObject({ to, days, movedOn: false })
  })

  it('is told as such', () => {
    expect(periodText(noticePeriod('2026-11-22', 10, { unit: 'working' }))).toBe(
      '2026年11月23日至12月4日（共10个工作日）',
    )
  })
})

describe('what the hall knows better', () => {
  const own = [
    { on: '2026-12-07', off: true, note: '本地另有规定' },
    { on: '2026-12-06', off: false, note: '' },
  ]

  it('a day that is off moves the end on', () => {
    expect(noticePeriod('2026-11-22', 15, { own }).to).toBe('2026-12-08')
  })

  it('a Sunday on which people work ends it', () => {
    expect(noticePeriod('2026-11-21', 15, { own }).to).toBe('2026-12-06')
    expect(noticePeriod('2026-11-21', 15).to).toBe('2026-12-07')
  })

  it('counts among working days', () => {
    expect(noticePeriod('2026-12-04', 1, { unit: 'working', own }).to).toBe('2026-12-06')
  })
})

describe('a year that is not in the table', () => {
  it('is said in a sentence with the year, and only weekends are kept free', () => {
    const period = noticePeriod(`${KNOWN_YEARS.last}-12-28`)
    expect(period.holidaysKnown).toBe(false)
    expect(holidaysUnknown(period)).toContain(`${KNOWN_YEARS.last + 1}年的放假安排还没有收进本软件`)
    expect(holidaysUnknown(noticePeriod(`${KNOWN_YEARS.last}-11-22`))).toBeNull()
  })
})

/** The arrangements of the State Council, written down from its notices of 2025 and 2026, and nothing else shared. */
const OFF: readonly (readonly [string, string])[] = [
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
]
const WORK = new Set(
  '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'.split(
    ' ',
  ),
)

/** Day by day, with the calendar of JavaScript instead of ours. */
class SlowDay {
  constructor(readonly date: Date) {}
  static of(iso: string): SlowDay {
    return new SlowDay(new Date(`${iso}T12:00:00Z`))
  }
  get iso(): string {
    return this.date.toISOString().slice(0, 10)
  }
  next(): SlowDay {
    const next = new Date(this.date)
    next.setUTCDate(next.getUTCDate() + 1)
    return new SlowDay(next)
  }
  get works(): boolean {
    if (OFF.some(([from, to]) => from <= this.iso && this.iso <= to)) return false
    return WORK.has(this.iso) || (this.date.getUTCDay() !== 0 && this.date.getUTCDay() !== 6)
  }
}

const posted = fc.integer({ min: 0, max: 690 }).map((offset) => addDays('2025-01-01', offset))
const length = fc.integer({ min: 1, max: 35 })

describe('by an independent, slow calendar', () => {
  it('the same days are off', () => {
    const { isDayOff } = calendarOf()
    for (let day = SlowDay.of('2025-01-01'); day.iso < '2027-01-01'; day = day.next())
      expect([day.iso, isDayOff(day.iso)]).toEqual([day.iso, !day.works])
  })

  it('a period in days ends on the same day', () => {
    fc.assert(
      fc.property(posted, length, (on, days) => {
        let day = SlowDay.of(on)
        for (let left = days; left > 0; left -= 1) day = day.next()
        while (!day.works) day = day.next()
        expect(noticePeriod(on, days).to).toBe(day.iso)
      }),
    )
  })

  it('a period in working days ends on the same day', () => {
    fc.assert(
      fc.property(posted, length, (on, days) => {
        let day = SlowDay.of(on)
        for (let left = days; left > 0;) {
          day = day.next()
          if (day.works) left -= 1
        }
        expect(noticePeriod(on, days, { unit: 'working' }).to).toBe(day.iso)
      }),
    )
  })
})
