import { describe, expect, it } from 'vitest'
import { inSession, turn } from '#shared/testing/floor'
import { agendaRows, courseRows, groupRows, peopleRows, sideRows, speakingGroupRows } from './chart-rows'

const MINUTE = 60_000
const visits = [
  { itemId: 'i1', enteredAt: 0, leftAt: 12 * MINUTE },
  { itemId: 'i2', enteredAt: 12 * MINUTE, leftAt: null },
]
const turns = [
  turn(2, 'against', 65, 65_000),
  turn(1, 'for', 171, 300_000),
  { ...turn(1, 'for', 60, 400_000), id: 't9' },
]
const meeting = inSession({ visits, turns, attendance: { p1: here(), p2: here() } })

function here() {
  return { state: 'present', at: 0, arrivedAt: 0, reason: '' } as const
}

describe('what the charts are drawn from', () => {
  it('has everybody who spoke, in the order in which they were heard', () => {
    expect(peopleRows(meeting, null, 500_000).map(({ name, text, fill }) => [name, text, fill])).toEqual([
      ['李桂兰', '1:05，1 次', 'hatched'],
      ['孙秀英', '3:51，2 次', 'solid'],
    ])
    expect(peopleRows(meeting, 'i1', 500_000)).toEqual([])
  })

  it('has the sides that were heard', () => {
    expect(sideRows(meeting, null, 500_000).map(({ name, text }) => `${name} ${text}`)).toEqual([
      '赞成 3:51，1 人',
      '反对 1:05，1 人',
    ])
    expect(speakingGroupRows(meeting, null, 500_000).map(({ name, text }) => `${name} ${text}`)).toEqual([
      '居民代表 4:56，2 人',
    ])
  })

  it('has the plan of every item beside what it took', () => {
    expect(agendaRows(meeting, 20 * MINUTE).map(({ values, text }) => [values, text])).toEqual([
      [[5, 12], '12 / 5 分，多 7'],
      [[30, 8], '8 / 30 分，少 22'],
    ])
    expect(agendaRows(inSession(), 0)[0]?.text).toBe('没有议，计划 5 分')
  })

  it('has 应到 and 实到 of every group, and 实到 over time', () => {
    expect(groupRows(meeting).map(({ name, text }) => `${name} ${text}`)).toEqual(['居民代表 2 / 4 人'])
    const course = [{ at: Date.UTC(2026, 10, 21, 6, 5), present: 3 }]
    expect(courseRows(course).map(({ name, text }) => `${name} ${text}`)).toEqual(['14:05 3 人'])
  })
})
