import { describe, expect, it } from 'vitest'
import { minutesOf } from '../../../minutes/draft'
import { recordOf } from '../../record'
import { SAMPLE_HALL } from '#shared/testing/sample-hall'
import { ContestHall } from '#shared/testing/contest-hall'
import { snapshotFor } from '#shared/protocol/view'
import type { ContestBallot, ContestBallotRuling } from './ballot'
import type { ContestBallotRound } from './round'
import { contestBox } from './tally'

const marked = (...numbers: number[]) => ({ kind: 'marked', numbers }) as const

class DoubtfulHall {
  readonly hall = ContestHall.with({ names: ['孙秀英', '李桂兰', '赵国强'], seats: 2 })

  /** Five ballots, the second and fourth set aside. */
  constructor(hidden = false) {
    const { hall } = this
    hall.openVote()
    if (hidden) hall.do({ type: 'hideCounts', ...hall.ids })
    hall.do({ type: 'issueBallots', ...hall.ids, count: 5 })
    hall.do({ type: 'collectBallots', ...hall.ids, count: 5 })
    const called: readonly ContestBallot[] = [
      marked(1, 2),
      { kind: 'doubtful' },
      marked(1),
      { kind: 'doubtful' },
      { kind: 'blank' },
    ]
    for (const ballot of called) hall.do({ type: 'callContestBallot', ...hall.ids, ballot })
  }

  get round(): ContestBallotRound {
    const round = this.hall.contest
    if (round.method !== 'contestBallot') throw new Error('not by ballots')
    return round
  }

  rule(n: number, ballot: ContestBallotRuling, reason: string): string {
    return this.hall.try({ type: 'ruleContestBallot', ...this.hall.ids, n, ballot, reason })?.message ?? ''
  }

  correct(n: number, ballot: ContestBallot): string {
    return this.hall.try({ type: 'correctContestBallot', ...this.hall.ids, n, ballot })?.message ?? ''
  }

  announce(): string {
    return this.hall.try({ type: 'announceVote', ...this.hall.ids })?.message ?? ''
  }

  undo(): string {
    const { hall } = this
    const step = hall.meeting.steps.console.at(-1)
    hall.do({ type: 'undo', meetingId: hall.meetingId, cause: step?.cause ?? '' })
    return step?.label ?? ''
  }

  get minutes(): string {
    return JSON.stringify(minutesOf(this.hall.meeting, SAMPLE_HALL))
  }
}

describe('疑问票 of a contest', () => {
  it('count as called, but for nobody, and hold the result up', () => {
    const vote = new DoubtfulHall()
    expect(vote.round.votes).toEqual({ 1: 2, 2: 1, 3: 0 })
    expect(contestBox(vote.round)).toMatchObject({
      called: 5,
      left: 0,
      valid: 3,
      invalid: 0,
      doubtful: 2,
      phase: 'called',
    })
    expect(vote.announce()).toBe('还有 2 张疑问票没有认定（第 2、4 张）。请监票人提出，逐张认定后再宣布。')
  })

  it('count for the names they are found to have, or as 弃权 or 无效, and stand in the minutes', () => {
    const vote = new DoubtfulHall()
    expect(vote.rule(2, marked(3, 1), '勾在框外，意思清楚')).toBe('')
    expect(vote.round.votes).toEqual({ 1: 3, 2: 1, 3: 1 })
    expect(vote.announce()).toContain('还有 1 张疑问票没有认定（第 4 张）')
    expect(vote.rule(4, { kind: 'invalid', why: 'tooMany' }, '三个都勾了')).toBe('')
    expect(vote.hall.meeting.steps.console.at(-1)?.label).toBe('第 4 张认定为无效（多选）')
    expect(contestBox(vote.round)).toMatchObject({ valid: 4, invalid: 1, doubtful: 0 })
    expect(vote.announce()).toBe('')
    expect(vote.minutes).toContain(
      '疑问票2张，经监票人提出逐张认定：第2张认定为有效，选孙秀英、赵国强（勾在框外，意思清楚）；第4张认定为无效（多选）（三个都勾了）。',
    )
    expect(vote.minutes).toContain('其中有效4张、无效1张')
  })

  it('can be ruled on otherwise, and a ruling can be taken back', () => {
    const vote = new DoubtfulHall()
    vote.rule(2, marked(3), '意思清楚')
    vote.rule(2, { kind: 'blank' }, '监票人看错了')
    expect(vote.round).toMatchObject({ votes: { 3: 0 }, abstain: 2, doubtful: 1 })
    expect(vote.undo()).toBe('第 2 张认定为弃权（空白票）')
    expect(vote.round).toMatchObject({ votes: { 3: 1 }, abstain: 1, doubtful: 1 })
    expect(vote.undo()).toBe('第 2 张认定为赵国强')
    expect(vote.round).toMatchObject({ votes: { 3: 0 }, doubtful: 2, rulings: [] })
  })

  it.each([
    ['a ruling without a reason', 2, marked(1), '', '请写明第 2 张为什么认定为孙秀英'],
    ['a ruling on a plain ballot', 1, marked(1), '看错', '第 1 张唱的是孙秀英、李桂兰，不是疑问票'],
    ['a ruling on none', 6, marked(1), '看错', '只唱了 5 张，没有第 6 张'],
    ['more names than seats', 2, marked(1, 2, 3), '清楚', '多于应选的 2 个'],
    ['a name that is not on the ballot', 2, marked(9), '清楚', '没有 9 号'],
  ] as const)('refuse %s', (_what, n, ballot, reason, words) => {
    const before = new DoubtfulHall()
    const numbers = [...ballot.numbers]
    expect(before.rule(n, { kind: 'marked', numbers }, reason)).toContain(words)
    expect(before.round.doubtful).toBe(2)
  })

  it('are not corrected without a ruling, and a plain ballot can be set aside later', () => {
    const vote = new DoubtfulHall()
    expect(vote.correct(2, marked(1))).toContain('要由监票人提出')
    vote.rule(2, marked(1), '意思清楚')
    expect(vote.correct(2, marked(2))).toContain('已经认定为孙秀英')
    expect(vote.correct(1, { kind: 'doubtful' })).toBe('')
    expect(vote.round).toMatchObject({ votes: { 1: 2, 2: 0 }, doubtful: 2 })
  })

  it('begin anew with a recount, which the minutes keep', () => {
    const vote = new DoubtfulHall()
    vote.rule(2, marked(1), '意思清楚')
    vote.hall.do({ type: 'recountVote', ...vote.hall.ids, reason: '监票人对点数有异议' })
    expect(vote.round).toMatchObject({ ballots: [], doubtful: 0, rulings: [], collected: null })
    expect(vote.minutes).toContain('第一次计票：')
    expect(vote.minutes).toContain('因“监票人对点数有异议”重新计票')
  })

  it('tell a wall that hides the figures neither what was found nor why', () => {
    const vote = new DoubtfulHall(true)
    vote.rule(2, marked(3), '意思清楚')
    const wall = recordOf(snapshotFor(vote.hall.world, 'projector').meeting?.events ?? [])?.meeting
    const round = wall?.votes[0]
    expect(round).toMatchObject({ votes: { 1: 0, 2: 0, 3: 0 }, doubtful: 0 })
    expect(round?.method === 'contestBallot' && contestBox(round).called).toBe(5)
    expect(JSON.stringify(wall)).not.toMatch(/意思清楚|"kind":"(marked|doubtful)"/)
  })
})
