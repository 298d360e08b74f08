import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventForRole } from '#shared/protocol/redact'
import { person, smallSetup, TestHall } from '#shared/testing/test-hall'
import { minutesOf } from '../../../minutes/draft'
import { noticeOf } from '../../../notice/draft'
import { DECISION_RULES, type DecisionRule } from '../../../voting/rule'
import { OWN_PROXIES } from '../../proxy/proxy-rule'
import { recordOf } from '../../record'
import type { MeetingSetup, RoomMethod } from '../../setup'
import { sumOf } from '../hands/hands'
import { householdsOfRoster } from './households'
import { isSecondCall, namedTally, nextVoter, type GivenAnswer, type NamedRound } from './named'

const ITEM = '新增车位怎么分'

function setupOf(method: RoomMethod, rule: DecisionRule, procedural: boolean): MeetingSetup {
  const setup = smallSetup({ proxies: { ...OWN_PROXIES, perHolder: 2 } })
  const [first, second] = setup.agenda
  if (!first || !second) throw new Error('no agenda')
  const motion = { text: '维修基金用于屋面防水。', rule, method, ...(procedural ? { procedural } : {}) }
  return {
    ...setup,
    agenda: [first, { ...second, motion }],
    participants: [
      ...setup.participants,
      person('孙玉梅', { door: '3号楼' }),
      person('吕䶮', { door: '1号楼' }),
    ],
  }
}

/** 孙秀英, 李桂兰, 赵国强 and 高振海 are here; 马玉梅 is not, and has 李桂兰 vote for her. */
class NamedHall extends TestHall {
  constructor(
    method: RoomMethod = 'rollCall',
    { rule = DECISION_RULES.presentMajority, procedural = false, open = true } = {},
  ) {
    super()
    this.do({ type: 'createMeeting', setup: setupOf(method, rule, procedural) })
    const { meetingId } = this
    this.signIn('孙秀英', '李桂兰', '赵国强', '高振海')
    this.do({
      type: 'giveProxy',
      meetingId,
      principalId: this.idOf('马玉梅'),
      holderId: this.idOf('李桂兰'),
      written: true,
      note: '',
    })
    this.do({ type: 'openMeeting', meetingId, withoutQuorum: true })
    this.do({ type: 'enterItem', meetingId, itemId: this.itemId(ITEM) })
    if (open) this.open()
  }

  open(): string | null {
    return (
      this.try({ type: 'openVote', meetingId: this.meetingId, itemId: this.itemId(ITEM) })?.message ?? null
    )
  }

  get ids() {
    return { meetingId: this.meetingId, voteId: this.meeting.votes.at(-1)?.id ?? '' }
  }

  get round(): NamedRound {
    const round = this.meeting.votes.at(-1)
    if (!round || !('voters' in round)) throw new Error('no vote by name')
    return round
  }

  get tally() {
    return namedTally(this.round)
  }

  voterId(called: string): string {
    const voter = this.round.voters.find(({ name, door }) => name === called || door === called)
    return voter?.id ?? 'n0'
  }

  answer(answer: GivenAnswer | null, ...names: readonly string[]): string | null {
    let refused: string | null = null
    for (const name of names) {
      const error = this.try({ type: 'answerVoter', ...this.ids, voterId: this.voterId(name), answer })
      refused = error?.message ?? null
    }
    return refused
  }

  passOver(name: string): string | null {
    return this.try({ type: 'passVoter', ...this.ids, voterId: this.voterId(name) })?.message ?? null
  }

  rest(): string | null {
    return this.try({ type: 'silenceRest', ...this.ids })?.message ?? null
  }

  announce(): string | null {
    return this.try({ type: 'announceVote', ...this.ids })?.message ?? null
  }

  box(issued: number, collected: number): this {
    this.do({ type: 'issueBallots', ...this.ids, count: issued })
    this.do({ type: 'collectBallots', ...this.ids, count: collected })
    return this
  }

  leave(name: string): void {
    this.do({ type: 'leave', meetingId: this.meetingId, participantId: this.idOf(name) })
  }

  get minutes(): string {
    return minutesOf(this.meeting, this.world.hall.settings)
      .blocks.map(({ text }) => text)
      .join('\n')
  }

  get notice(): string {
    return JSON.stringify(noticeOf(this.meeting, this.world.hall.settings, this.now).document)
  }

  undo(): void {
    this.do({
      type: 'undo',
      meetingId: this.meetingId,
      cause: this.meeting.steps.console.at(-1)?.cause ?? '',
    })
  }
}

describe('记名唱名', () => {
  it('calls everybody here, and those who are represented, in the order of the roster', () => {
    const { round } = new NamedHall()
    expect(round.voters.map(({ name, by }) => [name, by])).toEqual([
      ['孙秀英', null],
      ['李桂兰', null],
      ['赵国强', null],
      ['高振海', null],
      ['马玉梅', '李桂兰'],
    ])
    expect(round).toMatchObject({ expected: 7, present: 5, represented: 1 })
    expect(nextVoter(round)?.name).toBe('孙秀英')
  })

  it('goes down the list twice, and then to the result', () => {
    const hall = new NamedHall()
    hall.answer('yes', '孙秀英', '李桂兰')
    expect(hall.passOver('赵国强')).toBeNull()
    expect(nextVoter(hall.round)?.name).toBe('高振海')
    expect(hall.rest()).toContain('还有 2 人没有点到名（高振海、马玉梅）')
    hall.answer('no', '高振海')
    hall.answer('yes', '马玉梅')
    expect(isSecondCall(hall.round)).toBe(true)
    expect(nextVoter(hall.round)?.name).toBe('赵国强')
    expect(hall.announce()).toContain('还有 1 人没有登记（赵国强）')
    expect(hall.passOver('赵国强')).toBeNull()
    expect(hall.round.answers[hall.voterId('赵国强')]).toBe('silent')
    expect(hall.announce()).toBeNull()
    expect(hall.round.counts).toEqual({ yes: 3, no: 1, abstain: 0, silent: 1 })
    expect(hall.round.outcome).toMatchObject({ verdict: 'passed', need: 3, arithmetic: '3 × 2 = 6 ＞ 5' })
  })

  it('writes into the record who voted how, and posts only the figures', () => {
    const hall = new NamedHall()
    hall.answer('yes', '孙秀英', '李桂兰', '马玉梅')
    hall.answer('no', '赵国强')
    hall.wait(300)
    hall.answer('abstain', '赵国强')
    hall.passOver('高振海')
    hall.rest()
    hall.announce()
    expect(hall.minutes).toContain('记名唱名，应到7人，实到5人（含委托1人）')
    expect(hall.minutes).toContain('同意3人：孙秀英、李桂兰、马玉梅（李桂兰代）。')
    expect(hall.minutes).toContain('弃权1人：赵国强。\n未表态1人：高振海。')
    expect(hall.minutes).toContain('登记更正：赵国强反对更正为弃权（14时05分）。')
    hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
    expect(hall.notice).toContain('记名唱名表决')
    for (const name of ['孙秀英', '赵国强', '高振海']) expect(hall.notice).not.toContain(name)
  })

  it('keeps its voters, whoever comes and goes', () => {
    const hall = new NamedHall()
    hall.signIn('马玉梅', '吕䶮')
    expect(hall.answer('yes', '马玉梅')).toBeNull()
    expect(hall.answer('yes', '吕䶮')).toContain('后到的不参加这次表决')
    hall.answer('yes', '孙秀英')
    hall.wait(1200)
    hall.leave('孙秀英')
    hall.leave('赵国强')
    expect(hall.answer('no', '孙秀英')).toBeNull()
    expect(hall.answer('yes', '赵国强')).toBe(
      '赵国强已于 14:20 离场，没有委托别人，不能再替他表态。请记为未表态。',
    )
    expect(hall.passOver('赵国强')).toBeNull()
    expect(hall.round.answers[hall.voterId('赵国强')]).toBe('silent')
    expect(hall.round).toMatchObject({ present: 5, expected: 7 })
  })

  it('lets whoever is left with the proxy answer, and nobody once it is over', () => {
    const hall = new NamedHall()
    hall.wait(60)
    hall.leave('李桂兰')
    expect(hall.answer('yes', '马玉梅')).toContain('李桂兰的委托已于 14:01 结束')
    hall.do({
      type: 'giveProxy',
      meetingId: hall.meetingId,
      principalId: hall.idOf('马玉梅'),
      holderId: hall.idOf('孙秀英'),
      written: true,
      note: '',
    })
    expect(hall.answer('yes', '马玉梅')).toBeNull()
  })

  it('keeps the sign-in of whoever has answered', () => {
    const hall = new NamedHall()
    hall.answer('yes', '孙秀英')
    const participantId = hall.idOf('孙秀英')
    expect(hall.try({ type: 'clearSignIn', meetingId: hall.meetingId, participantId })?.message).toContain(
      '在记名表决中表过态',
    )
  })

  it('is taken back answer by answer, each by its name', () => {
    const hall = new NamedHall()
    hall.answer('yes', '孙秀英')
    hall.passOver('李桂兰')
    hall.rest()
    hall.answer('no', '孙秀英')
    expect(hall.meeting.steps.console.at(-1)?.label).toBe('孙秀英 反对')
    hall.undo()
    expect(hall.meeting.steps.console.at(-1)?.label).toBe('李桂兰 未应答')
    hall.undo()
    expect(hall.round).toMatchObject({ passed: [], counts: { yes: 1, no: 0 } })
  })

  it.each<readonly [(hall: NamedHall) => string | null, string]>([
    [(hall) => hall.answer('invalid', '孙秀英'), '没有无效票'],
    [(hall) => hall.answer(null, '孙秀英'), '孙秀英还没有登记'],
    [(hall) => hall.answer('yes', '周明远'), '名单里没有这个人'],
    [
      (hall) => {
        hall.answer('yes', '孙秀英')
        return hall.answer('yes', '孙秀英')
      },
      '孙秀英已经登记为同意',
    ],
    [
      (hall) => {
        hall.answer('yes', '孙秀英')
        return hall.passOver('孙秀英')
      },
      '孙秀英已经登记为同意',
    ],
    [(hall) => hall.try({ type: 'issueBallots', ...hall.ids, count: 5 })?.message ?? null, '不发票'],
    [
      (hall) => hall.try({ type: 'reportCount', ...hall.ids, option: 'yes', count: 5 })?.message ?? null,
      '记名唱名，请逐个点名',
    ],
  ])('refuses what cannot be (%#)', (ask, sentence) => {
    expect(ask(new NamedHall())).toContain(sentence)
  })

  it('cannot be held where nobody was signed in by name', () => {
    const hall = new NamedHall('rollCall', { open: false })
    const plan = {
      ...hall.meeting.plan,
      electorate: { unit: 'people', expected: 7, presentBy: 'headCount' } as const,
    }
    hall.do({ type: 'revisePlan', meetingId: hall.meetingId, plan })
    hall.do({ type: 'reportHeadCount', meetingId: hall.meetingId, count: 6 })
    expect(hall.open()).toContain('没有签到名单，不能记名表决')
  })
})

describe('记名票', () => {
  it('goes from the box to the result, an invalid one among them', () => {
    const hall = new NamedHall('namedBallot')
    expect(hall.answer('yes', '孙秀英')).toContain('还没有清点收回的票')
    expect(hall.try({ type: 'issueBallots', ...hall.ids, count: 6 })?.message).toContain(
      '发出 6 张，比有表决权的 5 人多 1 张',
    )
    hall.box(5, 4)
    hall.answer('yes', '孙秀英', '李桂兰')
    hall.answer('invalid', '赵国强')
    expect(hall.rest()).toContain('收回 4 张，已登记 3 张，还有 1 张没有登记')
    hall.answer('yes', '马玉梅')
    expect(hall.answer('no', '高振海')).toContain('收回 4 张，已经登记 4 张')
    expect(hall.announce()).toContain('还有 1 人没有登记（高振海）')
    hall.rest()
    expect(hall.announce()).toBeNull()
    expect(hall.tally).toEqual({ all: 5, valid: 3, invalid: 1, silent: 1, given: 4, left: 0 })
    expect(hall.round.outcome?.verdict).toBe('passed')
    expect(hall.minutes).toContain('发出5张，收回4张，其中有效3张、无效1张')
    expect(hall.minutes).toContain('同意3票、反对0票、弃权0票、无效1票、未交票1人')
    expect(hall.minutes).toContain('无效1人：赵国强。')
  })

  it('is void where more came back than were given out', () => {
    const hall = new NamedHall('namedBallot').box(3, 4)
    expect(hall.answer('yes', '孙秀英')).toContain('多于发出的 3 张')
    expect(hall.announce()).toBeNull()
    expect(hall.round.outcome).toMatchObject({ verdict: 'void', reason: 'tooManyBallots' })
  })

  it('fixes its box once a ballot is entered', () => {
    const hall = new NamedHall('namedBallot').box(5, 4)
    hall.answer('yes', '孙秀英')
    expect(hall.try({ type: 'collectBallots', ...hall.ids, count: 5 })?.message).toContain('不能再改')
    hall.answer(null, '孙秀英')
    expect(hall.try({ type: 'collectBallots', ...hall.ids, count: 5 })).toBeNull()
  })

  it('shows the room how many, and never who', () => {
    const hall = new NamedHall('namedBallot').box(5, 4)
    hall.answer('yes', '孙秀英', '李桂兰')
    hall.answer('no', '孙秀英')
    hall.answer('invalid', '赵国强', '高振海')
    hall.rest()
    const seen = hall.events
      .filter(({ stream }) => stream.startsWith('meeting:'))
      .map((event) => eventForRole(event, 'projector'))
    const told = seen.filter(({ type }) => /^(namedVote|voter|rest)/u.test(type))
    expect(JSON.stringify(told.map(({ data }) => data))).not.toMatch(/孙秀英|李桂兰|"n\d+"/u)
    const shown = recordOf(seen)?.meeting.votes.at(-1)
    const { answers: _a, voters: _v, corrections: _c, ...figures } = hall.round
    expect(shown).toMatchObject(figures)
  })
})

describe('一户一票', () => {
  it('has one vote for each door of the roster, and counts those that sign', () => {
    const hall = new NamedHall('households')
    expect(householdsOfRoster(hall.meeting).households.map(({ door }) => door)).toEqual([
      '3号楼',
      '7号楼',
      '5号楼',
      '2号楼',
      '9号楼',
      '1号楼',
    ])
    hall.answer('yes', '3号楼', '7号楼', '9号楼')
    hall.answer('no', '5号楼')
    expect(hall.announce()).toContain('还有 2 户没有登记（2号楼、1号楼）')
    hall.rest()
    hall.announce()
    expect(hall.round.outcome).toMatchObject({
      verdict: 'passed',
      rule: '同意超过签字户数的一半',
      arithmetic: '3 × 2 = 6 ＞ 4',
      conclusion: '过半数需 3 户，已达到',
    })
    expect(hall.minutes).toContain('一户一票，按户名册逐户书面签字，共6户')
    expect(hall.minutes).toContain('同意3户：3号楼孙秀英、7号楼李桂兰、9号楼马玉梅。')
    hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
    expect(hall.notice).toContain('共6户，同意3户、反对1户、弃权0户、未签字2户')
    expect(hall.notice).not.toContain('孙秀英')
  })

  it('asks the quorum of the households that sign', () => {
    const hall = new NamedHall('households')
    hall.answer('yes', '3号楼', '7号楼', '9号楼')
    hall.rest()
    hall.announce()
    expect(hall.round.outcome).toMatchObject({
      verdict: 'failed',
      reason: 'noQuorum',
      conclusion: '签字 3 户，不足法定户数，不能作出决定',
    })
  })

  it('goes by its own register where there is one', () => {
    const hall = new NamedHall('households', { open: false })
    const { meetingId } = hall
    const doors = ['1单元101', '1单元102', '1单元201']
    const households = doors.map((door) => ({ door, name: '' }))
    hall.do({ type: 'addHouseholds', meetingId, households })
    expect(
      hall.try({ type: 'addHouseholds', meetingId, households: [{ door: ' 1单元 101', name: '' }] })?.message,
    ).toContain('一户只有一票')
    hall.do({ type: 'removeHousehold', meetingId, householdId: hall.meeting.households[2]?.id ?? '' })
    hall.open()
    expect(hall.round.voters.map(({ door }) => door)).toEqual(['1单元101', '1单元102'])
    expect(hall.try({ type: 'addHouseholds', meetingId, households })?.message).toContain('户名册不能改')
  })

  it('cannot tell the household of somebody without a door', () => {
    const hall = new NamedHall('households', { open: false })
    hall.do({ type: 'addParticipants', meetingId: hall.meetingId, participants: [person('陈立新')] })
    expect(hall.open()).toContain('有 1 位出席人没有门牌（陈立新）')
  })

  it('shows the room no doors', () => {
    const hall = new NamedHall('households', { open: false })
    const { meetingId } = hall
    hall.do({ type: 'addHouseholds', meetingId, households: [{ door: '8号楼808', name: '吴老太' }] })
    hall.open()
    hall.answer('yes', '8号楼808')
    const seen = JSON.stringify(hall.events.map((event) => eventForRole(event, 'projector')))
    expect(seen).not.toContain('8号楼808')
    expect(seen).not.toContain('吴老太')
  })
})

describe('鼓掌', () => {
  it('adopts what is procedural where nobody is against it', () => {
    const hall = new NamedHall('acclamation', { procedural: true })
    expect(hall.meeting.activeVoteId).not.toBeNull()
    expect(hall.announce()).toBeNull()
    expect(hall.meeting.votes.at(-1)?.outcome).toMatchObject({
      verdict: 'passed',
      conclusion: '无异议通过',
    })
    expect(hall.minutes).toContain('主持人询问有没有不同意见，没有人提出。')
    expect(hall.minutes).toContain('结果：无异议通过。')
  })

  it('is refused where it is not procedural', () => {
    const hall = new NamedHall('acclamation', { open: false })
    expect(hall.open()).toContain('鼓掌只用于程序性事项')
  })

  it('goes to a show of hands at once where somebody is, and comes back as one step', () => {
    const hall = new NamedHall('acclamation', { procedural: true })
    const object = (name: string | null, note = '') =>
      hall.try({
        type: 'objectToAcclamation',
        ...hall.ids,
        participantId: name === null ? null : hall.idOf(name),
        note,
      })?.message
    expect(object('马玉梅')).toContain('不在场')
    expect(object('赵国强', '人选要再议')).toBeUndefined()
    expect(hall.meeting.votes.map(({ method, state }) => [method, state])).toEqual([
      ['acclamation', 'cancelled'],
      ['showOfHands', 'open'],
    ])
    expect(hall.meeting.votes.at(-1)).toMatchObject({ present: 5, represented: 1 })
    expect(hall.minutes).toContain('赵国强（居民代表，5号楼）提出不同意见（人选要再议），改为举手表决')
    hall.undo()
    expect(hall.meeting.votes).toMatchObject([{ method: 'acclamation', state: 'open' }])
    expect(object(null)).toBeUndefined()
    hall.do({ type: 'reportCount', ...hall.ids, option: 'yes', count: 4 })
    hall.do({ type: 'reportCount', ...hall.ids, option: 'no', count: 1 })
    hall.do({ type: 'reportCount', ...hall.ids, option: 'abstain', count: 0 })
    expect(hall.announce()).toBeNull()
  })

  it('decides nothing without a quorum', () => {
    const hall = new NamedHall('acclamation', { procedural: true, open: false })
    hall.leave('孙秀英')
    hall.open()
    hall.announce()
    expect(hall.meeting.votes.at(-1)?.outcome).toMatchObject({ verdict: 'failed', reason: 'noQuorum' })
  })
})

describe('whatever is entered, corrected and taken back', () => {
  const step = fc.record({
    kind: fc.constantFrom('answer', 'answer', 'answer', 'pass', 'clear', 'rest', 'undo', 'leave', 'signIn'),
    who: fc.nat(6),
    answer: fc.constantFrom<GivenAnswer>('yes', 'no', 'abstain', 'invalid'),
  })

  it.each(['rollCall', 'namedBallot', 'households'] as const)(
    'the answers of %s add up to the voters, and replay to the same',
    (method) => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
          const hall = new NamedHall(method)
          if (method === 'namedBallot') hall.box(5, 4)
          for (const { kind, who, answer } of steps) {
            const voter = hall.round.voters[who % hall.round.voters.length]
            const called = method === 'households' ? (voter?.door ?? '') : (voter?.name ?? '')
            if (kind === 'answer') hall.answer(answer, called)
            else if (kind === 'clear') hall.answer(null, called)
            else if (kind === 'pass') hall.passOver(called)
            else if (kind === 'rest') hall.rest()
            else if (kind === 'undo') {
              if (hall.meeting.steps.console.at(-1)?.label !== '开始表决') hall.undo()
            } else {
              hall.try({
                type: kind,
                meetingId: hall.meetingId,
                participantId: hall.idOf('赵国强'),
              })
            }
            const { round, tally } = hall
            const given = Object.values(round.answers)
            expect(sumOf(round.counts) + round.invalid).toBe(given.length)
            expect(given.length + tally.left).toBe(round.voters.length)
            expect(round.voters).toHaveLength(round.present)
            expect(tally.valid + tally.invalid).toBe(tally.given)
            if (method === 'namedBallot') expect(tally.given).toBeLessThanOrEqual(4)
            const replayed = recordOf(hall.events.filter(({ stream }) => stream.startsWith('meeting:')))
            expect(replayed?.meeting).toEqual(hall.meeting)
          }
        }),
        { numRuns: 40 },
      )
    },
  )
})
