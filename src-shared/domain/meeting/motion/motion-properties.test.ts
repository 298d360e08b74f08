import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallSetup, TestHall } from '#shared/testing/test-hall'
import { DECISION_RULES } from '../../voting/rule'
import { worldOf } from '../../world'
import type { MeetingCommand } from '../commands'
import { attendanceCount } from '../electorate'
import type { Meeting } from '../state'
import { adoptedTexts, motionFate, nextSubject, partProgress } from './progress'
import { courseOf, partsOf, pendingAmendment, textOf, versionsOf } from './text'
import { MOTION, type AmendmentTarget } from './subject'

const MOVES = [
  'amend',
  'amend',
  'settle',
  'split',
  'end',
  'second',
  'second',
  'vote',
  'vote',
  'vote',
  'vote',
  'oddVote',
  'announce',
  'announce',
  'announce',
  'cancel',
  'undo',
  'enter',
  'ask',
] as const

interface Choice {
  readonly move: (typeof MOVES)[number]
  readonly pick: number
  readonly yes: boolean
}

const choices = fc.record({
  seconding: fc.boolean(),
  moves: fc.array(fc.record({ move: fc.constantFrom(...MOVES), pick: fc.nat(60), yes: fc.boolean() }), {
    minLength: 10,
    maxLength: 60,
    size: 'max',
  }),
})

const rule = DECISION_RULES.simple

/** A motion in one piece, a rule text with a vote on the whole, and one without. */
function begin(seconding: boolean): TestHall {
  const hall = new TestHall()
  const setup = smallSetup({ seconding })
  const list = [1, 2, 3].map((n) => ({ title: n === 2 ? '管理' : '', text: `条文${n}。` }))
  const agenda = ['动议', '办法', '公约'].map((title, index) => ({
    title,
    plannedMinutes: 0,
    facts: [],
    motion: { text: `通过${title}。`, rule, method: 'showOfHands' as const },
    ...(index === 0 ? {} : { clauses: { list, wholeVote: index === 1 } }),
  }))
  hall.do({ type: 'createMeeting', setup: { ...setup, agenda } })
  hall.signIn('孙秀英', '李桂兰', '赵国强', '高振海')
  hall.do({ type: 'openMeeting', meetingId: hall.meetingId, withoutQuorum: true })
  hall.do({ type: 'enterItem', meetingId: hall.meetingId, itemId: hall.itemId('办法') })
  return hall
}

function targetsOf(meeting: Meeting, itemId: string): readonly AmendmentTarget[] {
  return [MOTION, ...partsOf(meeting, itemId).map(({ id }) => ({ kind: 'part', partId: id }) as const)]
}

function commandOf(hall: TestHall, { move, pick, yes }: Choice): MeetingCommand {
  const { meeting, meetingId } = hall
  const itemId = meeting.currentItemId ?? ''
  const participantId = meeting.participants[pick % meeting.participants.length]?.id ?? ''
  const targets = targetsOf(meeting, itemId)
  const target = targets[pick % targets.length] ?? MOTION
  const amendmentId = pendingAmendment(meeting, itemId)?.id ?? 'a0'
  switch (move) {
    case 'amend':
      return {
        type: 'proposeAmendment',
        meetingId,
        itemId,
        target,
        proposerId: participantId,
        text: `改为第${pick % 5}种。`,
      }
    case 'settle': {
      const type = (['withdrawAmendment', 'acceptAmendment', 'dropAmendment'] as const)[pick % 3]
      return { type: type ?? 'withdrawAmendment', meetingId, amendmentId }
    }
    case 'split':
      return {
        type: 'splitMotion',
        meetingId,
        itemId,
        parts: [1, 2].map((n) => ({ title: '', text: `${n}` })),
      }
    case 'end': {
      const how = (['withdrawn', 'postponed', 'referred', 'noSecond'] as const)[pick % 4] ?? 'postponed'
      return { type: 'endMotion', meetingId, itemId, how, byId: yes ? participantId : null, reason: '缘故' }
    }
    case 'second':
      return {
        type: 'secondProposal',
        meetingId,
        itemId,
        amendmentId: courseOf(meeting, itemId).second ? amendmentId : null,
        participantId,
      }
    case 'vote':
      return {
        type: 'openVote',
        meetingId,
        itemId,
        subject: nextSubject(meeting, itemId) ?? MOTION,
        evenThoughQueued: yes,
      }
    case 'oddVote':
      return { type: 'openVote', meetingId, itemId, subject: pick % 4 === 0 ? { kind: 'whole' } : target }
    case 'announce':
      return { type: 'announceVote', meetingId, voteId: meeting.activeVoteId ?? 'v0' }
    case 'cancel':
      return { type: 'cancelVote', meetingId, voteId: meeting.activeVoteId ?? 'v0', reason: '' }
    case 'undo':
      return { type: 'undo', meetingId, cause: meeting.steps.console.at(-1)?.cause ?? 'c0' }
    case 'enter':
      return { type: 'enterItem', meetingId, itemId: meeting.agenda[pick % 3]?.id ?? '' }
    case 'ask':
      return { type: 'requestTurn', meetingId, participantId, stance: 'for' }
  }
}

type Watch = (before: Meeting, hall: TestHall, command: MeetingCommand, done: boolean) => void

function play({ seconding, moves }: typeof choices extends fc.Arbitrary<infer T> ? T : never, watch?: Watch) {
  const hall = begin(seconding)
  for (const choice of moves) {
    hall.wait(20)
    const command = commandOf(hall, choice)
    const voteId = hall.meeting.activeVoteId
    if (command.type === 'announceVote' && voteId !== null) {
      const { present } = attendanceCount(hall.meeting)
      const counts = { yes: choice.yes ? present : 0, no: choice.yes ? 0 : present, abstain: 0 }
      const heard = hall.meeting.votes.at(-1)?.counts
      for (const option of ['yes', 'no', 'abstain'] as const) {
        if (heard?.[option] != null)
          hall.do({ type: 'clearCount', meetingId: hall.meetingId, voteId, option })
      }
      for (const option of ['yes', 'no', 'abstain'] as const) {
        hall.do({ type: 'reportCount', meetingId: hall.meetingId, voteId, option, count: counts[option] })
      }
    }
    const before = hall.meeting
    const refusal = hall.try(command)
    watch?.(before, hall, command, refusal === null)
  }
  return hall
}

describe('motions, whatever is done with them', () => {
  it('have one amendment pending at most, and stand in the words of the last that was adopted', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const { meeting } = play(list, (_before, { meeting: now }) => {
          const pending = Object.values(now.motions).map(
            ({ amendments }) => amendments.filter(({ state }) => state === 'pending').length,
          )
          if (pending.some((count) => count > 1)) throw new Error(`pending at once: ${pending.join()}`)
        })
        for (const { id, motion } of meeting.agenda) {
          const passed = meeting.votes.flatMap(({ subject, outcome }) =>
            subject.kind === 'amendment' && outcome?.verdict === 'passed' ? [subject.amendmentId] : [],
          )
          for (const target of targetsOf(meeting, id)) {
            const adopted = courseOf(meeting, id).amendments.filter(
              (one) =>
                JSON.stringify(one.target) === JSON.stringify(target) &&
                (one.state === 'accepted' || passed.includes(one.id)),
            )
            const first =
              target.kind === 'motion'
                ? motion?.text
                : partsOf(meeting, id).find((part) => part.id === target.partId)?.text
            expect(textOf(meeting, id, target)).toBe(adopted.at(-1)?.text ?? first)
            const words = versionsOf(meeting, id, target)
            words.slice(1).forEach(({ by }, index) => expect(by?.before).toBe(words[index]?.text))
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('are not voted once they have ended, nor twice, nor under an amendment', () => {
    fc.assert(
      fc.property(choices, (list) => {
        play(list, (before, { meeting }, command, done) => {
          if (command.type !== 'openVote' || !done) return
          const { itemId } = command
          const round = meeting.votes.at(-1)
          expect(courseOf(before, itemId).end).toBeNull()
          const pending = pendingAmendment(before, itemId)
          expect(round?.subject).toEqual(
            pending ? { kind: 'amendment', amendmentId: pending.id } : round?.subject,
          )
          const same = before.votes.filter(
            (other) =>
              other.itemId === itemId &&
              other.state === 'announced' &&
              JSON.stringify(other.subject) === JSON.stringify(round?.subject),
          )
          expect(same).toEqual([])
          if (round?.subject.kind === 'whole') {
            expect(partProgress(before, itemId).every((part) => part.round !== null)).toBe(true)
          }
        })
      }),
      { numRuns: 200 },
    )
  })

  it('come to a fate that agrees with what was adopted', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const { meeting } = play(list)
        for (const { id } of meeting.agenda) {
          const fate = motionFate(meeting, id)
          const adopted = adoptedTexts(meeting, id)
          if (fate?.kind === 'failed') expect(adopted).toEqual([])
          if (fate?.kind === 'passed' || fate?.kind === 'partly') expect(adopted.length).toBeGreaterThan(0)
          expect(fate && fate.passed + fate.failed + fate.left).toBe(partsOf(meeting, id).length)
          expect(fate?.kind === 'open').toBe(
            nextSubject(meeting, id) !== null && courseOf(meeting, id).end === null,
          )
        }
      }),
      { numRuns: 200 },
    )
  })

  it('replay to what they were live, from the record alone', () => {
    fc.assert(
      fc.property(choices, (list) => {
        const hall = play(list)
        const replayed = worldOf(JSON.parse(JSON.stringify(hall.events)))
        expect(replayed.meetings.get(hall.meetingId)?.meeting).toEqual(hall.meeting)
      }),
      { numRuns: 100 },
    )
  })

  it('get far enough in these runs to mean something', () => {
    const states = new Set<string>()
    const subjects = new Set<string>()
    fc.assert(
      fc.property(choices, (list) => {
        const { meeting } = play(list)
        for (const { id } of meeting.agenda) {
          states.add(motionFate(meeting, id)?.kind ?? '')
          for (const { state } of courseOf(meeting, id).amendments) states.add(state)
        }
        for (const round of meeting.votes) if (round.outcome) subjects.add(round.subject.kind)
      }),
      { numRuns: 300, seed: 11 },
    )
    const wanted = [
      'adopted',
      'accepted',
      'rejected',
      'withdrawn',
      'noSecond',
      'lapsed',
      'postponed',
      'partly',
    ]
    expect(wanted.filter((state) => !states.has(state))).toEqual([])
    expect([...subjects].toSorted()).toEqual(['amendment', 'motion', 'part', 'whole'])
  })
})
