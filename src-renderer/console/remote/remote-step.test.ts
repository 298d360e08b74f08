import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scene } from '#shared/domain/meeting/facts'
import type { Material } from '#shared/domain/meeting/material/material'
import { sceneOf } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { inSession, PLANNED, request, turn } from '#shared/testing/floor'
import { arbitraryMoves, playMoves } from '#shared/testing/random-meeting'
import { sampleMaterial } from '#shared/testing/sample-material'
import { handsRound } from '#shared/testing/rounds'
import { blackByRemote, nextByRemote, previousByRemote, type RemoteStep } from './remote-step'

const round = handsRound(
  { yes: 3, no: 1, abstain: 0 },
  { itemId: 'i2', motion: '一户一车。', expected: 4, present: 4, state: 'announced', closedAt: 1 },
)
const speaking = inSession({ turns: [turn(1, 'for', 0, null)], activeTurnId: 't1' })
const first = inSession({ currentItemId: 'i1' })
/** The second item of a meeting that gives it ten minutes in all, which are used up. */
const timeUsedUp: Meeting = inSession({
  plan: { ...PLANNED.plan, itemMinutes: 10 },
  visits: [{ itemId: 'i2', enteredAt: 0, leftAt: null }],
  turns: [turn(1, 'for', 600, 600_000)],
  queue: [request(2, 'against')],
})

/** What a step comes to, as a clerk would write it down. */
function told(step: RemoteStep): string {
  if (step.kind === 'say') return `说：${step.sentence}`
  const { type, ...rest } = step.command
  const details = Object.entries(rest).filter(([name]) => name !== 'meetingId')
  return [type, ...details.map(([name, value]) => `${name}=${JSON.stringify(value)}`)].join(' ')
}

describe('下一步 by remote', () => {
  it.each<[string, Meeting | null, string]>([
    ['no meeting is open', null, '说：翻页笔可以用。还没有打开会议，请在主持台打开。'],
    ['候场: 宣布开会 is for the console', PLANNED, '说：翻页笔可以用。人到齐了，请在主持台宣布开会。'],
    ['the opening', inSession({ currentItemId: null }), 'enterItem itemId="i1"'],
    ['an item without motion', first, 'enterItem itemId="i2"'],
    [
      'somebody waits',
      inSession({ queue: [request(2, 'against')] }),
      'startTurn participantId="p2" stance="against" requestId="q2"',
    ],
    ['a speech, nobody waits', speaking, 'endTurn turnId="t1" nextRequestId=null'],
    [
      'a speech, somebody waits',
      { ...speaking, queue: [request(2, 'against')] },
      'endTurn turnId="t1" nextRequestId="q2"',
    ],
    ['all have spoken', inSession(), 'openVote itemId="i2" subject={"kind":"motion"}'],
    [
      'a vote is open',
      inSession({ votes: [{ ...round, state: 'open' }], activeVoteId: round.id }),
      '说：正在表决：请在主持台登记票数、宣布结果。',
    ],
    ['everything is decided', inSession({ votes: [round] }), '说：议程都议完了：请在主持台宣布散会。'],
    ['after 散会', inSession({ phase: 'closed' }), '说：已经散会，翻页笔不再起作用。'],
    [
      'the time of the item is used up',
      timeUsedUp,
      '说：这一项的总时长用完了：请在主持台延长时间，或者进入下一步。',
    ],
    [
      'the time of the item is used up in mid-speech: the speech ends, nobody is called',
      { ...timeUsedUp, turns: [turn(3, 'for', 0, null)], activeTurnId: 't3' },
      'endTurn turnId="t3" nextRequestId=null',
    ],
    [
      'who waits has had all the turns there are',
      inSession({
        currentItemId: 'i2',
        votes: [round],
        plan: { ...PLANNED.plan, maxTurns: 1 },
        turns: [turn(2, 'against', 60, 60_000)],
        queue: [request(2, 'against')],
      }),
      '说：议程都议完了：请在主持台宣布散会。',
    ],
    [
      'such a one waits and the vote is next: whether to vote now is asked at the console',
      inSession({
        plan: { ...PLANNED.plan, maxTurns: 1 },
        turns: [turn(2, 'against', 60, 60_000)],
        queue: [request(2, 'against')],
      }),
      '说：还有人等着发言：要现在表决，请在主持台确认。',
    ],
    [
      'such a one waits and another item is next',
      inSession({
        currentItemId: 'i1',
        plan: { ...PLANNED.plan, maxTurns: 1 },
        turns: [{ ...turn(2, 'against', 60, 60_000), itemId: 'i1' }],
        queue: [request(2, 'against')],
      }),
      '说：还有人在排队：要换议程，请在主持台确认。',
    ],
    ['静场: the wall comes back first', { ...speaking, sceneOverride: 'black' }, 'showScene scene=null'],
    ['rules by hand: the same', { ...speaking, sceneOverride: 'rules' }, 'showScene scene=null'],
  ])('%s', (_when, meeting, what) => {
    expect(told(nextByRemote(meeting, 600_000))).toBe(what)
  })
})

describe('翻页 by remote', () => {
  const plan: Material = { ...sampleMaterial('方案.pdf', { pages: 2 }), id: 'a1', itemId: 'i2' }
  const view = (page: number) => ({ materialId: 'a1', page, zoom: 'page', part: 0 }) as const
  const at = (page: number) =>
    inSession({ materials: [plan], sceneOverride: 'material', materialView: view(page) })

  it.each([
    [
      'turns to the next page',
      nextByRemote(at(1), 0),
      'showMaterial materialId="a1" page=2 zoom="page" part=0',
    ],
    ['leaves the material behind its last page', nextByRemote(at(2), 0), 'showScene scene=null'],
    ['turns back', previousByRemote(at(2), []), 'showMaterial materialId="a1" page=1 zoom="page" part=0'],
    [
      'goes back to the item before the first page',
      previousByRemote(at(1), ['item']),
      'showScene scene=null',
    ],
  ])('%s', (_when, step, what) => {
    expect(told(step)).toBe(what)
  })
})

describe('上一步 by remote', () => {
  it.each<[string, Meeting | null, readonly Scene[], string]>([
    ['no meeting is open', null, [], '说：翻页笔可以用。还没有打开会议，请在主持台打开。'],
    ['候场', PLANNED, [], '说：翻页笔可以用。人到齐了，请在主持台宣布开会。'],
    ['nothing seen yet: the item', speaking, [], 'showScene scene="item"'],
    ['from the item to the agenda', inSession(), [], 'showScene scene="agenda"'],
    ['and no further', inSession({ sceneOverride: 'agenda' }), [], '说：前面没有别的画面了。'],
    ['what was seen last', inSession(), ['agenda', 'item', 'rules'], 'showScene scene="rules"'],
    ['not a speech that is over', inSession(), ['fairness', 'turn'], 'showScene scene="fairness"'],
    [
      'a speech that goes on is what the meeting calls for',
      { ...speaking, sceneOverride: 'rules' },
      ['turn'],
      'showScene scene=null',
    ],
    ['静场: the wall comes back', { ...speaking, sceneOverride: 'black' }, ['item'], 'showScene scene=null'],
  ])('%s', (_when, meeting, seen, what) => {
    expect(told(previousByRemote(meeting, seen))).toBe(what)
  })
})

describe('静场 by remote', () => {
  it('goes dark, and comes back', () => {
    expect(told(blackByRemote(speaking))).toBe('showScene scene="black"')
    expect(told(blackByRemote({ ...speaking, sceneOverride: 'black' }))).toBe('showScene scene=null')
  })
})

const LEFT_TO_THE_CONSOLE = ['openMeeting', 'closeMeeting', 'announceResult', 'cancelVote', 'undo']

describe('in whatever state a meeting is', () => {
  it('the next step is taken by the rules, and is none of those that decide', () => {
    fc.assert(
      fc.property(arbitraryMoves, (moves) => {
        const stage = playMoves(moves)
        const step = nextByRemote(stage.meeting, stage.now)
        if (step.kind === 'say') return
        expect(LEFT_TO_THE_CONSOLE).not.toContain(step.command.type)
        // Whether a vote may be opened has conditions of its own; their sentence stands on the console then.
        const result = stage.attempt(step.command)
        if (!result.ok) expect(step.command.type).toMatch(/^open(Vote|Runoff)$/)
      }),
      { numRuns: 150 },
    )
  })

  it('going back and 静场 change the wall and nothing else', () => {
    const scenes = fc.array(
      fc.constantFrom<Scene>('agenda', 'item', 'turn', 'vote', 'result', 'rules', 'questions'),
    )
    fc.assert(
      fc.property(arbitraryMoves, scenes, fc.boolean(), (moves, seen, dark) => {
        const stage = playMoves(moves)
        const before = stage.meeting
        const step = dark ? blackByRemote(before) : previousByRemote(before, seen)
        if (step.kind === 'say') return
        expect(stage.attempt(step.command)).toMatchObject({ ok: true })
        const { seq, lastAt, steps, sceneOverride, sceneShownAt, materialView, materialsSeen } = stage.meeting
        const wall = { sceneOverride, sceneShownAt, materialView, materialsSeen }
        expect(stage.meeting).toEqual({ ...before, seq, lastAt, steps, ...wall })
        const page = (meeting: Meeting) => [sceneOf(meeting), meeting.materialView]
        expect(page(stage.meeting)).not.toEqual(page(before))
      }),
      { numRuns: 150 },
    )
  })
})
