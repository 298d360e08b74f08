import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../command'
import { checkLink, EMPTY_TIP, tipOf } from '../kernel/event'
import { contentHashOf } from '../minutes/content-hash'
import { minutesOf } from '../minutes/draft'
import { CONSOLE, DESK, smallSetup, TestHall } from '#shared/testing/test-hall'
import { worldOf } from '../world'
import { sumOf } from './vote/hands/hands'
import { attendanceCount } from './electorate'
import { sceneOf } from './selectors'
import { recordOf } from './record'
import { activeHandover } from './floor/chair'
import { stanceSchema, violationSchema } from './facts'
import { countedTurns } from './floor/limits'
import { speakingOrder } from './floor/speaking-order'
import { interjectionKindSchema } from './interjection/interjection'
import { nextSubject } from './motion/progress'
import { MOTION } from './motion/subject'
import { pendingAmendment } from './motion/text'
import { limitMs, remainingMs, usedMs } from './floor/timer'
import type { Meeting } from './state'

/** One thing somebody might do next, right or wrong; `pick` chooses among what is there. */
type Move = (hall: TestHall, pick: (count: number) => number) => Command | null

const stances = stanceSchema.options
const options = ['yes', 'no', 'abstain', 'silent'] as const
const at = <T>(list: readonly T[], pick: (count: number) => number): T | null =>
  list[pick(Math.max(1, list.length))] ?? null

const person = (hall: TestHall, pick: (count: number) => number) =>
  at(hall.meeting.participants, pick)?.id ?? 'p0'
const item = (hall: TestHall, pick: (count: number) => number) => at(hall.meeting.agenda, pick)?.id ?? 'i0'
const turn = (hall: TestHall, pick: (count: number) => number) =>
  hall.meeting.activeTurnId ?? at(hall.meeting.turns, pick)?.id ?? 't0'
const stance = (pick: (count: number) => number) => at(stances, pick) ?? 'for'

const signature = (hall: TestHall, as: 'facilitator' | 'recorder'): Command => ({
  type: 'signMinutes',
  meetingId: hall.meetingId,
  as,
  name: as,
  strokes: [
    [
      [1, 1, 500, 0],
      [2, 2, 500, 9],
    ],
  ],
  contentHash: contentHashOf(minutesOf(hall.meeting, hall.world.hall.settings)),
})

const MOVES: readonly Move[] = [
  (hall, pick) => ({ type: 'signIn', meetingId: hall.meetingId, participantId: person(hall, pick) }),
  (hall, pick) => ({ type: 'signIn', meetingId: hall.meetingId, participantId: person(hall, pick) }),
  (hall, pick) => ({
    type: 'excuse',
    meetingId: hall.meetingId,
    participantId: person(hall, pick),
    reason: '有事',
  }),
  (hall, pick) => ({ type: 'leave', meetingId: hall.meetingId, participantId: person(hall, pick) }),
  (hall, pick) => ({ type: 'clearSignIn', meetingId: hall.meetingId, participantId: person(hall, pick) }),
  (hall) => ({ type: 'openMeeting', meetingId: hall.meetingId, withoutQuorum: true }),
  (hall, pick) => ({ type: 'enterItem', meetingId: hall.meetingId, itemId: item(hall, pick) }),
  (hall, pick) => ({ type: 'removeAgendaItem', meetingId: hall.meetingId, itemId: item(hall, pick) }),
  (hall, pick) => ({
    type: 'moveAgendaItem',
    meetingId: hall.meetingId,
    itemId: item(hall, pick),
    toIndex: pick(3),
  }),
  (hall, pick) => ({
    type: 'requestTurn',
    meetingId: hall.meetingId,
    participantId: person(hall, pick),
    stance: stance(pick),
  }),
  (hall, pick) => ({
    type: 'startTurn',
    meetingId: hall.meetingId,
    participantId: person(hall, pick),
    stance: stance(pick),
    requestId: null,
    overLimit: pick(3) === 0,
  }),
  (hall, pick) => ({
    type: 'advanceRequest',
    meetingId: hall.meetingId,
    requestId: at(hall.meeting.queue, pick)?.id ?? 'q0',
    reason: '行动不便',
  }),
  (hall, pick) => ({
    type: 'remindSpeaker',
    meetingId: hall.meetingId,
    turnId: turn(hall, pick),
    violation: at(violationSchema.options, pick) ?? 'overtime',
  }),
  (hall, pick) => ({ type: 'handOverChair', meetingId: hall.meetingId, participantId: person(hall, pick) }),
  (hall) => ({ type: 'readRules', meetingId: hall.meetingId }),
  (hall) => ({ type: 'adoptRules', meetingId: hall.meetingId }),
  (hall, pick) => ({
    type: 'extendItem',
    meetingId: hall.meetingId,
    itemId: hall.meeting.currentItemId ?? 'i0',
    minutes: 1 + pick(5),
  }),
  (hall) => ({ type: 'takeBackChair', meetingId: hall.meetingId }),
  (hall, pick) => ({ type: 'pauseTurn', meetingId: hall.meetingId, turnId: turn(hall, pick) }),
  (hall, pick) => ({ type: 'resumeTurn', meetingId: hall.meetingId, turnId: turn(hall, pick) }),
  (hall, pick) => ({ type: 'extendTurn', meetingId: hall.meetingId, turnId: turn(hall, pick), seconds: 30 }),
  (hall, pick) => ({
    type: 'startInterjection',
    meetingId: hall.meetingId,
    turnId: turn(hall, pick),
    participantId: person(hall, pick),
    kind: at(interjectionKindSchema.options, pick) ?? 'answer',
  }),
  (hall, pick) => ({
    type: 'endInterjection',
    meetingId: hall.meetingId,
    interjectionId: hall.meeting.activeInterjectionId ?? at(hall.meeting.interjections, pick)?.id ?? 'j0',
  }),
  (hall, pick) => ({
    type: 'beginRecess',
    meetingId: hall.meetingId,
    minutes: 1 + pick(30),
    reason: pick(2) === 0 ? '' : '休息',
  }),
  (hall, pick) => ({ type: 'extendRecess', meetingId: hall.meetingId, minutes: 1 + pick(30) }),
  (hall) => ({ type: 'endRecess', meetingId: hall.meetingId }),
  (hall, pick) => ({
    type: 'endTurn',
    meetingId: hall.meetingId,
    turnId: turn(hall, pick),
    nextRequestId: at(hall.meeting.queue, pick)?.id ?? null,
  }),
  (hall, pick) => ({
    type: 'notePoint',
    meetingId: hall.meetingId,
    itemId: null,
    turnId: turn(hall, pick),
    text: `第${pick(100)}句`,
  }),
  (hall, pick) => ({
    type: 'revisePoint',
    meetingId: hall.meetingId,
    pointId: at(hall.meeting.points, pick)?.id ?? 'n0',
    text: `改${pick(100)}`,
  }),
  (hall, pick) => ({
    type: 'openVote',
    meetingId: hall.meetingId,
    itemId: hall.meeting.currentItemId ?? 'i0',
    subject: nextSubject(hall.meeting, hall.meeting.currentItemId ?? 'i0') ?? MOTION,
    evenThoughQueued: pick(3) > 0,
  }),
  (hall, pick) => ({
    type: 'proposeAmendment',
    meetingId: hall.meetingId,
    itemId: hall.meeting.currentItemId ?? 'i0',
    target: MOTION,
    proposerId: person(hall, pick),
    text: `改成第${pick(9)}种。`,
  }),
  (hall) => ({
    type: 'acceptAmendment',
    meetingId: hall.meetingId,
    amendmentId: pendingAmendment(hall.meeting, hall.meeting.currentItemId ?? 'i0')?.id ?? 'a0',
  }),
  (hall, pick) => ({
    type: 'endMotion',
    meetingId: hall.meetingId,
    itemId: hall.meeting.currentItemId ?? 'i0',
    how: pick(2) === 0 ? 'postponed' : 'withdrawn',
    byId: person(hall, pick),
    reason: '再听意见',
  }),
  (hall, pick) => ({
    type: 'reportCount',
    meetingId: hall.meetingId,
    voteId: hall.meeting.activeVoteId ?? 'v0',
    option: at(options, pick) ?? 'yes',
    count: pick(6) - 1,
  }),
  (hall, pick) => ({
    type: 'reportCount',
    meetingId: hall.meetingId,
    voteId: hall.meeting.activeVoteId ?? 'v0',
    option: at(options, pick) ?? 'yes',
    count: pick(3),
  }),
  (hall) => ({ type: 'announceVote', meetingId: hall.meetingId, voteId: hall.meeting.activeVoteId ?? 'v0' }),
  (hall) => ({
    type: 'cancelVote',
    meetingId: hall.meetingId,
    voteId: hall.meeting.activeVoteId ?? 'v0',
    reason: '',
  }),
  (hall) => ({ type: 'closeMeeting', meetingId: hall.meetingId }),
  (hall) => ({ type: 'showScene', meetingId: hall.meetingId, scene: 'rules' }),
  (hall) => signature(hall, 'facilitator'),
  (hall) => signature(hall, 'recorder'),
  (hall) => ({
    type: 'sealMinutes',
    meetingId: hall.meetingId,
    contentHash: contentHashOf(minutesOf(hall.meeting, hall.world.hall.settings)),
  }),
  (hall) => ({
    type: 'undo',
    meetingId: hall.meetingId,
    cause: hall.meeting.steps.console.at(-1)?.cause ?? 'c0',
  }),
  (hall) => ({ type: 'undo', meetingId: hall.meetingId, cause: 'c3' }),
]

/** Moves of the meeting's middle are drawn more often than those that end it, so that runs get somewhere. */
const WEIGHTS: Readonly<Record<string, number>> = {
  startTurn: 4,
  endTurn: 4,
  requestTurn: 3,
  startInterjection: 4,
  endInterjection: 3,
  endRecess: 8,
  openVote: 6,
  reportCount: 6,
  announceVote: 4,
  notePoint: 3,
  revisePoint: 3,
  signMinutes: 4,
  sealMinutes: 6,
}

const DESK_MOVES = new Set(['notePoint', 'revisePoint', 'signMinutes', 'sealMinutes'])

const move = fc.oneof(
  ...MOVES.map((make) => {
    const type = make(TestHall.inSession(), () => 0)?.type ?? ''
    return { weight: WEIGHTS[type] ?? 1, arbitrary: fc.constant(make) }
  }),
)

interface Choice {
  readonly move: Move
  readonly picks: readonly number[]
  readonly seconds: number
}

const choices = fc.array(
  fc.record({
    move,
    picks: fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }),
    seconds: fc.integer({ min: -20, max: 200 }),
  }),
  { minLength: 20, maxLength: 150, size: 'max' },
)

/** Makes the moves one after another; `watch` sees the meeting before and after each. */
function play(
  list: readonly Choice[],
  watch: (before: Meeting, hall: TestHall, done: boolean) => void = () => {},
): TestHall {
  const fresh = (list[0]?.seconds ?? 0) % 3 === 0
  const hall = fresh ? new TestHall() : TestHall.inSession()
  if (fresh) hall.do({ type: 'createMeeting', setup: smallSetup() })
  const plan = { ...hall.meeting.plan, maxTurns: 2, itemMinutes: 60 }
  hall.do({ type: 'revisePlan', meetingId: hall.meetingId, plan })
  for (const { move: make, picks, seconds } of list) {
    hall.wait(seconds)
    let drawn = 0
    const pick = (count: number) => (picks[drawn++ % picks.length] ?? 0) % count
    const command = make(hall, pick)
    if (!command) continue
    const before = hall.meeting
    const refusal = hall.try(command, DESK_MOVES.has(command.type) ? DESK : CONSOLE)
    watch(before, hall, refusal === null)
  }
  return hall
}

describe('any sequence of commands', () => {
  it('is answered, never thrown at, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(choices, (list) => {
        play(list, (before, hall, done) => {
          if (!done) expect(hall.meeting).toBe(before)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('replays to what it was live, from the record alone', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const hall = play(list)
        const record = JSON.parse(JSON.stringify(hall.events))
        const replayed = worldOf(record)
        expect(replayed.hall).toEqual(hall.world.hall)
        expect(replayed.meetings.get(hall.meetingId)?.meeting).toEqual(hall.meeting)
        expect(replayed.tips).toEqual(hall.world.tips)
      }),
      { numRuns: 200 },
    )
  })

  it('leaves an unbroken chain in which time never runs backwards', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const tips = new Map<string, { seq: number; hash: string; at: number }>()
        for (const event of play(list).events) {
          const tip = tips.get(event.stream) ?? EMPTY_TIP
          expect(checkLink(tip, event)).toBeNull()
          expect(event.at).toBeGreaterThanOrEqual(tip.at)
          tips.set(event.stream, tipOf(event))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('keeps counts that agree with each other', () => {
    fc.assert(
      fc.property(choices, (list) => {
        play(list, (_before, { meeting, now }) => {
          const { expected, present } = attendanceCount(meeting)
          expect(present).toBeLessThanOrEqual(expected)
          for (const round of meeting.votes) {
            const base = round.method === 'ownersRegister' ? round.heads.length : round.present
            expect(sumOf(round.counts)).toBeLessThanOrEqual(base)
            if (round.state === 'announced') expect(sumOf(round.counts)).toBe(base)
          }
          expect(meeting.votes.filter(({ state }) => state === 'open')).toHaveLength(
            meeting.activeVoteId ? 1 : 0,
          )
          const running = meeting.turns.filter(({ endedAt }) => endedAt === null)
          expect(running.map(({ id }) => id)).toEqual(meeting.activeTurnId ? [meeting.activeTurnId] : [])
          const interjecting = meeting.interjections.filter(({ endedAt }) => endedAt === null)
          expect(interjecting.map(({ id }) => id)).toEqual(
            meeting.activeInterjectionId ? [meeting.activeInterjectionId] : [],
          )
          for (const { turnId, participantId } of interjecting) {
            expect(turnId).toBe(meeting.activeTurnId)
            expect(running[0]?.pausedAt).not.toBeNull()
            expect(running[0]?.participantId).not.toBe(participantId)
          }
          const resting = meeting.recesses.filter(({ endedAt }) => endedAt === null)
          expect(resting.length).toBeLessThanOrEqual(1)
          if (resting.length > 0) {
            expect(meeting.phase).toBe('inSession')
            expect(meeting.activeVoteId).toBeNull()
            expect(running.every(({ pausedAt }) => pausedAt !== null)).toBe(true)
          }
          for (const turn of meeting.turns) {
            expect(usedMs(turn, now)).toBeGreaterThanOrEqual(0)
            const left = remainingMs(turn, now)
            expect(left === null ? null : left + usedMs(turn, now)).toBe(limitMs(turn))
          }
          expect(sceneOf(meeting)).toBeTruthy()
          const waiting = speakingOrder(meeting).map(({ request }) => request)
          expect(waiting).toHaveLength(meeting.queue.length)
          expect(new Set(waiting)).toEqual(new Set(meeting.queue))
          const handover = activeHandover(meeting)
          if (handover) {
            expect(handover.itemId).toBe(meeting.currentItemId)
            expect(meeting.attendance[handover.participantId]?.state).toBe('present')
            expect(running.map(({ participantId }) => participantId)).not.toContain(handover.participantId)
          }
          for (const { overLimit, itemId, participantId } of meeting.turns) {
            const counted = countedTurns(meeting, itemId, participantId)
            if (overLimit) expect(counted.length).toBeGreaterThan(2)
            expect(counted.filter((turn) => !turn.overLimit).length).toBeLessThanOrEqual(2)
          }
        })
      }),
      { numRuns: 200 },
    )
  })

  it('is taken back by undo to exactly what it was before, but for its place in the record', () => {
    const visible = ({ seq: _seq, lastAt: _lastAt, ...rest }: Meeting) => rest
    fc.assert(
      fc.property(choices, (list) => {
        const hall = play(list)
        const steps = hall.meeting.steps.console.length
        fc.pre(
          steps > 0 && steps < 50 && hall.meeting.phase !== 'sealed' && hall.meeting.signatures.length === 0,
        )
        const last = hall.meeting.steps.console.at(-1)?.cause
        const without = recordOf(
          hall.events.filter(({ cause, stream }) => cause !== last && stream.startsWith('meeting:')),
        )
        hall.do({ type: 'undo', meetingId: hall.meetingId, cause: last ?? '' })
        expect(without && visible(without.meeting)).toEqual(visible(hall.meeting))
      }),
      { numRuns: 200 },
    )
  })
})

it('gets far enough in these runs to mean something', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(choices, (list) => {
      for (const { type } of play(list).events) seen.add(type)
    }),
    { numRuns: 200, seed: 7 },
  )
  const wanted = [
    'turnPaused',
    'turnEnded',
    'interjectionStarted',
    'interjectionEnded',
    'recessBegun',
    'recessExtended',
    'recessEnded',
    'voteAnnounced',
    'voteCancelled',
    'meetingClosed',
    'minutesSealed',
  ]
  expect(wanted.filter((type) => !seen.has(type))).toEqual([])
})
