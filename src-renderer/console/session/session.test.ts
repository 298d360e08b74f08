import { itemUsedMs } from '#shared/domain/meeting/floor/item-time'
import { describe, expect, it } from 'vitest'
import { beginMeeting } from '#shared/domain/meeting/evolve'
import type { Stance } from '#shared/domain/meeting/facts'
import { speakingOrder } from '#shared/domain/meeting/floor/speaking-order'
import type { BallotRound, Meeting, Turn, TurnRequest } from '#shared/domain/meeting/state'
import { DECISION_RULES, QUORUM_RULES } from '#shared/domain/voting/rule'
import { handsRound } from '#shared/testing/rounds'
import { itemOverMinutes, itemStage, queueReason } from './item-progress'
import { nextStep, nextStepLabel } from './next-step'
import { sceneChoices, sceneToShow } from './scenes'

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
      quorum: QUORUM_RULES.twoThirds,
    },
    agenda: [
      { id: 'i1', title: '宣读规则', plannedMinutes: 5, facts: [], motion: null },
      {
        id: 'i2',
        title: '车位怎么分',
        plannedMinutes: 30,
        facts: [],
        motion: { text: '一户一车。', rule: DECISION_RULES.presentMajority, method: 'showOfHands' },
      },
    ],
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

const announced: BallotRound = handsRound(
  { yes: 3, no: 1, abstain: 0 },
  { itemId: 'i2', motion: '一户一车。', expected: 4, present: 4, state: 'announced', closedAt: 1 },
)

describe('nextStep', () => {
  const label = (meeting: Meeting) => nextStepLabel(meeting, nextStep(meeting))

  it('leads from the opening through speeches and the vote to the end', () => {
    expect(label(inSession({ currentItemId: null }))).toBe('进入第一项：宣读规则')
    expect(label(inSession({ currentItemId: 'i1' }))).toBe('继续下一项：车位怎么分')
    expect(label(inSession({ queue: [request(2, 'against')] }))).toBe('请 李桂兰（反对） 发言')
    expect(label(inSession())).toBe('开始表决')
    expect(label(inSession({ votes: [announced] }))).toBe('散会')
  })

  it('ends a speech and names who comes next', () => {
    const speaking = inSession({ turns: [turn(1, 'for', 0, null)], activeTurnId: 't1' })
    expect(label(speaking)).toBe('结束发言')
    expect(label({ ...speaking, queue: [request(2, 'against')] })).toBe('结束，请下一位：李桂兰（反对）')
  })

  it('offers the vote again after one that was cancelled', () => {
    expect(nextStep(inSession({ votes: [{ ...announced, state: 'cancelled' }] })).kind).toBe('openVote')
  })
})

describe('item progress', () => {
  it('adds up the visits to an item', () => {
    const visits = [
      { itemId: 'i2', enteredAt: 0, leftAt: 60_000 },
      { itemId: 'i1', enteredAt: 60_000, leftAt: 90_000 },
      { itemId: 'i2', enteredAt: 90_000, leftAt: null },
    ]
    expect(itemUsedMs(inSession({ visits }), 'i2', 100_000)).toBe(70_000)
  })

  it('knows where the item stands', () => {
    const item = fresh.agenda[1]
    if (!item) throw new Error('no item')
    expect(itemStage(inSession(), item)).toBe('introduce')
    expect(itemStage(inSession({ queue: [request(1, 'for')] }), item)).toBe('speak')
    expect(itemStage(inSession({ activeVoteId: 'v1' }), item)).toBe('vote')
    expect(itemStage(inSession({ votes: [announced] }), item)).toBe('announce')
  })

  it('warns of an item that goes over its plan, by whole minutes', () => {
    const item = fresh.agenda[1]
    if (!item) throw new Error('no item')
    const visits = [{ itemId: 'i2', enteredAt: 0, leftAt: null }]
    const over = (minutes: number) => itemOverMinutes(inSession({ visits }), item, minutes * 60_000)
    expect([29, 30.9, 31, 45].map(over)).toEqual([0, 0, 1, 15])
    expect(itemOverMinutes(inSession({ visits }), { ...item, plannedMinutes: 0 }, 9e6)).toBe(0)
  })

  it('says why somebody stands where they stand', () => {
    const meeting = inSession({
      queue: [request(1, 'for'), request(2, 'against')],
      turns: [turn(1, 'for', 171, 171_000)],
    })
    expect(speakingOrder(meeting).map((speaker) => queueReason(meeting, speaker, 171_000))).toEqual([
      '首次发言 · 轮到反对方',
      '已说 1 次 2:51，排后',
    ])
  })

  it('says so where it is not the rules that put somebody there', () => {
    const turns = [turn(1, 'for', 60, 60_000), { ...turn(1, 'for', 60, 130_000), id: 't9' }]
    const queue = [
      { ...request(4, 'for'), advanced: '行动不便' },
      { ...request(3, 'for'), advanced: '' },
      request(2, 'procedure'),
      request(1, 'for'),
    ]
    const meeting = { ...inSession({ queue, turns }), plan: { ...fresh.plan, maxTurns: 2 } }
    expect(speakingOrder(meeting).map((speaker) => queueReason(meeting, speaker, 171_000))).toEqual([
      '主持人提前：行动不便',
      '主持人提前',
      '先处理规程问题',
      '已说 2 次，每人限 2 次',
    ])
    expect(nextStep({ ...meeting, queue: queue.slice(3) }).kind).toBe('openVote')
  })
})

describe('scenes', () => {
  it('offers the vote only where there is one to show', () => {
    const scene = (meeting: Meeting) => sceneChoices(meeting).find(({ cap }) => cap === 'F5')?.scene
    expect(scene(inSession())).toBeNull()
    expect(scene(inSession({ activeVoteId: 'v1' }))).toBe('vote')
    expect(scene(inSession({ shownVoteId: 'v1' }))).toBe('result')
  })

  it('goes back to what the meeting calls for when the same is pressed again', () => {
    expect(sceneToShow(inSession(), 'rules')).toBe('rules')
    expect(sceneToShow(inSession({ sceneOverride: 'rules' }), 'rules')).toBeNull()
    expect(sceneToShow(inSession({ sceneOverride: 'rules' }), 'item')).toBeNull()
    expect(sceneToShow(inSession(), 'item')).toBeUndefined()
    expect(sceneToShow(inSession(), null)).toBeUndefined()
  })
})
