import { describe, expect, it } from 'vitest'
import { CONTEST_RULES } from '../../../voting/contest/rule'
import { noticeOf } from '../../../notice/draft'
import { minutesOf } from '../../../minutes/draft'
import { SAMPLE_HALL } from '#shared/testing/sample-hall'
import { agendaItemDraftSchema } from '../../setup'
import { standingOf } from './chain'
import { ContestHall } from '#shared/testing/contest-hall'
import { contestBox } from './tally'

const SEVEN = ['甲', '乙', '丙', '丁', '戊', '己', '庚']

describe('推选 by ballots', () => {
  it('goes from the box to the elected, with every name on every ballot counted', () => {
    const hall = ContestHall.with({ names: SEVEN, seats: 2 })
    hall.openVote()
    hall.do({ type: 'issueBallots', ...hall.ids, count: 5 })
    hall.do({ type: 'collectBallots', ...hall.ids, count: 4 })
    const call = (ballot: Parameters<ContestHall['do']>[0] & { type: 'callContestBallot' }) => hall.do(ballot)
    call({ type: 'callContestBallot', ...hall.ids, ballot: { kind: 'marked', numbers: [2, 1] } })
    call({ type: 'callContestBallot', ...hall.ids, ballot: { kind: 'marked', numbers: [1] } })
    call({ type: 'callContestBallot', ...hall.ids, ballot: { kind: 'blank' } })
    call({ type: 'callContestBallot', ...hall.ids, ballot: { kind: 'invalid', why: 'tooMany' } })
    const round = hall.contest
    if (round.method !== 'contestBallot') throw new Error('not by ballots')
    expect(round.votes).toMatchObject({ 1: 2, 2: 1, 3: 0 })
    expect(round).toMatchObject({ abstain: 1, invalid: 1 })
    expect(round.ballots[0]).toEqual({ kind: 'marked', numbers: [1, 2] })
    expect(contestBox(round)).toMatchObject({
      issued: 5,
      collected: 4,
      called: 4,
      valid: 3,
      invalid: 1,
      left: 0,
    })
    hall.do({ type: 'announceVote', ...hall.ids })
    expect(hall.names(hall.contest.result?.elected)).toBe('甲乙')
    expect(hall.contest.outcome).toMatchObject({ verdict: 'passed', conclusion: '应选 2 名，选出 2 名' })
  })

  it('keeps nothing that leads from a ballot to a person', () => {
    const hall = ContestHall.with({ names: SEVEN, seats: 2 })
    hall.openVote()
    hall.ballots([1, 2], [1], null, [2])
    const facts = hall.events
      .filter(({ type }) => type === 'contestBallotCalled')
      .map(({ data }) => JSON.stringify(data))
    const { voteId } = hall.ids
    expect(facts[0]).toBe(JSON.stringify({ voteId, ballot: { kind: 'marked', numbers: [1, 2] } }))
    expect(facts[2]).toBe(JSON.stringify({ voteId, ballot: { kind: 'blank' } }))
  })

  it('corrects the nth ballot, and the counts go along', () => {
    const hall = ContestHall.with({ names: SEVEN, seats: 2 })
    hall.openVote()
    hall.do({ type: 'issueBallots', ...hall.ids, count: 2 })
    hall.do({ type: 'collectBallots', ...hall.ids, count: 2 })
    hall.do({ type: 'callContestBallot', ...hall.ids, ballot: { kind: 'marked', numbers: [1, 3] } })
    hall.do({ type: 'callContestBallot', ...hall.ids, ballot: { kind: 'invalid', why: 'unreadable' } })
    hall.do({ type: 'correctContestBallot', ...hall.ids, n: 1, ballot: { kind: 'marked', numbers: [4, 3] } })
    hall.do({ type: 'correctContestBallot', ...hall.ids, n: 2, ballot: { kind: 'blank' } })
    expect(hall.contest).toMatchObject({ votes: { 1: 0, 3: 1, 4: 1 }, abstain: 1, invalid: 0 })
    const again = { type: 'correctContestBallot', ...hall.ids } as const
    expect(hall.try({ ...again, n: 1, ballot: { kind: 'marked', numbers: [3, 4] } })?.message).toBe(
      '第 1 张已经记为丙、丁，不用更正。',
    )
    expect(hall.try({ ...again, n: 3, ballot: { kind: 'blank' } })?.message).toContain('只唱了 2 张')
  })

  it('refuses what cannot be on a ballot, with its figures', () => {
    const hall = ContestHall.with({ names: SEVEN.slice(0, 3), seats: 2 })
    hall.openVote()
    const marked = (...numbers: readonly number[]) =>
      hall.try({ type: 'callContestBallot', ...hall.ids, ballot: { kind: 'marked', numbers: [...numbers] } })
        ?.message ?? ''
    expect(marked(1)).toContain('还没有清点票箱')
    hall.do({ type: 'issueBallots', ...hall.ids, count: 5 })
    hall.do({ type: 'collectBallots', ...hall.ids, count: 1 })
    expect(marked(1, 2, 3)).toBe('这张票选了 3 个，多于应选的 2 个，是废票。请记为无效（多选）。')
    expect(marked(1, 1)).toContain('一个名字只能记一次')
    expect(marked(7)).toContain('没有 7 号')
    expect(hall.try({ type: 'announceVote', ...hall.ids })?.message).toBe(
      '收回 1 张，已唱 0 张，还剩 1 张。请唱完再宣布。',
    )
    expect(marked(1, 2)).toBe('')
    expect(marked(1)).toContain('已经唱完')
    expect(
      hall.try({ type: 'callBallot', meetingId: hall.meetingId, voteId: hall.contest.id, choice: 'yes' })
        ?.message,
    ).toContain('按票上的名字逐张唱票')
  })

  it('is void where more ballots lie in the box than were issued, and may be held again', () => {
    const hall = ContestHall.with({ names: SEVEN, seats: 2 })
    hall.openVote()
    hall.do({ type: 'issueBallots', ...hall.ids, count: 3 })
    hall.do({ type: 'collectBallots', ...hall.ids, count: 4 })
    hall.do({ type: 'announceVote', ...hall.ids })
    expect(hall.contest.outcome).toMatchObject({ verdict: 'void', reason: 'tooManyBallots' })
    hall.openVote()
    hall.ballots([1], [2], [1, 2])
    expect(hall.contest.outcome?.verdict).toBe('passed')
    expect(
      hall.try({ type: 'openVote', meetingId: hall.meetingId, itemId: hall.contest.itemId })?.message,
    ).toContain('一事不再议')
  })

  it('does not let candidates count the votes', () => {
    const hall = ContestHall.with({ names: ['何素芬', '孙秀英', '吴晓燕'] })
    expect(
      hall.try({ type: 'openVote', meetingId: hall.meetingId, itemId: hall.meeting.currentItemId ?? '' })
        ?.message,
    ).toBe('监票人何素芬、计票人吴晓燕是这一轮的候选人，候选人不能监票、计票。请先在会议信息里换人。')
  })

  it('keeps its base whoever comes or goes meanwhile', () => {
    const hall = ContestHall.with({ names: SEVEN, seats: 1, rule: CONTEST_RULES.presentMajority })
    hall.openVote()
    hall.do({ type: 'leave', meetingId: hall.meetingId, participantId: hall.idOf('马玉梅') })
    hall.ballots([1], [1], [2], [2])
    expect(hall.contest.present).toBe(5)
    expect(hall.contest.outcome).toMatchObject({ verdict: 'failed', need: 3 })
  })
})

describe('a further vote', () => {
  it('is held among those level at the last seat only, for the seats left', () => {
    const hall = ContestHall.with({ names: SEVEN, seats: 2 })
    hall.openVote()
    hall.ballots([1, 2], [1, 3], [1, 2], [1, 3], [1])
    expect(hall.names(hall.contest.result?.elected)).toBe('甲')
    expect(hall.names(hall.contest.result?.tied)).toBe('乙丙')
    expect(hall.contest.outcome).toMatchObject({ verdict: 'failed', reason: 'tie' })
    hall.openRunoff()
    expect(hall.contest).toMatchObject({ stage: 'tie', seats: 1 })
    expect(hall.contest.contenders.map(({ number, name }) => `${number}${name}`)).toEqual(['2乙', '3丙'])
    hall.ballots([3], [3], [2], null, [3])
    expect(hall.names(hall.contest.result?.elected)).toBe('丙')
    const standing = standingOf(hall.meeting, hall.contest)
    expect(standing.elected.map(({ name, votes }) => `${name}${votes}`)).toEqual(['甲5', '丙3'])
    expect(standing).toMatchObject({ seats: 2, seatsLeft: 0, pending: null })
  })

  it('is held once, and not where none is called for', () => {
    const hall = ContestHall.with({ names: SEVEN, seats: 2 })
    hall.openVote()
    expect(hall.try({ type: 'openRunoff', ...hall.ids })?.message).toContain('正在表决')
    hall.ballots([1], [1])
    const first = hall.ids
    hall.openRunoff()
    expect(hall.contest.stage).toBe('runoff')
    hall.do({ type: 'cancelVote', ...hall.ids, reason: '没有听清' })
    hall.do({ type: 'openRunoff', ...first })
    hall.ballots([2])
    expect(hall.contest.outcome?.verdict).toBe('passed')
    expect(hall.try({ type: 'openRunoff', ...first })?.message).toContain('已经再投过了')
    expect(hall.try({ type: 'openRunoff', ...hall.ids })?.message).toContain('不需要再投一轮')
  })
})

describe('by show of hands', () => {
  it('counts each, refuses more hands than there are people, and asks for 弃权 where one is chosen', () => {
    const hall = ContestHall.with({
      method: 'contestHands',
      names: ['甲', '乙'],
      rule: CONTEST_RULES.presentMajority,
    })
    hall.openVote()
    const report = (number: number | null, count: number) =>
      hall.try({ type: 'reportContest', ...hall.ids, number, count })?.message ?? ''
    expect(report(1, 6)).toBe('甲 6 人，比实到 5 人多 1 人。请重新点数。')
    expect(report(1, 3)).toBe('')
    expect(report(2, 3)).toBe('合计 6，比实到 5 人多 1。请重新点数。')
    expect(report(2, 1.5)).toContain('整数')
    expect(report(2, 1)).toBe('')
    expect(hall.try({ type: 'announceVote', ...hall.ids })?.message).toBe('弃权还没有报数。请点完再宣布。')
    expect(report(null, 1)).toBe('')
    hall.do({ type: 'clearContest', ...hall.ids, number: 2 })
    expect(hall.try({ type: 'announceVote', ...hall.ids })?.message).toBe('乙还没有报数。请点完再宣布。')
    expect(report(2, 0)).toBe('')
    hall.do({ type: 'announceVote', ...hall.ids })
    expect(hall.contest.outcome).toMatchObject({ verdict: 'passed', conclusion: '应选 1 名，选出 1 名' })
    expect(hall.contest.outcome?.explanation.map(({ text }) => text)).toEqual([
      '甲 3 票，3 × 2 = 6 ＞ 5，超过一半，当选',
      '乙 0 票，0 × 2 = 0 ＜ 5，没有超过一半，未当选',
    ])
  })

  it('lets each raise as many hands as there are seats', () => {
    const hall = ContestHall.with({ method: 'contestHands', names: SEVEN.slice(0, 4), seats: 2 })
    hall.openVote()
    const report = (number: number | null, count: number) =>
      hall.try({ type: 'reportContest', ...hall.ids, number, count })?.message ?? ''
    expect(report(null, 1)).toContain('没有举手的就是弃权')
    for (const [number, count] of [
      [1, 5],
      [2, 4],
      [3, 1],
    ] as const)
      expect(report(number, count)).toBe('')
    expect(report(4, 1)).toBe('合计 11，比实到 5 人、每人最多举 2 次，共 10 次多 1。请重新点数。')
    expect(report(4, 0)).toBe('')
    hall.do({ type: 'announceVote', ...hall.ids })
    expect(hall.names(hall.contest.result?.elected)).toBe('甲乙')
  })
})

describe('多方案比选', () => {
  it('drops the lowest until one has a majority', () => {
    const hall = ContestHall.with({
      names: ['立体车库', '错时停车', '路侧划线'],
      choosing: 'options',
      rule: CONTEST_RULES.knockOut,
    })
    hall.openVote()
    hall.ballots([1], [1], [2], [2], [3])
    expect(hall.names(hall.contest.result?.dropped)).toBe('路侧划线')
    hall.openRunoff()
    expect(hall.contest.stage).toBe('knockOut')
    hall.ballots([1], [2], [2], [2], [1])
    expect(hall.contest.outcome).toMatchObject({ verdict: 'passed', conclusion: '选定错时停车' })
  })

  it('has those level at the bottom voted on among themselves, the others waiting', () => {
    const hall = ContestHall.with({
      names: ['甲', '乙', '丙'],
      choosing: 'options',
      rule: CONTEST_RULES.knockOut,
    })
    hall.openVote()
    hall.ballots([1], [1], [2], [3], null)
    expect(hall.contest.result?.next).toMatchObject({ stage: 'dropTie', contenders: [2, 3], waiting: [1] })
    hall.openRunoff()
    expect(hall.contest.waiting.map(({ name }) => name)).toEqual(['甲'])
    hall.ballots([2], [2], [3], [3], [3])
    expect(hall.contest.result).toMatchObject({
      dropped: [2],
      next: { stage: 'knockOut', contenders: [1, 3] },
    })
    hall.openRunoff()
    hall.ballots([1], [1], [1], [3], [3])
    expect(hall.contest.outcome?.conclusion).toBe('选定甲')
  })
})

describe('in the papers', () => {
  it('stands in the minutes with everybody’s votes and the sum', () => {
    const hall = ContestHall.with({
      names: ['甲', '乙', '丙'],
      seats: 1,
      rule: CONTEST_RULES.presentMajority,
    })
    hall.openVote()
    hall.ballots([1], [1], [1], [2], null)
    const text = minutesOf(hall.meeting, SAMPLE_HALL)
      .blocks.map((block) => block.text)
      .join('\n')
    expect(text).toContain('无记名投票推选，应到5人，实到5人，符合法定人数。候选人3名，应选1名：甲、乙、丙。')
    expect(text).toContain('发出5张，收回5张，其中有效5张、无效0张。甲3票、乙1票、丙0票、弃权1票。')
    expect(text).toContain('甲3票，3×2＝6＞5，超过一半，当选')
    expect(text).toContain('结果：当选：甲（3票）。')
  })
})

describe('on the public notice', () => {
  it('names those who were elected with their votes, and nobody else', () => {
    const hall = ContestHall.with({ names: ['孙秀英', '李桂兰', '赵国强'], seats: 1 })
    hall.openVote()
    hall.ballots([1], [1], [1], [2], null)
    const { document } = noticeOf(hall.meeting, SAMPLE_HALL, hall.now)
    const text = document.parts.map((part) => ('text' in part ? part.text : '')).join('\n')
    expect(text).toContain('当选：孙秀英（3票）')
    expect(text).not.toContain('李桂兰')
    expect(text).not.toContain('赵国强')
    expect(document.parts.some(({ kind }) => kind === 'votes')).toBe(false)
  })

  it('does not name those who are still level', () => {
    const hall = ContestHall.with({ names: ['孙秀英', '李桂兰', '赵国强'], seats: 1 })
    hall.openVote()
    hall.ballots([1], [1], [2], [2], null)
    const { document } = noticeOf(hall.meeting, SAMPLE_HALL, hall.now)
    const text = document.parts.map((part) => ('text' in part ? part.text : '')).join('\n')
    expect(text).toContain('应选1名，选出0名，还缺1名')
    for (const name of ['孙秀英', '李桂兰', '赵国强']) expect(text).not.toContain(name)
  })
})

describe('in the plan', () => {
  const draft = (changes: object) =>
    agendaItemDraftSchema.safeParse({
      title: '推选',
      plannedMinutes: 0,
      facts: [],
      motion: {
        text: '推选委员。',
        method: 'contestBallot',
        contenders: [{ name: '甲' }, { name: '乙' }],
        seats: 1,
        rule: CONTEST_RULES.plurality,
        ...changes,
      },
    })
  it.each([
    [{}, null],
    [{ seats: 3 }, '应选 3 名，只有 2 个候选人'],
    [{ contenders: [{ name: '甲' }, { name: ' 甲 ' }] }, '“甲”写了两次'],
    [{ choosing: 'options', contenders: [{ name: '甲' }] }, '至少要有两个方案'],
    [{ choosing: 'options', seats: 2 }, '只选定一个方案'],
    [{ seats: 2, rule: CONTEST_RULES.knockOut }, '应选名额要写 1'],
    [{ contenders: Array.from({ length: 31 }, (_, index) => ({ name: `候选人${index}` })) }, '最多 30 个'],
  ])('takes a contest or says what is wrong with it: %j', (changes, fault) => {
    const parsed = draft(changes)
    expect(parsed.success).toBe(fault === null)
    if (fault !== null) expect(JSON.stringify(parsed.error)).toContain(fault)
  })
})
