import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesOf } from '../../../minutes/draft'
import { noticeOf } from '../../../notice/draft'
import { smallSetup, TestHall } from '#shared/testing/test-hall'
import { DECISION_RULES, type DecisionRule } from '../../../voting/rule'
import { ballotTally } from './ballots'
import { ballotChoiceSchema, type BallotChoice } from '../../facts'
import type { MeetingSetup } from '../../setup'
import type { PaperRound } from '../../state'

const VOTERS = ['孙秀英', '李桂兰', '赵国强', '高振海', '马玉梅']

function paperSetup(rule: DecisionRule): MeetingSetup {
  const setup = smallSetup()
  return {
    ...setup,
    agenda: setup.agenda.map((item) => ({
      ...item,
      motion: item.motion && { ...item.motion, rule, method: 'secretBallot' },
    })),
  }
}

/** A vote by paper ballots that has just been opened, five people in the room. */
class PaperHall extends TestHall {
  constructor(rule: DecisionRule = DECISION_RULES.presentMajority) {
    super()
    this.do({ type: 'createMeeting', setup: paperSetup(rule) })
    this.signIn(...VOTERS)
    const { meetingId } = this
    this.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
    this.do({ type: 'enterItem', meetingId, itemId: this.itemId('新增车位怎么分') })
    this.do({ type: 'openVote', meetingId, itemId: this.itemId('新增车位怎么分') })
  }

  get round(): PaperRound {
    const round = this.meeting.votes.at(-1)
    if (round?.method !== 'secretBallot') throw new Error('no vote by ballots')
    return round
  }

  get tally() {
    return ballotTally(this.round)
  }

  refusal(body: Body): string {
    return this.try(this.#full(body))?.message ?? ''
  }

  box(issued: number, collected: number): this {
    this.do(this.#full({ type: 'issueBallots', count: issued }))
    this.do(this.#full({ type: 'collectBallots', count: collected }))
    return this
  }

  call(...choices: readonly BallotChoice[]): this {
    for (const choice of choices) this.do(this.#full({ type: 'callBallot', choice }))
    return this
  }

  announce(): this {
    this.do(this.#full({ type: 'announceVote' }))
    return this
  }

  undo(): string {
    const step = this.meeting.steps.console.at(-1)
    this.do({ type: 'undo', meetingId: this.meetingId, cause: step?.cause ?? '' })
    return step?.label ?? ''
  }

  #full(body: Body) {
    return { ...body, meetingId: this.meetingId, voteId: this.round.id }
  }
}

type Body =
  | { readonly type: 'issueBallots' | 'collectBallots'; readonly count: number }
  | { readonly type: 'callBallot'; readonly choice: BallotChoice }
  | { readonly type: 'correctBallot'; readonly n: number; readonly choice: BallotChoice }
  | { readonly type: 'announceVote' }

describe('a vote by paper ballots', () => {
  it('goes from the giving out over the box to the last ballot, and to a result with its sum', () => {
    const hall = new PaperHall()
    expect(hall.tally.phase).toBe('issuing')
    expect(hall.round.counts.yes).toBeNull()
    hall.box(5, 5)
    expect(hall.tally).toMatchObject({ phase: 'calling', left: 5 })
    hall.call('yes', 'no', 'yes', 'invalid', 'yes')
    expect(hall.tally).toEqual({
      issued: 5,
      collected: 5,
      called: 5,
      valid: 4,
      invalid: 1,
      doubtful: 0,
      left: 0,
      phase: 'called',
    })
    hall.announce()
    expect(hall.round.outcome).toMatchObject({ verdict: 'passed', arithmetic: '3 × 2 = 6 ＞ 5', need: 3 })
    expect(hall.round.counts).toEqual({ yes: 3, no: 1, abstain: 0, silent: null })
  })

  const refusals: readonly [string, (hall: PaperHall) => string, string][] = [
    [
      'more ballots than people',
      (hall) => hall.refusal({ type: 'issueBallots', count: 6 }),
      '发出 6 张，比实到 5 人多 1 张',
    ],
    ['no ballots', (hall) => hall.refusal({ type: 'issueBallots', count: 0 }), '发出 0 张'],
    ['half a ballot', (hall) => hall.refusal({ type: 'issueBallots', count: 2.5 }), '整数，不能是 2.5'],
    ['collecting first', (hall) => hall.refusal({ type: 'collectBallots', count: 5 }), '请先发票'],
    ['calling first', (hall) => hall.refusal({ type: 'callBallot', choice: 'yes' }), '还没有清点票箱'],
    [
      'a ballot too many',
      (hall) => hall.box(5, 1).call('yes').refusal({ type: 'callBallot', choice: 'yes' }),
      '收回 1 张，已经唱完',
    ],
    [
      'a result too early',
      (hall) => hall.box(5, 4).call('yes', 'no').refusal({ type: 'announceVote' }),
      '收回 4 张，已唱 2 张，还剩 2 张',
    ],
    [
      'another number of ballots in mid-calling',
      (hall) => hall.box(5, 4).call('yes').refusal({ type: 'collectBallots', count: 5 }),
      '已经开始唱票',
    ],
    [
      'correcting what was not called',
      (hall) => hall.box(5, 4).call('yes').refusal({ type: 'correctBallot', n: 2, choice: 'no' }),
      '没有第 2 张',
    ],
    [
      'calling from a box that is void',
      (hall) => hall.box(4, 5).refusal({ type: 'callBallot', choice: 'yes' }),
      '收回 5 张，多于发出的 4 张',
    ],
  ]
  it.each(refusals)('refuses %s', (_what, attempt, words) => {
    expect(attempt(new PaperHall())).toContain(words)
  })

  it('is void where more ballots come back than were given out, and can be held again', () => {
    const hall = new PaperHall().box(4, 5).announce()
    expect(hall.round.outcome).toMatchObject({
      verdict: 'void',
      reason: 'tooManyBallots',
      arithmetic: '收回 5 ＞ 发出 4',
    })
    const { meetingId } = hall
    hall.do({ type: 'openVote', meetingId, itemId: hall.itemId('新增车位怎么分') })
    hall.box(5, 5).call('yes', 'yes', 'yes', 'no', 'abstain').announce()
    expect(
      hall.try({ type: 'openVote', meetingId, itemId: hall.itemId('新增车位怎么分') })?.message,
    ).toContain('一事不再议')
    const minutes = minutesOf(hall.meeting, hall.world.hall.settings).blocks.map(({ text }) => text)
    expect(minutes.some((text) => text.includes('发出4张，收回5张。没有唱票。'))).toBe(true)
    expect(minutes.some((text) => text.includes('无效（收回的票多于发出的票）'))).toBe(true)
    expect(minutes.some((text) => text.includes('发出5张，收回5张，其中有效5张、无效0张。同意3票、'))).toBe(
      true,
    )
    hall.do({ type: 'closeMeeting', meetingId })
    const { parts } = noticeOf(hall.meeting, hall.world.hall.settings, hall.now).document
    const votes = parts.flatMap((part) => (part.kind === 'votes' ? part.votes : []))
    expect(votes).toHaveLength(1)
    expect(JSON.stringify(parts)).toContain('无记名投票，发出5张，收回5张，其中有效5张、无效0张；')
  })

  it('takes back the last ballot, and corrects any before it', () => {
    const hall = new PaperHall().box(5, 5).call('yes', 'no', 'yes')
    expect(hall.undo()).toBe('同意第 2 票')
    expect(hall.round.ballots).toEqual(['yes', 'no'])
    hall.do({
      type: 'correctBallot',
      meetingId: hall.meetingId,
      voteId: hall.round.id,
      n: 1,
      choice: 'invalid',
    })
    expect(hall.round.counts).toMatchObject({ yes: 0, no: 1, abstain: 0 })
    expect(hall.tally).toMatchObject({ valid: 1, invalid: 1, called: 2 })
    expect(hall.undo()).toBe('第 1 张更正为无效')
    expect(hall.round.counts).toMatchObject({ yes: 1, no: 1, abstain: 0 })
  })

  it('is not mixed up with a show of hands', () => {
    const paper = new PaperHall()
    const { meetingId } = paper
    expect(
      paper.try({ type: 'reportCount', meetingId, voteId: paper.round.id, option: 'yes', count: 1 })?.message,
    ).toContain('无记名投票')
    const hands = TestHall.inSession()
    hands.do({
      type: 'openVote',
      meetingId: hands.meetingId,
      itemId: hands.itemId('新增车位怎么分'),
    })
    const voteId = hands.meeting.activeVoteId ?? ''
    expect(
      hands.try({ type: 'callBallot', meetingId: hands.meetingId, voteId, choice: 'yes' })?.message,
    ).toContain('举手表决')
  })

  it('writes nothing into the record that says whose a ballot is', () => {
    const hall = new PaperHall().box(5, 2).call('yes', 'no')
    const called = hall.events.filter(({ type }) => type === 'ballotCalled')
    expect(called.map(({ data }) => Object.keys(data ?? {}))).toEqual([
      ['voteId', 'choice'],
      ['voteId', 'choice'],
    ])
  })

  it('takes what is cast to be the valid ballots', () => {
    const castHalf: DecisionRule = {
      id: 'castHalf',
      name: '有效票过半数',
      source: '',
      test: { kind: 'share', share: { num: 1, den: 2 }, comparison: 'moreThan', base: 'cast' },
    }
    const hall = new PaperHall(castHalf).box(5, 5).call('yes', 'yes', 'no', 'invalid', 'invalid').announce()
    expect(hall.round.outcome).toMatchObject({ verdict: 'passed', arithmetic: '2 × 2 = 4 ＞ 3' })
  })

  it('keeps its identity whatever is called, corrected and taken back', () => {
    const move = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...ballotChoiceSchema.options) },
      { weight: 1, arbitrary: fc.constant('undo' as const) },
      { weight: 1, arbitrary: fc.record({ n: fc.integer({ min: 1, max: 6 }) }) },
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.array(move, { maxLength: 20 }), (collected, moves) => {
        const hall = new PaperHall().box(5, collected)
        const { meetingId } = hall
        for (const step of moves) {
          const voteId = hall.round.id
          if (step === 'undo') {
            if (hall.tally.called > 0) hall.undo()
          } else if (typeof step === 'string')
            hall.try({ type: 'callBallot', meetingId, voteId, choice: step })
          else hall.try({ type: 'correctBallot', meetingId, voteId, n: step.n, choice: 'no' })
          const { called, valid, invalid, doubtful, left } = hall.tally
          expect(called).toBeLessThanOrEqual(collected)
          expect(called + left).toBe(collected)
          expect(valid + invalid + doubtful).toBe(called)
          expect(invalid).toBe(hall.round.ballots.filter((choice) => choice === 'invalid').length)
          expect(hall.round.counts.yes).toBe(hall.round.ballots.filter((choice) => choice === 'yes').length)
        }
      }),
      { numRuns: 60 },
    )
  })
})
