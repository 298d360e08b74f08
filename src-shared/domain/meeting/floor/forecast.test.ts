import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inSession } from '#shared/testing/floor'
import { forecastOf, itemToComeMs } from './forecast'

const MINUTE = 60_000
/** The agenda: 5 minutes, then 30; opened at 0, as it was announced. */
const at = (minutes: number) => minutes * MINUTE
const visits = (...all: readonly [string, number, number | null][]) =>
  all.map(([itemId, from, to]) => ({ itemId, enteredAt: at(from), leftAt: to === null ? null : at(to) }))

describe('forecastOf', () => {
  it.each([
    ['nothing begun yet', 0, null, [], 35, 0],
    ['ten minutes lost before the first item', 10, null, [], 45, 10],
    ['on time, in the first item', 3, 'i1', visits(['i1', 0, null]), 35, 0],
    ['the first item took four of its five minutes', 4, 'i2', visits(['i1', 0, 4], ['i2', 4, null]), 34, -1],
    ['the first item took twelve', 20, 'i2', visits(['i1', 0, 12], ['i2', 12, null]), 42, 7],
    ['over the plan of the item under way', 50, 'i2', visits(['i1', 0, 5], ['i2', 5, null]), 50, 15],
    ['the first item was skipped and is still to come', 10, 'i2', visits(['i2', 0, null]), 35, 0],
    [
      'back at the first after the second',
      40,
      'i1',
      visits(['i1', 0, 5], ['i2', 5, 38], ['i1', 38, null]),
      40,
      5,
    ],
  ] as const)('%s', (_case, now, currentItemId, been, endsAt, lateMinutes) => {
    const meeting = inSession({ currentItemId, visits: been })
    expect(forecastOf(meeting, at(now))).toEqual({ endsAt: at(endsAt), lateMinutes })
  })

  it('measures by the hour that was announced, unless the meeting was put off', () => {
    const opened = (minutes: number) => inSession({ openedAt: at(minutes), currentItemId: null })
    expect(forecastOf(opened(10), at(10))?.lateMinutes).toBe(10)
    expect(forecastOf(opened(60 * 24), at(60 * 24))?.lateMinutes).toBe(0)
  })

  it('does not count the time the machine was off', () => {
    const outages = [{ from: at(10), to: at(20) }]
    const meeting = inSession({ visits: visits(['i1', 0, 5], ['i2', 5, null]), outages })
    expect(forecastOf(meeting, at(25))).toEqual({ endsAt: at(45), lateMinutes: 10 })
  })

  it('is silent where there is nothing to tell', () => {
    const [first] = inSession().agenda
    if (!first) throw new Error('no item')
    expect(forecastOf(inSession({ openedAt: null }), 0)).toBeNull()
    expect(forecastOf(inSession({ closedAt: at(40) }), at(50))).toBeNull()
    expect(forecastOf(inSession({ agenda: [{ ...first, plannedMinutes: 0 }] }), 0)).toBeNull()
  })

  it('never lies in the past, never goes back, and is late by no more than time has passed', () => {
    const minutes = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(minutes, minutes, fc.constantFrom('i1', 'i2', null), (now, later, currentItemId) => {
        const entered = currentItemId === null ? [] : visits([currentItemId, 0, null])
        const meeting = inSession({ currentItemId, visits: entered })
        const [first, second] = [forecastOf(meeting, at(now)), forecastOf(meeting, at(now + later))]
        if (!first || !second) throw new Error('no forecast')
        expect(first.endsAt).toBeGreaterThanOrEqual(at(now))
        expect(second.endsAt).toBeGreaterThanOrEqual(first.endsAt)
        expect(second.lateMinutes - first.lateMinutes).toBeLessThanOrEqual(later)
        for (const item of meeting.agenda) {
          expect(itemToComeMs(meeting, item, at(now))).toBeLessThanOrEqual(item.plannedMinutes * MINUTE)
        }
      }),
    )
  })
})
