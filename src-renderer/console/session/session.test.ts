import { describe, expect, it } from 'vitest'
import { itemUsedMs } from '#shared/domain/meeting/floor/item-time'
import { speakingOrder } from '#shared/domain/meeting/floor/speaking-order'
import type { Interjection } from '#shared/domain/meeting/interjection/interjection'
import type { BallotRound, Meeting } from '#shared/domain/meeting/state'
import { inSession, PLANNED, request, turn } from '#shared/testing/floor'
import { handsRound } from '#shared/testing/rounds'
import { itemOverMinutes, itemStage, queueReason } from './item-progress'
import { nextStep, nextStepLabel } from './next-step'
import { sceneChoices, sceneToShow } from './scenes'

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

  it('ends an interjection before the speech goes on', () => {
    const interjection: Interjection = {
      id: 'j9',
      turnId: 't1',
      itemId: 'i2',
      participantId: 'p2',
      kind: 'answer',
      allottedMs: 30_000,
      extendedMs: 0,
      startedAt: 0,
      pausedAt: null,
      pausedMs: 0,
      endedAt: null,
      turnWasPaused: false,
    }
    const speaking = inSession({ turns: [turn(1, 'for', 0, null)], activeTurnId: 't1' })
    const interrupted = { ...speaking, interjections: [interjection], activeInterjectionId: 'j9' }
    expect(label({ ...interrupted, queue: [request(3, 'against')] })).toBe('结束插话，孙秀英接着说')
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
    const item = PLANNED.agenda[1]
    if (!item) throw new Error('no item')
    expect(itemStage(inSession(), item)).toBe('introduce')
    expect(itemStage(inSession({ queue: [request(1, 'for')] }), item)).toBe('speak')
    expect(itemStage(inSession({ activeVoteId: 'v1' }), item)).toBe('vote')
    expect(itemStage(inSession({ votes: [announced] }), item)).toBe('announce')
  })

  it('warns of an item that goes over its plan, by whole minutes', () => {
    const item = PLANNED.agenda[1]
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
    const meeting = { ...inSession({ queue, turns }), plan: { ...PLANNED.plan, maxTurns: 2 } }
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
    const scene = (meeting: Meeting) => sceneChoices(meeting).find(({ cap }) => cap === 'F7')?.scene
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
