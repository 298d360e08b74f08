import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TestHall } from '#shared/testing/test-hall'
import { soundsDue, type Moment } from './due'

const at = (hall: TestHall, seconds = 0): Moment => ({
  meeting: hall.meeting,
  now: hall.now + seconds * 1000,
})

/** 孙秀英 has the floor for 180 s; the tap comes 30 s before the end. */
function speaking(): TestHall {
  const hall = TestHall.inSession()
  const participantId = hall.idOf('孙秀英')
  hall.do({ type: 'startTurn', meetingId: hall.meetingId, participantId, stance: 'for', requestId: null })
  return hall
}

describe('a speech', () => {
  it.each([
    [0, 1, []],
    [149, 149.9, []],
    [149.9, 150, ['tap']],
    [150, 150.1, []],
    [149, 151, ['tap']],
    [179.9, 180, ['bell']],
    [180, 180.1, []],
    [239.9, 240, ['bell']],
    [240, 299, []],
    [299.9, 300.1, ['bell']],
    // Only the last of several, and not what came long ago.
    [149, 180.5, ['bell']],
    [10, 175, []],
    [100, 239, []],
  ])('from %d s to %d s', (from, to, heard) => {
    const hall = speaking()
    expect(soundsDue(at(hall, from), at(hall, to))).toEqual(heard)
  })

  it('is warned again where it was given more time', () => {
    const hall = speaking()
    const { meetingId } = hall
    hall.wait(170)
    const before = at(hall)
    hall.do({ type: 'extendTurn', meetingId, turnId: hall.meeting.activeTurnId ?? '', seconds: 30 })
    expect(soundsDue(before, at(hall))).toEqual([])
    expect(soundsDue(at(hall, 9), at(hall, 10))).toEqual(['tap'])
  })

  it('of a length no longer than the warning has only its end', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    hall.do({ type: 'revisePlan', meetingId, plan: { ...hall.meeting.plan, turnSeconds: 30 } })
    const participantId = hall.idOf('孙秀英')
    hall.do({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId: null })
    expect(soundsDue(at(hall, 0), at(hall, 0.1))).toEqual([])
    expect(soundsDue(at(hall, 29), at(hall, 30))).toEqual(['bell'])
  })

  it('without a limit is never interrupted', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    hall.do({ type: 'revisePlan', meetingId, plan: { ...hall.meeting.plan, turnSeconds: null } })
    const participantId = hall.idOf('孙秀英')
    hall.do({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId: null })
    for (let second = 0; second < 400; second += 1) {
      expect(soundsDue(at(hall, second), at(hall, second + 1))).toEqual([])
    }
  })

  it('whose end comes in the moment when somebody interjects is heard to end', () => {
    const hall = speaking()
    const { meetingId } = hall
    hall.wait(179)
    const before = at(hall)
    hall.wait(2)
    hall.do({
      type: 'startInterjection',
      meetingId,
      turnId: hall.meeting.activeTurnId ?? '',
      participantId: hall.idOf('王建华'),
      kind: 'answer',
    })
    expect(soundsDue(before, at(hall))).toEqual(['bell'])
    expect(soundsDue(at(hall, 29), at(hall, 30))).toEqual(['bell'])
  })

  it('is silent in a recess, whose end is rung once', () => {
    const hall = speaking()
    hall.do({ type: 'beginRecess', meetingId: hall.meetingId, minutes: 10, reason: '' })
    expect(soundsDue(at(hall, 100), at(hall, 200))).toEqual([])
    expect(soundsDue(at(hall, 599), at(hall, 600))).toEqual(['bell'])
    expect(soundsDue(at(hall, 600), at(hall, 601))).toEqual([])
    expect(soundsDue(at(hall, 100), at(hall, 700))).toEqual([])
  })
})

describe('a vote', () => {
  const voting = () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    hall.do({ type: 'openVote', meetingId, itemId: hall.meeting.currentItemId ?? '' })
    return hall
  }

  it('that is closed is heard in two taps; a cancelled one is not', () => {
    const hall = voting()
    const { meetingId } = hall
    const voteId = hall.meeting.activeVoteId ?? ''
    const open = at(hall)
    for (const [option, count] of [
      ['yes', 3],
      ['no', 2],
      ['abstain', 0],
    ] as const) {
      hall.do({ type: 'reportCount', meetingId, voteId, option, count })
    }
    expect(soundsDue(open, at(hall))).toEqual([])
    const counted = at(hall)
    hall.do({ type: 'announceVote', meetingId, voteId })
    expect(soundsDue(counted, at(hall))).toEqual(['twoTaps'])
    expect(soundsDue(at(hall), at(hall, 1))).toEqual([])

    const other = voting()
    const before = at(other)
    const cancelled = { voteId: other.meeting.activeVoteId ?? '', reason: '改日再议' }
    other.do({ type: 'cancelVote', meetingId: other.meetingId, ...cancelled })
    expect(soundsDue(before, at(other))).toEqual([])
  })
})

it('another meeting, or the first thing that is seen, is silent', () => {
  const hall = speaking()
  const other = { meeting: { ...hall.meeting, id: 'm2' }, now: hall.now + 180_000 }
  expect(soundsDue(at(hall, 179), other)).toEqual([])
})

it('however the window looks, each boundary is heard exactly once, and in its order', () => {
  const steps = fc.array(
    fc.record({
      ms: fc.integer({ min: 1, max: 2900 }),
      act: fc.constantFrom('look', 'look', 'look', 'pause', 'resume'),
    }),
    { minLength: 100, maxLength: 400, size: 'max' },
  )
  fc.assert(
    fc.property(steps, (list) => {
      const hall = speaking()
      const { meetingId } = hall
      const turnId = hall.meeting.activeTurnId ?? ''
      const heard: string[] = []
      let before = at(hall)
      let used = 0
      for (const { ms, act } of list) {
        if (hall.meeting.turns[0]?.pausedAt === null) used += ms
        hall.wait(ms / 1000)
        if (act !== 'look')
          hall.try({ type: act === 'pause' ? 'pauseTurn' : 'resumeTurn', meetingId, turnId })
        heard.push(...soundsDue(before, at(hall)))
        before = at(hall)
      }
      const overMinutes =
        used < 180_000 ? [] : Array.from({ length: Math.floor((used - 180_000) / 60_000) + 1 })
      expect(heard).toEqual([...(used >= 150_000 ? ['tap'] : []), ...overMinutes.map(() => 'bell')])
    }),
    { numRuns: 60 },
  )
})
