import { describe, expect, it } from 'vitest'
import { smallSetup, TestHall } from '#shared/testing/test-hall'
import { sceneOf } from '../selectors'
import type { AgendaItemDraft, MeetingSetup } from '../setup'
import { attendanceCount } from '../electorate'
import { DECISION_RULES } from '../../voting/rule'
import { OWNERS_RULES } from '../../voting/owners-rule'
import { adoptedTexts, countsOf, motionFate, nextSubject, partProgress } from './progress'
import type { MotionEnding } from './state'
import type { MotionSubject } from './subject'
import { courseOf, motionTextOf, pendingAmendment, versionsOf } from './text'

const MOTION_TEXT = '新增车位按一户一车分配。'
const rule = DECISION_RULES.presentMajority

/** Words for what is done with motions; each gives the code of the refusal, or null. */
class MotionHall extends TestHall {
  static with(changes: Partial<AgendaItemDraft> = {}, plan: Partial<MeetingSetup['plan']> = {}): MotionHall {
    const hall = new MotionHall()
    const setup = smallSetup(plan)
    const agenda = setup.agenda.map((item) => (item.motion ? { ...item, ...changes } : item))
    hall.do({ type: 'createMeeting', setup: { ...setup, agenda } })
    hall.signIn('孙秀英', '李桂兰', '赵国强', '高振海', '马玉梅', '王建华', '郑小路')
    hall.do({ type: 'openMeeting', meetingId: hall.meetingId, withoutQuorum: false })
    hall.do({ type: 'enterItem', meetingId: hall.meetingId, itemId: hall.item })
    return hall
  }

  static withClauses(wholeVote = true): MotionHall {
    const list = [
      { title: '分配', text: '一户一车，购房优先。' },
      { title: '管理', text: '车位回收后重新分配。' },
      { title: '', text: '固定、轮转、临时三种收费。' },
    ]
    const motion = { text: '通过《停车自治管理办法》。', rule, method: 'showOfHands' } as const
    return MotionHall.with({ motion, clauses: { list, wholeVote } })
  }

  get item(): string {
    return this.itemId('新增车位怎么分')
  }

  get target() {
    return { meetingId: this.meetingId, itemId: this.item }
  }

  amend(who: string, text: string, partId: string | null = null): string | null {
    const target = partId === null ? ({ kind: 'motion' } as const) : ({ kind: 'part', partId } as const)
    return this.code({ type: 'proposeAmendment', ...this.target, target, proposerId: this.idOf(who), text })
  }

  second(who: string, amendmentId: string | null): string | null {
    return this.code({ type: 'secondProposal', ...this.target, amendmentId, participantId: this.idOf(who) })
  }

  settle(type: 'withdrawAmendment' | 'acceptAmendment' | 'dropAmendment'): string | null {
    const amendmentId = this.amendments.at(-1)?.id ?? ''
    return this.code({ type, meetingId: this.meetingId, amendmentId })
  }

  split(...texts: readonly string[]): string | null {
    const parts = texts.map((text) => ({ title: '', text }))
    return this.code({ type: 'splitMotion', ...this.target, parts })
  }

  end(how: MotionEnding, reason = '先听听租户的意见', who: string | null = null): string | null {
    const byId = who === null ? null : this.idOf(who)
    return this.code({ type: 'endMotion', ...this.target, how, byId, reason })
  }

  open(subject?: MotionSubject): string | null {
    return this.code({ type: 'openVote', ...this.target, ...(subject ? { subject } : {}) })
  }

  /** Votes on a subject with everybody's hand one way. */
  decide(passes: boolean, subject?: MotionSubject): string | null {
    const refused = this.open(subject)
    if (refused !== null) return refused
    const { meetingId } = this
    const voteId = this.meeting.activeVoteId ?? ''
    const { present } = attendanceCount(this.meeting)
    const counts = { yes: passes ? present : 0, no: passes ? 0 : present, abstain: 0 }
    for (const option of ['yes', 'no', 'abstain'] as const) {
      this.do({ type: 'reportCount', meetingId, voteId, option, count: counts[option] })
    }
    this.do({ type: 'announceVote', meetingId, voteId })
    return null
  }

  decideNext(passes: boolean): string | null {
    const subject = nextSubject(this.meeting, this.item)
    if (!subject) throw new Error('nothing is left to vote')
    return this.decide(passes, subject)
  }

  undo(): void {
    const cause = this.meeting.steps.console.at(-1)?.cause ?? ''
    this.do({ type: 'undo', meetingId: this.meetingId, cause })
  }

  get amendments() {
    return courseOf(this.meeting, this.item).amendments
  }

  get text(): string {
    return motionTextOf(this.meeting, this.item, { kind: 'motion' })
  }

  code(command: Parameters<TestHall['try']>[0]): string | null {
    return this.try(command)?.code ?? null
  }
}

const part = (n: number): MotionSubject => ({ kind: 'part', partId: `c${n}` })

describe('an amendment', () => {
  it('keeps what stood before it, by whom and when, and is voted before the motion', () => {
    const hall = MotionHall.with()
    expect(hall.amend('孙秀英', '新增车位按一户一车分配，购房的优先。')).toBeNull()
    expect(hall.amendments).toMatchObject([
      { proposerId: hall.idOf('孙秀英'), before: MOTION_TEXT, state: 'pending', at: hall.now, second: null },
    ])
    expect(hall.open()).toBe('vote.amendmentFirst')
    expect(hall.decideNext(true)).toBeNull()
    expect(hall.amendments[0]).toMatchObject({ state: 'adopted', voteId: hall.meeting.votes[0]?.id })
    expect(hall.text).toBe('新增车位按一户一车分配，购房的优先。')
  })

  it('is what the room looks at, no longer the result of the vote before', () => {
    const hall = MotionHall.withClauses()
    hall.decideNext(true)
    expect(sceneOf(hall.meeting)).toBe('result')
    hall.amend('孙秀英', '甲', 'c2')
    expect(sceneOf(hall.meeting)).toBe('item')
  })

  it('is put to the vote in words that say what would become of what', () => {
    const hall = MotionHall.withClauses()
    hall.amend('孙秀英', '一户一车。', 'c1')
    hall.decideNext(false)
    expect(hall.meeting.votes[0]?.motion).toBe('第一条（分配）改为：一户一车。')
  })

  it('that is adopted is what the motion is then voted in, version by version', () => {
    const hall = MotionHall.with()
    hall.amend('孙秀英', '甲')
    hall.decideNext(true)
    hall.amend('李桂兰', '乙')
    hall.settle('acceptAmendment')
    hall.amend('赵国强', '丙')
    hall.decideNext(false)
    const versions = versionsOf(hall.meeting, hall.item, { kind: 'motion' })
    expect(versions.map(({ text }) => text)).toEqual([MOTION_TEXT, '甲', '乙'])
    expect(versions.map(({ by }) => by?.state ?? null)).toEqual([null, 'adopted', 'accepted'])
    hall.decide(true)
    expect(hall.meeting.votes.at(-1)?.motion).toBe('乙')
    expect(adoptedTexts(hall.meeting, hall.item)).toEqual([{ title: '', text: '乙' }])
  })

  it('that fails or is withdrawn leaves the motion as it was, and stays in the record', () => {
    const hall = MotionHall.with()
    hall.amend('孙秀英', '甲')
    hall.decideNext(false)
    hall.amend('孙秀英', '乙')
    expect(hall.settle('withdrawAmendment')).toBeNull()
    expect(hall.text).toBe(MOTION_TEXT)
    expect(hall.amendments.map(({ state }) => state)).toEqual(['rejected', 'withdrawn'])
  })

  it('is still pending after a vote that is void, and can be voted again', () => {
    const hall = MotionHall.with({ motion: { text: '换灯。', rule, method: 'secretBallot' } })
    hall.amend('孙秀英', '换节能灯。')
    expect(hall.open(nextSubject(hall.meeting, hall.item) ?? undefined)).toBeNull()
    const { meetingId } = hall
    const voteId = hall.meeting.activeVoteId ?? ''
    hall.do({ type: 'issueBallots', meetingId, voteId, count: 4 })
    hall.do({ type: 'collectBallots', meetingId, voteId, count: 5 })
    hall.do({ type: 'announceVote', meetingId, voteId })
    expect(pendingAmendment(hall.meeting, hall.item)?.text).toBe('换节能灯。')
    expect(nextSubject(hall.meeting, hall.item)).toMatchObject({ kind: 'amendment' })
  })

  const refusals: readonly (readonly [string, string, (hall: MotionHall) => string | null])[] = [
    [
      'while another is pending',
      'amendment.pending',
      (h) => (h.amend('孙秀英', '甲'), h.amend('李桂兰', '乙')),
    ],
    ['in the words that stand', 'amendment.same', (h) => h.amend('孙秀英', MOTION_TEXT)],
    ['without words', 'amendment.empty', (h) => h.amend('孙秀英', '')],
    ['longer than a motion may be', 'amendment.long', (h) => h.amend('孙秀英', '字'.repeat(301))],
    [
      'in words that were rejected',
      'amendment.rejected',
      (h) => (h.amend('孙秀英', '甲'), h.decideNext(false), h.amend('李桂兰', '甲')),
    ],
    ['by somebody who observes', 'motion.observer', (h) => h.amend('王建华', '甲')],
    ['by somebody who listens', 'motion.observer', (h) => h.amend('郑小路', '甲')],
    [
      'by somebody who has left',
      'participant.absent',
      (h) => {
        h.do({ type: 'leave', meetingId: h.meetingId, participantId: h.idOf('孙秀英') })
        return h.amend('孙秀英', '甲')
      },
    ],
    [
      'by whoever has the chair',
      'chair.neutral',
      (h) => {
        h.do({ type: 'handOverChair', meetingId: h.meetingId, participantId: h.idOf('孙秀英') })
        return h.amend('孙秀英', '甲')
      },
    ],
    ['once the motion is voted', 'motion.decided', (h) => (h.decide(true), h.amend('孙秀英', '甲'))],
    ['while it is being voted', 'vote.open', (h) => (h.open(), h.amend('孙秀英', '甲'))],
    ['to a part there is not', 'vote.noPart', (h) => h.amend('孙秀英', '甲', 'c9')],
    ['after the motion was withdrawn', 'motion.ended', (h) => (h.end('withdrawn'), h.amend('孙秀英', '甲'))],
  ]
  it.each(refusals)('is refused %s', (_when, code, act) => {
    expect(act(MotionHall.with())).toBe(code)
  })

  it('is refused of the whole where the clauses are voted, and of a clause that is decided', () => {
    const hall = MotionHall.withClauses()
    expect(hall.amend('孙秀英', '甲')).toBe('amendment.piece')
    hall.decide(true, part(1))
    expect(hall.amend('孙秀英', '甲', 'c1')).toBe('amendment.decided')
  })

  it('is refused of what owners decide: that is voted as it was posted', () => {
    const motion = { text: '装电梯。', rule: OWNERS_RULES.ownersElevator, method: 'ownersRegister' } as const
    const hall = MotionHall.with({ motion })
    expect(hall.amend('孙秀英', '装两部电梯。')).toBe('motion.posted')
    expect(hall.split('装电梯。', '换门。')).toBe('motion.posted')
    expect(hall.end('postponed')).toBeNull()
  })

  it('is settled once', () => {
    const hall = MotionHall.with()
    hall.amend('孙秀英', '甲')
    hall.settle('acceptAmendment')
    expect(hall.settle('withdrawAmendment')).toBe('amendment.over')
    expect(hall.decide(true, { kind: 'amendment', amendmentId: hall.amendments[0]?.id ?? '' })).toBe(
      'amendment.over',
    )
  })

  it('keeps its proposer on the roster and among those who came', () => {
    const hall = MotionHall.with()
    hall.amend('孙秀英', '甲')
    const { meetingId } = hall
    const participantId = hall.idOf('孙秀英')
    expect(hall.code({ type: 'clearSignIn', meetingId, participantId })).toBe('participant.moved')
    hall.do({ type: 'leave', meetingId, participantId })
    expect(hall.settle('withdrawAmendment')).toBeNull()
  })

  it('lapses when the meeting ends before it is voted', () => {
    const hall = MotionHall.with()
    hall.amend('孙秀英', '甲')
    hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
    expect(hall.amendments[0]).toMatchObject({ state: 'lapsed', closedAt: hall.now })
  })

  it('is taken back by undo, and so is its vote', () => {
    const hall = MotionHall.with()
    hall.amend('孙秀英', '甲')
    hall.decideNext(true)
    expect(hall.text).toBe('甲')
    hall.undo()
    expect(hall.text).toBe(MOTION_TEXT)
    expect(hall.amendments[0]?.state).toBe('pending')
    expect(hall.meeting.activeVoteId).not.toBeNull()
  })

  it('leaves the plan of its item as it is from then on', () => {
    const hall = MotionHall.with()
    hall.amend('孙秀英', '甲')
    const item = { title: '换一项', plannedMinutes: 0, facts: [], motion: null }
    expect(hall.code({ type: 'reviseAgendaItem', ...hall.target, item })).toBe('item.moved')
  })
})

describe('a motion that ends without a vote', () => {
  it.each(['withdrawn', 'postponed', 'referred'] as const)('%s cannot be voted, and says why', (how) => {
    const hall = MotionHall.with()
    expect(hall.end(how, '')).toBe('motion.reason')
    expect(hall.end(how, '材料不全', '孙秀英')).toBeNull()
    expect(courseOf(hall.meeting, hall.item).end).toEqual({
      how,
      byId: hall.idOf('孙秀英'),
      reason: '材料不全',
      at: hall.now,
    })
    expect(hall.open()).toBe('motion.ended')
    expect(hall.end('withdrawn')).toBe('motion.ended')
    expect(motionFate(hall.meeting, hall.item)?.kind).toBe(how)
    hall.undo()
    expect(hall.decide(true)).toBeNull()
  })

  it('takes the amendment that is pending with it', () => {
    const hall = MotionHall.with()
    hall.amend('孙秀英', '甲')
    hall.end('postponed')
    expect(hall.amendments[0]).toMatchObject({ state: 'lapsed', closedAt: hall.now })
  })

  it('may be one the meeting has not come to, but not one that is decided', () => {
    const hall = MotionHall.with()
    const other = hall.itemId('现状通报')
    hall.do({ type: 'enterItem', meetingId: hall.meetingId, itemId: other })
    expect(hall.end('postponed', '时间不够')).toBeNull()
    expect(
      hall.code({
        type: 'endMotion',
        meetingId: hall.meetingId,
        itemId: other,
        how: 'postponed',
        byId: null,
        reason: '晚了',
      }),
    ).toBe('motion.none')
    hall.undo()
    hall.do({ type: 'enterItem', meetingId: hall.meetingId, itemId: hall.item })
    hall.decide(true)
    expect(hall.end('postponed')).toBe('motion.decided')
  })

  it('cannot be withdrawn once a part of it is voted, but the rest can wait', () => {
    const hall = MotionHall.withClauses()
    hall.decide(true, part(1))
    expect(hall.end('withdrawn')).toBe('withdraw.voted')
    expect(hall.end('postponed')).toBeNull()
    expect(hall.open(part(2))).toBe('motion.ended')
    expect(countsOf(hall.meeting, hall.item)).toBe('通过 1 条，未通过 0 条，未表决 2 条')
  })
})

describe('附议', () => {
  const needed = () => MotionHall.with({}, { seconding: true })

  it('is not asked for unless the plan says so', () => {
    const hall = MotionHall.with()
    expect(hall.second('孙秀英', null)).toBe('second.needless')
    expect(hall.end('noSecond')).toBe('second.needless')
    expect(hall.decide(true)).toBeNull()
  })

  it('comes before speech, amendment, splitting and vote', () => {
    const hall = needed()
    const { meetingId } = hall
    const speak = (stance: 'for' | 'procedure') =>
      hall.code({ type: 'startTurn', meetingId, participantId: hall.idOf('马玉梅'), stance, requestId: null })
    expect([speak('for'), hall.amend('孙秀英', '甲'), hall.split('甲', '乙'), hall.open()]).toEqual(
      Array.from({ length: 4 }, () => 'second.missing'),
    )
    expect(hall.second('孙秀英', null)).toBeNull()
    expect(hall.second('李桂兰', null)).toBe('second.given')
    expect(speak('for')).toBeNull()
  })

  it('leaves 规程问题 to be raised at any time', () => {
    const hall = needed()
    const { meetingId } = hall
    const participantId = hall.idOf('马玉梅')
    hall.do({ type: 'startTurn', meetingId, participantId, stance: 'procedure', requestId: null })
    expect(hall.meeting.activeTurnId).not.toBeNull()
  })

  it('of an amendment comes from somebody else, and before its vote', () => {
    const hall = needed()
    hall.second('孙秀英', null)
    hall.amend('孙秀英', '甲')
    const id = hall.amendments[0]?.id ?? ''
    expect(hall.decideNext(true)).toBe('second.amendment')
    expect(hall.settle('acceptAmendment')).toBe('second.amendment')
    expect(hall.second('孙秀英', id)).toBe('second.own')
    expect(hall.second('王建华', id)).toBe('motion.observer')
    expect(hall.second('李桂兰', id)).toBeNull()
    expect(hall.settle('dropAmendment')).toBe('second.given')
    expect(hall.decideNext(true)).toBeNull()
    expect(hall.amendments[0]?.second?.participantId).toBe(hall.idOf('李桂兰'))
  })

  it('that nobody gives ends the amendment, or the motion', () => {
    const hall = needed()
    hall.second('孙秀英', null)
    hall.amend('李桂兰', '甲')
    expect(hall.settle('dropAmendment')).toBeNull()
    expect(hall.amendments[0]?.state).toBe('noSecond')
    expect(hall.end('noSecond')).toBe('second.given')
    const other = needed()
    expect(other.end('noSecond', '')).toBeNull()
    expect(motionFate(other.meeting, other.item)?.kind).toBe('noSecond')
  })
})

describe('a motion that is split', () => {
  it('is voted part by part, in the order entered, and comes to the list of its parts', () => {
    const hall = MotionHall.with()
    expect(hall.split('车位一户一车。', '购房优先。', '每年公布。')).toBeNull()
    expect(hall.open()).toBe('vote.byPart')
    expect(hall.decideNext(true)).toBeNull()
    expect(hall.decideNext(false)).toBeNull()
    expect(hall.decideNext(true)).toBeNull()
    expect(nextSubject(hall.meeting, hall.item)).toBeNull()
    expect(motionFate(hall.meeting, hall.item)).toEqual({ kind: 'partly', passed: 2, failed: 1, left: 0 })
    expect(countsOf(hall.meeting, hall.item)).toBe('通过 2 部分，未通过 1 部分')
    expect(adoptedTexts(hall.meeting, hall.item).map(({ text }) => text)).toEqual([
      '车位一户一车。',
      '每年公布。',
    ])
  })

  it('has no vote on the whole', () => {
    const hall = MotionHall.with()
    hall.split('甲', '乙')
    hall.decideNext(true)
    hall.decideNext(true)
    expect(hall.open({ kind: 'whole' })).toBe('vote.noWhole')
    expect(motionFate(hall.meeting, hall.item)?.kind).toBe('passed')
  })

  it.each([
    ['into one', 'split.few', (h: MotionHall) => h.split('甲')],
    ['with a part left empty', 'split.empty', (h: MotionHall) => h.split('甲', '')],
    ['into parts that are the same', 'split.same', (h: MotionHall) => h.split('甲', '乙', '甲')],
    ['twice', 'split.twice', (h: MotionHall) => (h.split('甲', '乙'), h.split('丙', '丁'))],
    [
      'under an amendment',
      'split.amendment',
      (h: MotionHall) => (h.amend('孙秀英', '甲'), h.split('甲', '乙')),
    ],
    ['once it is voted', 'motion.decided', (h: MotionHall) => (h.decide(false), h.split('甲', '乙'))],
  ] as const)('is refused %s', (_how, code, act) => {
    expect(act(MotionHall.with())).toBe(code)
  })

  it('is refused where the text is voted clause by clause anyway', () => {
    expect(MotionHall.withClauses().split('甲', '乙')).toBe('split.clauses')
  })
})

describe('a rule text that is adopted clause by clause', () => {
  it('is voted clause by clause and then as the clauses left it', () => {
    const hall = MotionHall.withClauses()
    expect(hall.open()).toBe('vote.byClause')
    expect(hall.open({ kind: 'whole' })).toBe('vote.clausesLeft')
    expect(hall.decideNext(true)).toBeNull()
    expect(hall.meeting.votes[0]?.motion).toBe('第一条（分配）：一户一车，购房优先。')
    hall.amend('李桂兰', '车位收回后七日内重新分配并公布。', 'c2')
    hall.decideNext(true)
    hall.decideNext(true)
    hall.decideNext(false)
    expect(partProgress(hall.meeting, hall.item).map(({ state }) => state)).toEqual([
      'passed',
      'passed',
      'failed',
    ])
    expect(hall.decideNext(true)).toBeNull()
    expect(hall.meeting.votes.at(-1)).toMatchObject({
      subject: { kind: 'whole' },
      motion: '通过《停车自治管理办法》。',
    })
    expect(adoptedTexts(hall.meeting, hall.item)).toEqual([
      { title: '分配', text: '一户一车，购房优先。' },
      { title: '管理', text: '车位收回后七日内重新分配并公布。' },
    ])
    expect(motionFate(hall.meeting, hall.item)).toEqual({ kind: 'partly', passed: 2, failed: 1, left: 0 })
  })

  it('leaves nothing where the whole is voted down', () => {
    const hall = MotionHall.withClauses()
    for (let n = 0; n < 3; n += 1) hall.decideNext(true)
    hall.decideNext(false)
    expect(motionFate(hall.meeting, hall.item)?.kind).toBe('failed')
    expect(adoptedTexts(hall.meeting, hall.item)).toEqual([])
  })

  it('has no whole to vote on where no clause passed, or where the plan wants none', () => {
    const none = MotionHall.withClauses()
    for (let n = 0; n < 3; n += 1) none.decideNext(false)
    expect(nextSubject(none.meeting, none.item)).toBeNull()
    expect(none.open({ kind: 'whole' })).toBe('vote.nothingAdopted')
    const plain = MotionHall.withClauses(false)
    for (let n = 0; n < 3; n += 1) plain.decideNext(true)
    expect(motionFate(plain.meeting, plain.item)?.kind).toBe('passed')
    expect(plain.open({ kind: 'whole' })).toBe('vote.noWhole')
  })

  it('lets a hard clause wait, but none be voted twice', () => {
    const hall = MotionHall.withClauses()
    expect(hall.decide(true, part(2))).toBeNull()
    expect(hall.decide(true, part(2))).toBe('vote.repeated')
    expect(nextSubject(hall.meeting, hall.item)).toEqual(part(1))
    expect(hall.open(part(9))).toBe('vote.noPart')
  })

  it('keeps the chair handed over until the last of it is voted', () => {
    const hall = MotionHall.withClauses(false)
    hall.do({ type: 'handOverChair', meetingId: hall.meetingId, participantId: hall.idOf('高振海') })
    const ended = () => hall.meeting.handovers[0]?.endedBy
    hall.amend('李桂兰', '甲', 'c1')
    hall.decideNext(true)
    hall.decideNext(true)
    hall.decideNext(true)
    expect(ended()).toBeNull()
    hall.decideNext(true)
    expect(ended()).toBe('vote')
  })
})

describe('a vote while people still wait to speak', () => {
  const waiting = () => {
    const hall = MotionHall.with()
    for (const name of ['孙秀英', '李桂兰']) {
      const participantId = hall.idOf(name)
      hall.do({ type: 'requestTurn', meetingId: hall.meetingId, participantId, stance: 'for' })
    }
    return hall
  }

  it('is opened only when the chair confirms it, and the record says how many waited', () => {
    const hall = waiting()
    const refused = hall.try({ type: 'openVote', ...hall.target })
    expect(refused).toMatchObject({ code: 'vote.queued' })
    expect(refused?.message).toContain('还有 2 人等着发言')
    hall.do({ type: 'openVote', ...hall.target, evenThoughQueued: true })
    expect(hall.meeting.votes[0]?.stillWaiting).toBe(2)
  })

  it('is not held up by who has had all the turns each may have', () => {
    const hall = MotionHall.with({}, { maxTurns: 1 })
    hall.speak('孙秀英', 20)
    const participantId = hall.idOf('孙秀英')
    hall.do({ type: 'requestTurn', meetingId: hall.meetingId, participantId, stance: 'for' })
    expect(hall.open()).toBeNull()
    expect(hall.meeting.votes[0]?.stillWaiting).toBe(0)
  })
})
