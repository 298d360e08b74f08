import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overviewOf } from './overview'
import { meetingPhaseSchema, type MeetingSummary } from './state'

const NOW = Date.parse('2026-11-21T09:00:00+08:00')
const at = (day: string, time = '14:00') => Date.parse(`${day}T${time}:00+08:00`)

const meeting = (id: string, changes: Partial<MeetingSummary> = {}): MeetingSummary => ({
  id,
  title: id,
  kind: 'deliberationMeeting',
  place: '',
  startsAt: at('2026-11-21'),
  phase: 'planned',
  number: null,
  practice: false,
  itemCount: 0,
  expected: 0,
  closedAt: null,
  edition: 0,
  correction: null,
  ...changes,
})

const ids = (list: readonly MeetingSummary[]) => list.map(({ id }) => id)

it('holds a correction that is open for something to be done, from its first day', () => {
  const openedAt = at('2026-11-19')
  const list = [
    meeting('更正中', {
      phase: 'closed',
      closedAt: at('2026-11-01'),
      edition: 1,
      correction: { number: 1, openedAt },
    }),
    meeting('今天更正', {
      phase: 'closed',
      closedAt: NOW,
      edition: 1,
      correction: { number: 1, openedAt: NOW },
    }),
    meeting('更正过', { phase: 'sealed', closedAt: at('2026-11-01'), edition: 2 }),
  ]
  expect(overviewOf(list, NOW).overdue.map(({ what, days, meeting: { id } }) => [id, what, days])).toEqual([
    ['更正中', 'correcting', 2],
    ['今天更正', 'correcting', 0],
  ])
})

describe('what matters now', () => {
  it('is what is on, then what begins today, the early before the late', () => {
    const list = [
      meeting('晚上', { startsAt: at('2026-11-21', '19:00') }),
      meeting('下午'),
      meeting('昨天开的，还没散', { startsAt: at('2026-11-20'), phase: 'inSession' }),
      meeting('明天零点', { startsAt: at('2026-11-22', '00:00') }),
      meeting('今天，已散会', { phase: 'closed', closedAt: NOW }),
    ]
    const { today, coming } = overviewOf(list, NOW)
    expect(ids(today)).toEqual(['昨天开的，还没散', '下午', '晚上'])
    expect(ids(coming)).toEqual(['明天零点'])
  })

  it.each([
    ['planned', { startsAt: at('2026-11-20', '23:59') }, ['notOpened', 1]],
    ['planned today, its hour gone by', { startsAt: at('2026-11-21', '08:00') }, null],
    ['closed three days ago', { phase: 'closed', closedAt: at('2026-11-18') }, null],
    ['closed four days ago', { phase: 'closed', closedAt: at('2026-11-17', '23:00') }, ['notSealed', 4]],
    ['sealed', { phase: 'sealed', closedAt: at('2026-10-01') }, null],
    ['in session', { phase: 'inSession', startsAt: at('2026-11-01') }, null],
    ['practice', { practice: true, startsAt: at('2026-11-01') }, null],
  ] as const)('overdue: %s', (_, changes, expected) => {
    const { overdue } = overviewOf([meeting('一', changes)], NOW)
    expect(overdue.map(({ what, days }) => [what, days])).toEqual(expected === null ? [] : [expected])
  })

  it('has the longest overdue first', () => {
    const list = ['2026-11-19', '2026-11-01', '2026-11-10'].map((day) => meeting(day, { startsAt: at(day) }))
    expect(overviewOf(list, NOW).overdue.map(({ days }) => days)).toEqual([20, 11, 2])
  })
})

it('every meeting stands in exactly one month, the latest first, or among those for practice', () => {
  const any = fc.record({
    startsAt: fc.integer({ min: at('2019-12-31', '23:00'), max: at('2027-01-01', '01:00') }),
    phase: fc.constantFrom(...meetingPhaseSchema.options),
    practice: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (list) => {
      const meetings = list.map((changes, index) => meeting(String(index), changes))
      const { years, practice, total } = overviewOf(meetings, NOW)
      const listed = years.flatMap(({ months }) => months.flatMap((month) => month.meetings))
      expect(listed.length).toBe(total)
      expect(new Set(ids([...listed, ...practice])).size).toBe(meetings.length)
      expect(listed.map(({ startsAt }) => startsAt)).toEqual(
        listed.map(({ startsAt }) => startsAt).toSorted((a, b) => b - a),
      )
      expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    }),
  )
})
