import { describe, expect, it } from 'vitest'
import { minutesOf } from '../../../minutes/draft'
import { ContestHall } from '#shared/testing/contest-hall'
import { SAMPLE_HALL } from '#shared/testing/sample-hall'
import { snapshotFor } from '#shared/protocol/view'
import type { ContestFigures } from './second'

const NAMES = ['孙秀英', '李桂兰', '赵国强']

/** Five ballots for two seats: 孙秀英 3, 李桂兰 2, 赵国强 0; one blank, one that cannot be read. */
function called(): ContestHall {
  const hall = ContestHall.with({ names: NAMES, seats: 2, twoTellers: true })
  hall.openVote()
  hall.do({ type: 'issueBallots', ...hall.ids, count: 5 })
  hall.do({ type: 'collectBallots', ...hall.ids, count: 5 })
  for (const numbers of [[1, 2], [1, 2], [1]]) {
    hall.do({ type: 'callContestBallot', ...hall.ids, ballot: { kind: 'marked', numbers } })
  }
  hall.do({ type: 'callContestBallot', ...hall.ids, ballot: { kind: 'blank' } })
  hall.do({ type: 'callContestBallot', ...hall.ids, ballot: { kind: 'invalid', why: 'unreadable' } })
  return hall
}

function figures(counts: readonly number[], abstain: number | null, invalid: number | null): ContestFigures {
  return { votes: counts.map((count, index) => ({ number: index + 1, count })), abstain, invalid }
}

const report = (hall: ContestHall, said: ContestFigures) =>
  hall.try({ type: 'reportContestSecond', ...hall.ids, figures: said })?.message ?? ''
const announce = (hall: ContestHall) => hall.try({ type: 'announceVote', ...hall.ids })?.message ?? ''
const minutes = (hall: ContestHall) => JSON.stringify(minutesOf(hall.meeting, SAMPLE_HALL))

describe('two tellers of a contest by ballots', () => {
  it('hold the result up until both have the same', () => {
    const hall = called()
    expect(announce(hall)).toBe('第二名计票人（乙）还没有报数。两人的数一致才能宣布。')
    expect(report(hall, figures([2, 2, 0], 1, 1))).toBe('')
    expect(announce(hall)).toBe('孙秀英：甲 3，乙 2，相差 1。请核对后更正，或重新计票，再宣布。')
    expect(report(hall, figures([3, 2, 0], 1, 1))).toBe('')
    expect(announce(hall)).toBe('')
    expect(hall.contest.result?.elected).toEqual([1, 2])
    expect(minutes(hall)).toContain('两名计票人分别计票，孙秀英甲3、乙2，相差1；核对后数目一致')
  })

  it('agree from the first, which the minutes say', () => {
    const hall = called()
    expect(report(hall, figures([3, 2, 0], 1, 1))).toBe('')
    expect(announce(hall)).toBe('')
    expect(minutes(hall)).toContain('两名计票人分别计票，数目一致')
  })

  it('are at one again when the calling was wrong and is corrected', () => {
    const hall = called()
    report(hall, figures([3, 2, 1], 1, 1))
    expect(announce(hall)).toContain('赵国强：甲 0，乙 1，相差 1')
    hall.do({ type: 'correctContestBallot', ...hall.ids, n: 3, ballot: { kind: 'marked', numbers: [1, 3] } })
    expect(announce(hall)).toBe('')
  })

  it.each<[string, ContestFigures, string]>([
    ['a name left out', figures([3, 2], 1, 1), '这一轮有 3 个名字，每个都要报一个数。请乙重新清点。'],
    [
      'more votes than there are ballots with names',
      figures([4, 1, 0], 1, 1),
      '乙报的孙秀英 4 票，收回 5 张，除去弃权 1 张、无效 1 张，最多 3 票。请乙重新清点。',
    ],
    [
      'more names than the ballots can hold',
      figures([3, 3, 1], 1, 1),
      '乙报的合计 7 票，收回 5 张，除去弃权 1 张、无效 1 张，最多 6 票。请乙重新清点。',
    ],
    [
      'fewer names than there are ballots with names',
      figures([1, 1, 0], 1, 1),
      '乙报的合计 2 票，收回 5 张，除去弃权 1 张、无效 1 张，还有 3 张，每张至少一票。请乙重新清点。',
    ],
    [
      'more set aside than were collected',
      figures([0, 0, 0], 3, 4),
      '乙报的弃权 3 张、无效 4 张，比收回的 5 张多 2 张。请乙重新清点。',
    ],
  ])('%s is refused with the figures', (_, said, sentence) => {
    expect(report(called(), said)).toBe(sentence)
  })

  it('the second waits for the first, and for rulings', () => {
    const hall = called()
    hall.do({ type: 'correctContestBallot', ...hall.ids, n: 1, ballot: { kind: 'doubtful' } })
    expect(report(hall, figures([2, 1, 0], 1, 1))).toBe(
      '甲的数还没有齐：疑问票 1 张没有认定。点完再报乙的数。',
    )
  })

  it('a recount asks both again', () => {
    const hall = called()
    report(hall, figures([3, 2, 0], 1, 1))
    announce(hall)
    hall.do({ type: 'recountVote', ...hall.ids, reason: '有人当场提出异议' })
    expect(hall.contest).toMatchObject({ twoTellers: true, second: null, differences: [] })
  })

  it('nobody is asked for a second count where one teller counts', () => {
    const hall = ContestHall.with({ names: NAMES, seats: 2 })
    hall.openVote()
    expect(report(hall, figures([3, 2, 0], 1, 1))).toBe('这次只有一组计票，没有第二组的数要报。')
  })

  it('the wall is not sent what the second teller has while figures are hidden', () => {
    const hall = called()
    hall.do({ type: 'hideCounts', ...hall.ids })
    report(hall, figures([3, 2, 0], 1, 1))
    const sent = JSON.stringify(snapshotFor(hall.world, 'projector'))
    expect(sent).toContain('contestSecondTallied')
    expect(sent).not.toContain('"count":3')
  })
})

describe('two tellers of a contest by hands', () => {
  const hands = () => {
    const hall = ContestHall.with({
      method: 'contestHands',
      choosing: 'options',
      names: NAMES,
      twoTellers: true,
    })
    hall.openVote()
    return hall
  }
  const count = (hall: ContestHall, ...counts: readonly number[]) => {
    for (const [index, one] of counts.entries()) {
      const number = index < NAMES.length ? index + 1 : null
      hall.do({ type: 'reportContest', ...hall.ids, number, count: one })
    }
  }

  it('are held against each other name by name, and a vote more than hands is refused', () => {
    const hall = hands()
    count(hall, 3, 1)
    expect(report(hall, figures([3, 1, 0], 1, null))).toContain('甲的数还没有齐：赵国强、弃权还没有报数')
    count(hall, 3, 1, 0, 1)
    expect(report(hall, figures([6, 0, 0], 0, null))).toBe(
      '乙报的孙秀英 6 人，比实到 5 人多 1 人。请乙重新清点。',
    )
    expect(report(hall, figures([3, 1, 1], 1, null))).toBe('乙报的合计 6，比最多 5 多 1。请乙重新清点。')
    expect(report(hall, figures([3, 2, 0], 0, null))).toBe('')
    expect(announce(hall)).toBe(
      '李桂兰：甲 1，乙 2，相差 1；弃权：甲 1，乙 0，相差 1。请核对后更正，或重新计票，再宣布。',
    )
    expect(report(hall, figures([3, 1, 0], 1, null))).toBe('')
    expect(announce(hall)).toBe('')
  })
})
