import { describe, expect, it } from 'vitest'
import { eventForRole } from '#shared/protocol/redact'
import { smallSetup, TestHall } from '#shared/testing/test-hall'
import { minutesOf } from '../../../minutes/draft'
import { noticeOf } from '../../../notice/draft'
import { OWNERS_RULES } from '../../../voting/owners-rule'
import { SILENCE_WARNING } from '../../../voting/silence'
import { recordOf } from '../../record'
import type { Motion } from '../../setup'
import type { OwnersRound } from '../../state'
import { voteChecks } from '../checks'
import { ownersTally, type OwnerAnswer } from './owners'

const UNITS = [
  { door: '5号楼1单元101', owner: '张伟', area: 6000 },
  { door: '5号楼1单元102', owner: '李桂兰', area: 6000 },
  { door: '5号楼1单元201', owner: '王建国', area: 6000 },
  { door: '5号楼2单元101', owner: '赵国强', area: 7000 },
  { door: '5号楼2单元102', owner: '张伟', area: 7000 },
]

type OwnersMotion = Extract<Motion, { method: 'ownersRegister' }>

class OwnersHall extends TestHall {
  constructor(changes: Partial<OwnersMotion> = {}) {
    super()
    const setup = smallSetup({ quorum: null })
    const motion: OwnersMotion = {
      text: '同意加装电梯。',
      rule: { ...OWNERS_RULES.ownersGeneral, silence: 'withMajority' },
      method: 'ownersRegister',
      ...changes,
    }
    const agenda = setup.agenda.map((item, index) => (index === 1 ? { ...item, motion } : item))
    this.do({ type: 'createMeeting', setup: { ...setup, agenda } })
    const { meetingId } = this
    this.do({ type: 'openMeeting', meetingId, withoutQuorum: true })
    this.do({ type: 'enterItem', meetingId, itemId: this.itemId('新增车位怎么分') })
    this.do({ type: 'addOwners', meetingId, units: UNITS })
  }

  open() {
    return this.try({
      type: 'openVote',
      meetingId: this.meetingId,
      itemId: this.itemId('新增车位怎么分'),
    })
  }

  get round(): OwnersRound {
    const round = this.meeting.votes.at(-1)
    if (round?.method !== 'ownersRegister') throw new Error('no vote of owners')
    return round
  }

  #head(door: string): string {
    return this.round.heads.find(({ doors }) => doors.includes(door))?.head ?? ''
  }

  deliver(delivered: boolean, ...doors: readonly string[]) {
    const heads = doors.map((door) => this.#head(door))
    return this.try({
      type: 'deliverBallots',
      meetingId: this.meetingId,
      voteId: this.round.id,
      heads,
      delivered,
    })
  }

  answer(door: string, answer: OwnerAnswer): void {
    this.do({
      type: 'answerOwner',
      meetingId: this.meetingId,
      voteId: this.round.id,
      head: this.#head(door),
      answer,
    })
  }

  announce(): void {
    this.do({ type: 'announceVote', meetingId: this.meetingId, voteId: this.round.id })
  }

  get minutes(): string {
    return minutesOf(this.meeting, this.world.hall.settings)
      .blocks.map(({ text }) => text)
      .join('\n')
  }
}

describe('从众 in a vote of the owners', () => {
  it('counts who was handed a ballot and said nothing with the majority, and says so everywhere', () => {
    const hall = new OwnersHall()
    hall.open()
    hall.deliver(true, '5号楼1单元101', '5号楼1单元102')
    expect(hall.meeting.steps.console.at(-1)?.label).toBe('送达 2 人')
    hall.answer('5号楼1单元201', 'yes')
    expect(voteChecks(hall.round).map(({ text }) => text)).toEqual([
      '已登记 1 人，没有登记 3 人',
      '表决票送达 3 人，没有送达 1 人',
    ])
    expect(ownersTally(hall.round).silent).toEqual({ heads: 2, area: 19_000 })
    hall.announce()
    expect(hall.round.outcome?.verdict).toBe('passed')
    expect(hall.minutes).toContain('表决票送达3人')
    expect(hall.minutes).toContain(SILENCE_WARNING)
    expect(hall.minutes).toContain('送达未表态2人、面积190.00平方米')
    expect(hall.minutes).toContain('按从众约定计入多数意见（同意）')
    hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
    const notice = JSON.stringify(noticeOf(hall.meeting, hall.world.hall.settings, hall.now).document)
    expect(notice).toContain('计入已表态的多数意见（从众）')
  })

  it('takes nobody for silent who was not handed a ballot', () => {
    const hall = new OwnersHall()
    hall.open()
    hall.answer('5号楼1单元201', 'yes')
    hall.announce()
    expect(hall.round.outcome).toMatchObject({ verdict: 'failed', reason: 'lowParticipation' })
  })

  it('keeps delivery and answers from contradicting each other', () => {
    const hall = new OwnersHall()
    hall.open()
    hall.deliver(true, '5号楼1单元101')
    expect(hall.deliver(true, '5号楼1单元101')?.message).toContain('都已经记为送达')
    expect(hall.deliver(false, '5号楼1单元102')?.message).toContain('没有记过送达')
    hall.answer('5号楼1单元102', 'no')
    expect(hall.deliver(false, '5号楼1单元102')?.message).toContain('已经登记了意见')
    expect(hall.deliver(true, '9号楼')?.message).toContain('名册里没有这位业主')
    expect(hall.deliver(false, '5号楼1单元101')).toBeNull()
    expect(ownersTally(hall.round).silent).toEqual({ heads: 0, area: 0 })
  })

  it('is printed nowhere where it is off', () => {
    const hall = new OwnersHall({ rule: OWNERS_RULES.ownersGeneral })
    hall.open()
    hall.deliver(true, '5号楼1单元101', '5号楼1单元102')
    hall.answer('5号楼1单元201', 'yes')
    hall.announce()
    expect(hall.round.outcome?.verdict).toBe('failed')
    expect(hall.minutes).not.toContain('从众')
    expect(hall.minutes).toContain('没有签字的不计入参与')
  })
})

describe('a vote of one unit of a building', () => {
  it('has only its doors, and a buyer with no more than is there', () => {
    const hall = new OwnersHall({ scope: '5号楼1单元' })
    hall.open()
    expect(hall.round.heads.map(({ doors, area }) => [doors, area])).toEqual([
      [['5号楼1单元101'], 6000],
      [['5号楼1单元102'], 6000],
      [['5号楼1单元201'], 6000],
    ])
    for (const { doors } of hall.round.heads) hall.answer(doors[0] ?? '', 'yes')
    hall.announce()
    expect(hall.minutes).toContain('表决范围：5号楼1单元，名册3户，业主3人，专有部分面积180.00平方米')
    const shown = recordOf(
      hall.events
        .filter(({ stream }) => stream.startsWith('meeting:'))
        .map((event) => eventForRole(event, 'projector')),
    )?.meeting.votes.at(-1)
    expect(shown?.method === 'ownersRegister' && ownersTally(shown)).toEqual(ownersTally(hall.round))
  })

  it('is not opened where no door is of it', () => {
    expect(new OwnersHall({ scope: '6号楼' }).open()?.message).toBe(
      '名册里有 5 户，没有一户的门牌以“6号楼”开头。请核对表决范围和门牌的写法。',
    )
  })
})
