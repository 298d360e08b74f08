import { describe, expect, it } from 'vitest'
import { VoteHall } from '#shared/testing/vote-hall'
import { ballotSum, ballotTally } from './ballots'

const called = () =>
  new VoteHall('secretBallot')
    .ask({ type: 'issueBallots', count: 5 })
    .ask({ type: 'collectBallots', count: 5 })
    .ask({ type: 'callBallot', choice: 'yes' })
    .ask({ type: 'callBallot', choice: 'doubtful' })
    .ask({ type: 'callBallot', choice: 'yes' })
    .ask({ type: 'callBallot', choice: 'doubtful' })
    .ask({ type: 'callBallot', choice: 'no' })

describe('疑问票', () => {
  it('are set aside, neither 有效 nor 无效, and hold the result up', () => {
    const hall = called()
    expect(ballotTally(hall.paper)).toMatchObject({
      called: 5,
      valid: 3,
      invalid: 0,
      doubtful: 2,
      phase: 'called',
    })
    expect(ballotSum(hall.paper)).toBe('2 ＋ 1 ＋ 0 ＋ 0 ＋ 2 ＝ 5')
    expect(hall.refusal({ type: 'announceVote' })).toBe(
      '还有 2 张疑问票没有认定（第 2、4 张）。请监票人提出，逐张认定后再宣布。',
    )
  })

  it('are ruled on one by one, with a reason that stands in the minutes', () => {
    const hall = called()
    hall.ask({ type: 'ruleBallot', n: 2, choice: 'yes', reason: '勾在框外，意思清楚' })
    expect(hall.refusal({ type: 'announceVote' })).toContain('还有 1 张疑问票没有认定（第 4 张）')
    hall.ask({ type: 'ruleBallot', n: 4, choice: 'invalid', reason: '两项都勾' })
    expect(hall.meeting.steps.console.at(-1)?.label).toBe('第 4 张认定为无效')
    hall.ask({ type: 'announceVote' })
    expect(hall.paper.counts).toMatchObject({ yes: 3, no: 1, abstain: 0 })
    expect(hall.minutes).toContain(
      '疑问票2张，经监票人提出逐张认定：第2张认定为同意（勾在框外，意思清楚）；第4张认定为无效（两项都勾）。',
    )
    expect(hall.minutes).toContain('其中有效4张、无效1张')
  })

  it('can be ruled on otherwise, and a ruling can be taken back', () => {
    const hall = called().ask({ type: 'ruleBallot', n: 2, choice: 'yes', reason: '意思清楚' })
    hall.ask({ type: 'ruleBallot', n: 2, choice: 'no', reason: '监票人看错了' })
    expect(hall.paper.counts).toMatchObject({ yes: 2, no: 2 })
    expect(hall.paper.rulings).toEqual([{ n: 2, choice: 'no', reason: '监票人看错了' }])
    hall.undo()
    expect(hall.paper.rulings).toEqual([{ n: 2, choice: 'yes', reason: '意思清楚' }])
  })

  it.each([
    ['a ruling without a reason', 2, 'yes', '', '请写明第 2 张为什么认定为同意'],
    ['a ruling on a plain ballot', 1, 'no', '看错', '第 1 张唱的是同意，不是疑问票'],
    ['a ruling on none', 6, 'no', '看错', '只唱了 5 张，没有第 6 张'],
  ] as const)('refuses %s', (_what, n, choice, reason, words) => {
    expect(called().refusal({ type: 'ruleBallot', n, choice, reason })).toContain(words)
  })

  it('are not corrected without a ruling', () => {
    const hall = called()
    expect(hall.refusal({ type: 'correctBallot', n: 2, choice: 'yes' })).toContain('要由监票人提出')
    hall.ask({ type: 'ruleBallot', n: 2, choice: 'abstain', reason: '空白' })
    expect(hall.refusal({ type: 'correctBallot', n: 2, choice: 'yes' })).toContain('已经认定为弃权')
    hall.ask({ type: 'correctBallot', n: 1, choice: 'doubtful' })
    expect(hall.paper.doubtful).toBe(2)
  })
})
