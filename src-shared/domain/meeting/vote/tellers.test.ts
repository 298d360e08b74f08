import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VoteHall } from '#shared/testing/vote-hall'
import { firstMissing, voteChecks } from './checks'
import { differencesText, sumOf } from './hands/hands'
import type { Teller } from './counting'

const hands = () => new VoteHall('showOfHands', { twoTellers: true })

describe('two tellers at a show of hands', () => {
  it('take a number once both have it, and only then', () => {
    const hall = hands().count('yes', 3, 'first')
    expect(hall.hands.counts.yes).toBeNull()
    expect(hall.hands.tellers?.first.yes).toBe(3)
    hall.count('yes', 3, 'second')
    expect(hall.hands.counts.yes).toBe(3)
    hall
      .count('no', 2, 'first')
      .count('no', 2, 'second')
      .count('abstain', 0, 'first')
      .count('abstain', 0, 'second')
    expect(firstMissing(hall.hands)).toBeNull()
    hall.ask({ type: 'announceVote' })
    expect(hall.hands.outcome).toMatchObject({ verdict: 'passed', arithmetic: '3 × 2 = 6 ＞ 5' })
    expect(hall.minutes).toContain('两名计票人分别计票，数目一致。')
  })

  it('show a difference, which stops the result until one of them counted again', () => {
    const hall = hands().count('yes', 3, 'first').count('yes', 2, 'second')
    expect(differencesText(hall.hands)).toEqual(['同意：甲 3，乙 2，相差 1'])
    hall
      .count('no', 1, 'first')
      .count('no', 1, 'second')
      .count('abstain', 1, 'first')
      .count('abstain', 1, 'second')
    expect(hall.refusal({ type: 'announceVote' })).toContain('同意：甲 3，乙 2，相差 1')
    expect(hall.meeting.steps.console.at(-1)?.label).toBe('乙 弃权 1')
    hall.count('yes', 3, 'second').ask({ type: 'announceVote' })
    expect(hall.minutes).toContain('两名计票人分别计票，同意甲3、乙2，相差1，复核后为3人。')
  })

  it('have a difference settled by the chair, with a reason', () => {
    const hall = hands().count('yes', 3, 'first').count('yes', 1, 'second')
    expect(hall.refusal({ type: 'settleCount', option: 'yes', count: 2, reason: '' })).toContain(
      '请写明同意怎么复点的',
    )
    hall.ask({ type: 'settleCount', option: 'yes', count: 2, reason: '请大家再举一次' })
    expect(hall.hands.counts.yes).toBe(2)
    expect(differencesText(hall.hands)).toEqual([])
    expect(hall.undo()).toBe('复点同意 2')
    expect(differencesText(hall.hands)).toHaveLength(1)
    hall.ask({ type: 'settleCount', option: 'yes', count: 2, reason: '请大家再举一次' })
    for (const teller of ['first', 'second'] as const) hall.count('no', 3, teller).count('abstain', 0, teller)
    hall.ask({ type: 'announceVote' })
    expect(hall.minutes).toContain('同意甲3、乙1，相差2，主持人主持当众复点，定为2人（请大家再举一次）')
  })

  it('say who has not reported, before anything else', () => {
    const hall = hands().count('yes', 3, 'first').count('no', 2, 'first').count('abstain', 0, 'first')
    expect(hall.refusal({ type: 'announceVote' })).toContain('乙还没有报同意、反对、弃权')
    expect(voteChecks(hall.hands).map(({ id, done }) => [id, done])).toEqual([
      ['heard', false],
      ['tellers', false],
      ['sum', false],
    ])
  })

  it('count again on their own: what one reported is taken back, the other’s stays', () => {
    const hall = hands().count('yes', 3, 'first').count('yes', 3, 'second')
    hall.ask({ type: 'clearCount', option: 'yes', teller: 'second' })
    expect(hall.hands.counts.yes).toBeNull()
    expect(hall.hands.tellers?.first.yes).toBe(3)
    expect(hall.refusal({ type: 'clearCount', option: 'yes', teller: 'second' })).toContain('同意还没有报数')
    hall.ask({ type: 'clearCount', option: 'yes' })
    expect(hall.hands.tellers?.first.yes).toBeNull()
  })

  it('take 未表态 from the chair alone', () => {
    const hall = hands()
    for (const teller of ['first', 'second'] as const)
      hall.count('yes', 3, teller).count('no', 1, teller).count('abstain', 0, teller)
    expect(hall.refusal({ type: 'announceVote' })).toContain('比实到 5 人少 1 人')
    hall.count('silent', 1).ask({ type: 'announceVote' })
    expect(hall.hands.outcome?.verdict).toBe('passed')
  })

  it('never bring a result that neither of them nor the chair has counted', () => {
    const move = fc.record({
      teller: fc.constantFrom<Teller>('first', 'second'),
      option: fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const),
      count: fc.nat(4),
      settle: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const hall = hands()
        const voteId = hall.hands.id
        for (const { teller, option, count, settle } of moves) {
          hall.try(
            settle
              ? { type: 'settleCount', meetingId: hall.meetingId, voteId, option, count, reason: '再点' }
              : { type: 'reportCount', meetingId: hall.meetingId, voteId, option, count, teller },
          )
          const { counts, tellers, differences } = hall.hands
          expect(sumOf(counts)).toBeLessThanOrEqual(5)
          for (const asked of ['yes', 'no', 'abstain'] as const) {
            const taken = counts[asked]
            if (taken === null) continue
            const agreed = tellers?.first[asked] === taken && tellers.second[asked] === taken
            const settled = differences.some((one) => one.option === asked && one.settled?.count === taken)
            expect(agreed || settled).toBe(true)
          }
        }
        if (!hall.try({ type: 'announceVote', meetingId: hall.meetingId, voteId })) {
          expect(sumOf(hall.hands.counts)).toBe(5)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('two tellers of paper ballots', () => {
  const called = () =>
    new VoteHall('secretBallot', { twoTellers: true })
      .ask({ type: 'issueBallots', count: 5 })
      .ask({ type: 'collectBallots', count: 4 })
      .ask({ type: 'callBallot', choice: 'yes' })
      .ask({ type: 'callBallot', choice: 'yes' })
      .ask({ type: 'callBallot', choice: 'no' })
      .ask({ type: 'callBallot', choice: 'invalid' })

  it('must have the same figures', () => {
    const hall = called()
    expect(hall.refusal({ type: 'announceVote' })).toContain('还没有报数')
    hall.ask({ type: 'reportSecond', figures: { yes: 1, no: 2, abstain: 0, invalid: 1 } })
    expect(hall.refusal({ type: 'announceVote' })).toContain(
      '同意：甲 2，乙 1，相差 1；反对：甲 1，乙 2，相差 1',
    )
    hall.ask({ type: 'correctBallot', n: 2, choice: 'no' })
    expect(firstMissing(hall.paper)).toBeNull()
    hall.ask({ type: 'announceVote' })
    expect(hall.paper.outcome?.verdict).toBe('failed')
    expect(hall.minutes).toContain('同意甲2、乙1，相差1、反对甲1、乙2，相差1；核对选票后数目一致')
  })

  it('come to their own sum, and only when all is called', () => {
    const figures = { yes: 1, no: 2, abstain: 0, invalid: 0 }
    expect(called().refusal({ type: 'reportSecond', figures })).toBe(
      '乙报的 同意 1 + 反对 2 + 弃权 0 + 无效 0 = 3，比收回的 4 张少 1 张。请乙重新清点。',
    )
    const early = new VoteHall('secretBallot', { twoTellers: true })
      .ask({ type: 'issueBallots', count: 5 })
      .ask({ type: 'collectBallots', count: 4 })
    expect(early.refusal({ type: 'reportSecond', figures })).toContain('还剩 4 张')
  })
})

describe('Robert’s script', () => {
  it('asks for two answers, and takes whoever raised neither hand as 未表态', () => {
    const hall = new VoteHall('showOfHands', { script: 'robert' }).count('yes', 2)
    expect(hall.hands.counts).toEqual({ yes: 2, no: null, abstain: null, silent: null })
    hall.count('no', 1)
    expect(hall.hands.counts).toEqual({ yes: 2, no: 1, abstain: null, silent: 2 })
    hall.count('yes', 3)
    expect(hall.hands.counts.silent).toBe(1)
    hall.ask({ type: 'announceVote' })
    expect(hall.hands.outcome).toMatchObject({ verdict: 'passed' })
    expect(hall.minutes).toContain('举手表决（只问赞成、反对，不问弃权；两样都没有举手的为未表态）')
    expect(hall.minutes).toContain('同意3人、反对1人、未表态1人')
  })

  it('has no place for 弃权, nor for 未表态 by hand', () => {
    const hall = new VoteHall('showOfHands', { script: 'robert' })
    expect(hall.refusal({ type: 'reportCount', option: 'abstain', count: 1 })).toContain('不问弃权')
    expect(hall.refusal({ type: 'reportCount', option: 'silent', count: 1 })).toContain('由实到减去')
    hall.count('yes', 3)
    expect(hall.refusal({ type: 'reportCount', option: 'no', count: 3 })).toBe(
      '同意 3 + 反对 3 = 6，比实到 5 人多 1 人。请重新点数。',
    )
  })

  it('is the meeting’s where the motion does not say', () => {
    const hall = new VoteHall('showOfHands')
    hall.ask({ type: 'cancelVote', reason: '' })
    const { meetingId, meeting } = hall
    hall.do({ type: 'revisePlan', meetingId, plan: { ...meeting.plan, script: 'robert' } })
    hall.open()
    expect(hall.hands.script).toBe('robert')
  })
})
