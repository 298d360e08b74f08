import { describe, expect, it } from 'vitest'
import { beginMeeting } from '../evolve'
import type { Stance } from '../facts'
import { speakingOrder } from './speaking-order'
import type { Meeting, Turn, TurnRequest } from '../state'

const people = ['孙秀英', '李桂兰', '高振海', '马玉梅'].map((name, index) => ({
  id: `p${index + 1}`,
  name,
  attendance: 'attending' as const,
  identity: '居民代表',
  door: `${index + 1}号楼`,
  org: '',
  phone: '',
}))

const fresh = beginMeeting(
  {
    meetingId: 'm1',
    plan: {
      title: '停车',
      kind: 'residentRepsMeeting',
      place: '',
      startsAt: 0,
      facilitator: '周桂芳',
      recorder: '林晓',
      scrutineers: '',
      tellers: '',
      turnSeconds: 180,
      warnSeconds: 30,
      maxTurns: null,
      quorum: null,
    },
    agenda: [],
    participants: people,
  },
  { seq: 1, at: 0, by: { role: 'console', name: '' }, cause: 'c1' },
)

const request = (participant: number, stance: Stance): TurnRequest => ({
  id: `q${participant}`,
  participantId: `p${participant}`,
  stance,
  at: participant,
  advanced: null,
})

const turn = (participant: number, stance: Stance, seconds: number, endedAt: number | null): Turn => ({
  id: `t${participant}`,
  itemId: 'i2',
  participantId: `p${participant}`,
  stance,
  requestId: null,
  allottedMs: 180_000,
  extendedMs: 0,
  startedAt: endedAt === null ? 0 : endedAt - seconds * 1000,
  pausedAt: null,
  pausedMs: 0,
  endedAt,
  ahead: null,
  overLimit: false,
})

const inSession = (change: Partial<Meeting> = {}): Meeting => ({
  ...fresh,
  phase: 'inSession',
  openedAt: 0,
  currentItemId: 'i2',
  ...change,
})

const names = (meeting: Meeting) =>
  speakingOrder(meeting).map(
    ({ request: { participantId } }) => people.find(({ id }) => id === participantId)?.name,
  )

describe('speakingOrder', () => {
  it('alternates the sides, beginning with the one that has not just spoken', () => {
    const queue = [request(1, 'for'), request(2, 'for'), request(3, 'against')]
    expect(names(inSession({ queue }))).toEqual(['孙秀英', '高振海', '李桂兰'])
    expect(names(inSession({ queue, turns: [turn(4, 'for', 60, 60_000)] }))).toEqual([
      '高振海',
      '孙秀英',
      '李桂兰',
    ])
  })

  it('lets those first who have not spoken on this item', () => {
    const queue = [request(1, 'against'), request(2, 'for')]
    const spoken = inSession({ queue, turns: [turn(1, 'for', 60, 60_000)] })
    expect(names(spoken)).toEqual(['李桂兰', '孙秀英'])
    expect(names({ ...spoken, currentItemId: 'i1' })).toEqual(['孙秀英', '李桂兰'])
  })

  it('leaves a question where it came in, and it does not count as a side', () => {
    const queue = [request(1, 'question'), request(2, 'for'), request(3, 'against')]
    const order = speakingOrder(inSession({ queue, turns: [turn(4, 'for', 60, 60_000)] }))
    expect(order.map(({ request: { stance } }) => stance)).toEqual(['question', 'against', 'for'])
    expect(order.map(({ bySide }) => bySide)).toEqual([false, true, true])
  })

  it('loses nobody', () => {
    const queue = [request(1, 'for'), request(2, 'for'), request(3, 'for'), request(4, 'for')]
    expect(names(inSession({ queue }))).toEqual(['孙秀英', '李桂兰', '高振海', '马玉梅'])
    expect(speakingOrder(inSession())).toEqual([])
  })
})
