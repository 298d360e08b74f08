import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryMoves, playMoves } from '#shared/testing/random-meeting'
import { smallSetup, START, TestHall } from '#shared/testing/test-hall'
import { attendanceCount } from '../electorate'
import type { MeetingRecord } from '../record'
import { attendanceByGroup, attendanceCourse } from './attendance-course'

function recordIn(world: TestHall['world']): MeetingRecord {
  const record = world.meetings.get(world.hall.openMeetingId ?? '')
  if (!record) throw new Error('no meeting is open')
  return record
}

describe('attendanceCourse', () => {
  it('tells who came, left and was taken back', () => {
    const hall = new TestHall()
    hall.do({ type: 'createMeeting', setup: smallSetup() })
    const { meetingId } = hall
    const sign = (name: string) => hall.do({ type: 'signIn', meetingId, participantId: hall.idOf(name) })
    hall.wait(60)
    sign('孙秀英')
    sign('李桂兰')
    hall.wait(60)
    const mistaken = sign('赵国强')
    hall.do({ type: 'undo', meetingId, cause: mistaken })
    hall.wait(60)
    // A listener is no voter, and moves nothing.
    sign('郑小路')
    hall.do({ type: 'leave', meetingId, participantId: hall.idOf('李桂兰') })
    expect(attendanceCourse(recordIn(hall.world))).toEqual([
      { at: START, present: 0 },
      { at: START + 60_000, present: 2 },
      { at: START + 180_000, present: 1 },
    ])
  })

  it('ends with 实到 as it is, goes forward in time and changes with every point', () => {
    fc.assert(
      fc.property(arbitraryMoves, (moves) => {
        const { world } = playMoves(moves)
        const record = recordIn(world)
        const course = attendanceCourse(record)
        expect(course.at(-1)?.present).toBe(attendanceCount(record.meeting).present)
        for (const [index, point] of course.entries()) {
          const before = course[index - 1]
          if (before) expect(point.at).toBeGreaterThan(before.at)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('attendanceByGroup', () => {
  it('counts those with a vote, by 单位 or else 身份', () => {
    const hall = new TestHall()
    hall.do({ type: 'createMeeting', setup: smallSetup() })
    const { meetingId } = hall
    for (const name of ['孙秀英', '王建华']) {
      hall.do({ type: 'signIn', meetingId, participantId: hall.idOf(name) })
    }
    expect(attendanceByGroup(hall.meeting)).toEqual([{ name: '居民代表', expected: 5, present: 1 }])
  })
})
