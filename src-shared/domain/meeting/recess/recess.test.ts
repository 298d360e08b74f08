import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DESK, TestHall } from '#shared/testing/test-hall'
import { minutesOf } from '../../minutes/draft'
import type { MeetingCommand } from '../commands'
import { itemUsedMs } from '../floor/item-time'
import { speakingOrder } from '../floor/speaking-order'
import { remainingMs, usedMs } from '../floor/timer'
import { sceneOf } from '../selectors'
import { activeRecess, recessLeftMs, resumesAt } from './recess'

const MINUTE = 60_000

class Rest {
  readonly hall = TestHall.inSession()

  begin(minutes = 15, reason = '') {
    return this.hall.try({ type: 'beginRecess', meetingId: this.hall.meetingId, minutes, reason })
  }

  extend(minutes: number) {
    return this.hall.try({ type: 'extendRecess', meetingId: this.hall.meetingId, minutes })
  }

  end() {
    return this.hall.try({ type: 'endRecess', meetingId: this.hall.meetingId })
  }

  start(name: string): void {
    const { hall } = this
    const participantId = hall.idOf(name)
    hall.do({ type: 'startTurn', meetingId: hall.meetingId, participantId, stance: 'for', requestId: null })
  }

  undo(): void {
    const { hall } = this
    const cause = hall.meeting.steps.console.at(-1)?.cause ?? ''
    hall.do({ type: 'undo', meetingId: hall.meetingId, cause })
  }

  get turn() {
    const turn = this.hall.meeting.turns.at(-1)
    if (!turn) throw new Error('nobody has spoken')
    return turn
  }

  get left(): number {
    return (remainingMs(this.turn, this.hall.now) ?? 0) / 1000
  }

  get minutes(): readonly string[] {
    return minutesOf(this.hall.meeting, this.hall.hall).blocks.map(({ text }) => text)
  }
}

describe('a recess', () => {
  it('is announced until an hour, shown to the room, and can last longer', () => {
    const rest = new Rest()
    const begun = rest.hall.now
    expect(rest.begin(15, '休息')).toBeNull()
    const recess = activeRecess(rest.hall.meeting)
    if (!recess) throw new Error('no recess')
    expect(sceneOf(rest.hall.meeting)).toBe('recess')
    expect(resumesAt(recess)).toBe(begun + 15 * MINUTE)
    rest.hall.wait(14 * 60)
    expect(rest.extend(5)).toBeNull()
    const longer = activeRecess(rest.hall.meeting)
    expect(longer && recessLeftMs(longer, rest.hall.now)).toBe(6 * MINUTE)
    expect(rest.end()).toBeNull()
    expect(activeRecess(rest.hall.meeting)).toBeNull()
    expect(sceneOf(rest.hall.meeting)).toBe('item')
  })

  it('stops the clocks of the speaker and of the item, and leaves the queue as it is', () => {
    const rest = new Rest()
    const { hall } = rest
    const { meetingId } = hall
    const itemId = hall.meeting.currentItemId ?? ''
    rest.start('孙秀英')
    const participantId = hall.idOf('李桂兰')
    hall.do({ type: 'requestTurn', meetingId, participantId, stance: 'against' })
    hall.wait(60)
    rest.begin()
    const queue = speakingOrder(hall.meeting)
    const itemUsed = itemUsedMs(hall.meeting, itemId, hall.now)
    hall.wait(20 * 60)
    expect(rest.left).toBe(120)
    expect(itemUsedMs(hall.meeting, itemId, hall.now)).toBe(itemUsed)
    expect(speakingOrder(hall.meeting)).toEqual(queue)
    rest.end()
    hall.wait(30)
    expect(rest.left).toBe(90)
    expect(itemUsedMs(hall.meeting, itemId, hall.now)).toBe(itemUsed + 30_000)
    expect(sceneOf(hall.meeting)).toBe('turn')
  })

  it('leaves a clock paused that was paused before', () => {
    const rest = new Rest()
    rest.start('孙秀英')
    rest.hall.do({ type: 'pauseTurn', meetingId: rest.hall.meetingId, turnId: rest.turn.id })
    rest.begin()
    rest.hall.wait(60)
    rest.end()
    expect(rest.turn.pausedAt).not.toBeNull()
    rest.hall.wait(60)
    expect(rest.left).toBe(180)
  })

  it.each([
    ['running', false],
    ['paused', true],
  ])('ends an interjection; the clock of the speaker is %s again afterwards', (_, paused) => {
    const rest = new Rest()
    const { hall } = rest
    const { meetingId } = hall
    rest.start('孙秀英')
    if (paused) hall.do({ type: 'pauseTurn', meetingId, turnId: rest.turn.id })
    const interjection = { turnId: rest.turn.id, participantId: hall.idOf('王建华'), kind: 'answer' } as const
    hall.do({ type: 'startInterjection', meetingId, ...interjection })
    hall.wait(20)
    expect(rest.begin()).toBeNull()
    hall.wait(600)
    expect(hall.meeting.activeInterjectionId).toBeNull()
    expect(usedMs(hall.meeting.interjections[0] ?? rest.turn, hall.now)).toBe(20_000)
    rest.end()
    hall.wait(10)
    expect(rest.left).toBe(paused ? 180 : 170)
  })

  it('is taken back with everything it stopped', () => {
    const rest = new Rest()
    rest.start('孙秀英')
    rest.hall.wait(30)
    rest.begin(15)
    expect(rest.hall.meeting.steps.console.at(-1)?.label).toBe('休会15分钟')
    rest.hall.wait(10)
    rest.undo()
    expect(activeRecess(rest.hall.meeting)).toBeNull()
    expect(rest.left).toBe(140)
    rest.begin(15)
    rest.extend(5)
    expect(rest.hall.meeting.steps.console.at(-1)?.label).toBe('休会延长5分钟')
    rest.undo()
    rest.end()
    expect(rest.hall.meeting.steps.console.at(-1)?.label).toBe('继续开会')
    rest.undo()
    expect(activeRecess(rest.hall.meeting)?.extendedMs).toBe(0)
  })

  it('stands in the minutes, with its reason where one was given', () => {
    const rest = new Rest()
    rest.begin(15, '会场协商')
    expect(rest.minutes).toContain('14时00分，主持人宣布休会（会场协商）。')
    rest.hall.wait(18 * 60)
    rest.end()
    expect(rest.minutes).toContain('14时00分，主持人宣布休会（会场协商），14时18分继续开会。')
    rest.begin()
    rest.hall.wait(60)
    rest.end()
    expect(rest.minutes).toContain('14时18分，主持人宣布休会，14时19分继续开会。')
  })

  it('may come before the first item', () => {
    const hall = TestHall.inSession()
    const entered = hall.meeting.steps.console.at(-1)?.cause ?? ''
    hall.do({ type: 'undo', meetingId: hall.meetingId, cause: entered })
    expect(hall.meeting.currentItemId).toBeNull()
    hall.do({ type: 'beginRecess', meetingId: hall.meetingId, minutes: 5, reason: '' })
    expect(sceneOf(hall.meeting)).toBe('recess')
    hall.wait(300)
    hall.do({ type: 'endRecess', meetingId: hall.meetingId })
    expect(sceneOf(hall.meeting)).toBe('agenda')
    const texts = minutesOf(hall.meeting, hall.hall).blocks.map(({ text }) => text)
    expect(texts).toContain('14时00分，主持人宣布休会，14时05分继续开会。')
  })
})

describe('refused with a sentence', () => {
  it('during a vote, which has to be brought to an end first', () => {
    const rest = new Rest()
    const { hall } = rest
    hall.do({ type: 'openVote', meetingId: hall.meetingId, itemId: hall.meeting.currentItemId ?? '' })
    expect(rest.begin()?.message).toBe('正在表决，不能休会。请先宣布结果，或取消这次表决，再休会。')
  })

  it('a second one, one that is over, and one that would never end', () => {
    const rest = new Rest()
    expect(rest.end()?.message).toBe('会议没有休会，正在进行。')
    expect(rest.extend(5)?.message).toBe('会议没有休会，正在进行。')
    rest.begin(15)
    expect(rest.begin(5)?.message).toBe('已经在休会，14:15 继续。')
    expect(rest.extend(586)?.message).toContain('休会加起来最多 600 分钟')
    expect(rest.extend(585)).toBeNull()
  })

  it('before the meeting and after it', () => {
    const rest = new Rest()
    const { hall } = rest
    hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
    expect(rest.begin()?.message).toBe('会议已经散会，不能再进行这一步。')
  })

  const WAITS = '正在休会，14:15 继续。请先按“继续开会”。'
  it.each([
    'enterItem',
    'closeMeeting',
    'startTurn',
    'endTurn',
    'resumeTurn',
    'openVote',
    'readRules',
    'takeBackChair',
  ] as const)('%s, which waits until the meeting goes on', (type) => {
    const rest = new Rest()
    rest.start('孙秀英')
    rest.begin(15)
    const { hall } = rest
    const { meetingId } = hall
    const all: Readonly<Record<typeof type, MeetingCommand>> = {
      enterItem: { type: 'enterItem', meetingId, itemId: hall.itemId('现状通报') },
      closeMeeting: { type: 'closeMeeting', meetingId },
      startTurn: {
        type: 'startTurn',
        meetingId,
        participantId: hall.idOf('赵国强'),
        stance: 'for',
        requestId: null,
      },
      endTurn: { type: 'endTurn', meetingId, turnId: rest.turn.id, nextRequestId: null },
      resumeTurn: { type: 'resumeTurn', meetingId, turnId: rest.turn.id },
      openVote: { type: 'openVote', meetingId, itemId: hall.meeting.currentItemId ?? '' },
      readRules: { type: 'readRules', meetingId },
      takeBackChair: { type: 'takeBackChair', meetingId },
    }
    const before = hall.meeting
    expect(hall.try(all[type])?.message).toBe(WAITS)
    expect(hall.meeting).toBe(before)
  })

  it('but people come and go, ask for the floor, and the recorder writes', () => {
    const rest = new Rest()
    rest.begin()
    const { hall } = rest
    const { meetingId } = hall
    hall.do({ type: 'leave', meetingId, participantId: hall.idOf('马玉梅') })
    hall.do({ type: 'requestTurn', meetingId, participantId: hall.idOf('赵国强'), stance: 'against' })
    hall.do({ type: 'showScene', meetingId, scene: 'agenda' })
    hall.do({ type: 'notePoint', meetingId, itemId: null, turnId: null, text: '会间协商' }, DESK)
    expect(hall.meeting.queue).toHaveLength(1)
    expect(hall.meeting.points).toHaveLength(1)
  })
})

it('whatever the rests, speaking time and item time are what a bystander with a stopwatch measures', () => {
  const moves = fc.array(
    fc.record({ kind: fc.constantFrom('rest', 'go', 'pause', 'resume', 'longer'), seconds: fc.nat(400) }),
    { minLength: 4, maxLength: 40, size: 'max' },
  )
  fc.assert(
    fc.property(moves, (list) => {
      const rest = new Rest()
      const { hall } = rest
      const { meetingId } = hall
      const itemId = hall.meeting.currentItemId ?? ''
      rest.start('孙秀英')
      let spoken = 0
      let discussed = 0
      for (const { kind, seconds } of list) {
        hall.wait(seconds)
        const resting = activeRecess(hall.meeting) !== null
        if (!resting) discussed += seconds
        if (!resting && rest.turn.pausedAt === null) spoken += seconds
        if (kind === 'rest') rest.begin(1 + (seconds % 60))
        else if (kind === 'go') rest.end()
        else if (kind === 'longer') rest.extend(1 + (seconds % 9))
        else
          hall.try({
            type: kind === 'pause' ? 'pauseTurn' : 'resumeTurn',
            meetingId,
            turnId: rest.turn.id,
          })
      }
      expect(usedMs(rest.turn, hall.now)).toBe(spoken * 1000)
      expect(itemUsedMs(hall.meeting, itemId, hall.now)).toBe(discussed * 1000)
    }),
    { numRuns: 200 },
  )
})
