import { describe, expect, it } from 'vitest'
import { VoteHall } from '#shared/testing/vote-hall'
import { canChallenge } from './decide-recount'

const counted = () => new VoteHall('showOfHands').count('yes', 3).count('no', 1)

describe('重新计票', () => {
  it('keeps the count under way, and begins from nothing', () => {
    const hall = counted().ask({ type: 'recountVote', reason: '合计与实到不符' })
    expect(hall.hands.counts).toEqual({ yes: null, no: null, abstain: null, silent: null })
    expect(hall.hands.present).toBe(5)
    expect(hall.hands.earlierCounts).toMatchObject([
      { reason: '合计与实到不符', round: { counts: { yes: 3, no: 1, abstain: null }, outcome: null } },
    ])
    hall.count('yes', 2).count('no', 2).count('abstain', 1).ask({ type: 'announceVote' })
    expect(hall.hands.outcome?.verdict).toBe('failed')
    expect(hall.minutes).toContain(
      '第一次计票：同意3人、反对1人；结果：未宣布结果。因“合计与实到不符”重新计票。同意2人、反对2人、弃权1人。',
    )
  })

  it('on challenge puts a new result in the place of the one announced', () => {
    const hall = counted().count('abstain', 1).ask({ type: 'announceVote' })
    expect(hall.hands.outcome?.verdict).toBe('passed')
    expect(canChallenge(hall.meeting, hall.hands)).toBe(true)
    hall.ask({ type: 'recountVote', reason: '李桂兰当场提出异议' })
    expect(hall.hands).toMatchObject({ state: 'open', outcome: null, closedAt: null })
    expect(hall.meeting.activeVoteId).toBe(hall.hands.id)
    hall.count('yes', 2).count('no', 2).count('abstain', 1).ask({ type: 'announceVote' })
    expect(hall.meeting.votes).toHaveLength(1)
    expect(hall.hands.outcome?.verdict).toBe('failed')
    expect(hall.minutes).toContain(
      '第一次计票：同意3人、反对1人、弃权1人；结果：通过。因“李桂兰当场提出异议”重新计票。',
    )
    hall.ask({ type: 'recountVote', reason: '再核一次' })
    hall.count('yes', 3).count('no', 2).count('abstain', 0).ask({ type: 'announceVote' })
    expect(hall.hands.earlierCounts.map(({ round }) => round.outcome?.verdict)).toEqual(['passed', 'failed'])
    expect(hall.minutes).toContain('第二次计票：同意2人、反对2人、弃权1人；结果：未通过')
  })

  it('is taken back like any other step', () => {
    const hall = counted().count('abstain', 1).ask({ type: 'announceVote' })
    const before = hall.hands
    hall.ask({ type: 'recountVote', reason: '有异议' })
    expect(hall.undo()).toBe('重新计票')
    expect(hall.hands).toEqual(before)
    expect(hall.meeting.activeVoteId).toBeNull()
  })

  it('opens the box of paper ballots anew, but not the giving out', () => {
    const hall = new VoteHall('secretBallot')
      .ask({ type: 'issueBallots', count: 5 })
      .ask({ type: 'collectBallots', count: 3 })
      .ask({ type: 'callBallot', choice: 'yes' })
      .ask({ type: 'callBallot', choice: 'doubtful' })
    hall.ask({ type: 'recountVote', reason: '票箱里还有一张' })
    expect(hall.paper).toMatchObject({ issued: 5, collected: null, ballots: [], doubtful: 0 })
    hall.ask({ type: 'collectBallots', count: 4 })
    for (const choice of ['yes', 'yes', 'yes', 'no'] as const) hall.ask({ type: 'callBallot', choice })
    hall.ask({ type: 'announceVote' })
    expect(hall.minutes).toContain('第一次计票：发出5张，收回3张，其中有效1张、无效0张')
    expect(hall.minutes).toContain('发出5张，收回4张，其中有效4张、无效0张')
  })

  it('lets a vote that was void be counted again', () => {
    const hall = new VoteHall('secretBallot')
      .ask({ type: 'issueBallots', count: 2 })
      .ask({ type: 'collectBallots', count: 3 })
      .ask({ type: 'announceVote' })
      .ask({ type: 'recountVote', reason: '一张是夹带的空白纸' })
      .ask({ type: 'collectBallots', count: 2 })
      .ask({ type: 'callBallot', choice: 'yes' })
      .ask({ type: 'callBallot', choice: 'yes' })
      .ask({ type: 'announceVote' })
    expect(hall.paper.outcome?.verdict).toBe('failed')
    expect(hall.minutes).toContain('结果：无效（收回的票多于发出的票）。因“一张是夹带的空白纸”重新计票')
  })

  it.each([
    ['without a reason', () => counted().refusal({ type: 'recountVote', reason: '' }), '请写明为什么'],
    [
      'of nothing',
      () => new VoteHall('showOfHands').refusal({ type: 'recountVote', reason: '有异议' }),
      '还没有点数',
    ],
    [
      'of a cancelled vote',
      () =>
        counted().ask({ type: 'cancelVote', reason: '' }).refusal({ type: 'recountVote', reason: '有异议' }),
      '已经取消',
    ],
    [
      'once the next item was entered',
      () => {
        const hall = counted().count('abstain', 1).ask({ type: 'announceVote' })
        hall.wait(60)
        hall.do({ type: 'enterItem', meetingId: hall.meetingId, itemId: hall.itemId('现状通报') })
        hall.do({ type: 'enterItem', meetingId: hall.meetingId, itemId: hall.itemId('新增车位怎么分') })
        expect(canChallenge(hall.meeting, hall.hands)).toBe(false)
        return hall.refusal({ type: 'recountVote', reason: '有异议' })
      },
      '已经进入别的议程',
    ],
  ])('is refused %s', (_what, attempt, words) => {
    expect(attempt()).toContain(words)
  })
})
