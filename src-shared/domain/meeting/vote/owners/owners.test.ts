import { describe, expect, it } from 'vitest'
import { eventForRole } from '#shared/protocol/redact'
import { minutesOf } from '../../../minutes/draft'
import { noticeOf } from '../../../notice/draft'
import { smallSetup, TestHall } from '#shared/testing/test-hall'
import { OWNERS_RULES } from '../../../voting/owners-rule'
import { headsOf, ownersTally, type OwnerAnswer } from './owners'
import { previewOwnerRegister } from '../../roster/owners-read'
import { recordOf } from '../../record'
import type { MeetingSetup } from '../../setup'
import type { OwnersRound } from '../../state'

const UNITS = [
  { door: '101', owner: '张伟', area: 6000 },
  { door: '102', owner: '李桂兰、王建国', area: 6000 },
  { door: '201', owner: '王建国，李桂兰', area: 5000 },
  { door: '202', owner: '安居置业', area: 7000 },
  { door: '301', owner: '安居置业', area: 7000 },
  { door: '302', owner: '赵国强', area: 5905 },
]

function ownersSetup(): MeetingSetup {
  const setup = smallSetup({ quorum: null })
  const [first, second] = setup.agenda
  if (!first || !second) throw new Error('no agenda')
  const motion = {
    text: '同意加装电梯。',
    rule: OWNERS_RULES.ownersSpecial,
    method: 'ownersRegister',
  } as const
  return { ...setup, agenda: [first, { ...second, motion }] }
}

class OwnersHall extends TestHall {
  constructor(open = true) {
    super()
    this.do({ type: 'createMeeting', setup: ownersSetup() })
    const { meetingId } = this
    this.do({ type: 'openMeeting', meetingId, withoutQuorum: true })
    this.do({ type: 'enterItem', meetingId, itemId: this.itemId('新增车位怎么分') })
    if (!open) return
    this.do({ type: 'addOwners', meetingId, units: UNITS })
    this.do({ type: 'openVote', meetingId, itemId: this.itemId('新增车位怎么分') })
  }

  get round(): OwnersRound {
    const round = this.meeting.votes.at(-1)
    if (round?.method !== 'ownersRegister') throw new Error('no vote of owners')
    return round
  }

  answer(door: string, answer: OwnerAnswer | null) {
    const head = this.round.heads.find(({ doors }) => doors.includes(door))?.head ?? ''
    return this.try({ type: 'answerOwner', meetingId: this.meetingId, voteId: this.round.id, head, answer })
  }

  announce(): void {
    this.do({ type: 'announceVote', meetingId: this.meetingId, voteId: this.round.id })
  }
}

describe('a vote of the owners', () => {
  it('counts several units of one buyer, and co-owners, as one head', () => {
    const { round } = new OwnersHall()
    expect(round.heads.map(({ doors, area }) => [doors, area])).toEqual([
      [['101'], 6000],
      [['102', '201'], 11_000],
      [['202', '301'], 14_000],
      [['302'], 5905],
    ])
    expect(ownersTally(round).all).toEqual({ heads: 4, area: 36_905 })
    expect(round.counts).toEqual({ yes: 0, no: 0, abstain: 0, silent: 4 })
  })

  it('goes from sheet to sheet to a result with four lines', () => {
    const hall = new OwnersHall()
    hall.answer('101', 'yes')
    hall.answer('201', 'yes')
    expect(hall.answer('102', 'yes')?.message).toContain('102、201已经登记为同意')
    hall.answer('301', 'yes')
    hall.answer('302', 'no')
    expect(hall.meeting.steps.console.at(-1)?.label).toBe('302 反对')
    hall.announce()
    expect(hall.round.outcome).toMatchObject({ verdict: 'passed', reason: null, conclusion: '四项都达到' })
    const minutes = minutesOf(hall.meeting, hall.world.hall.settings)
      .blocks.map(({ text }) => text)
      .join('')
    expect(minutes).toContain('名册6户，业主4人，专有部分面积369.05平方米')
    expect(minutes).toContain('同意3人、面积310.00平方米')
    expect(minutes).toContain('同意3人，占参与表决4人的75%，达到四分之三')
    hall.do({ type: 'closeMeeting', meetingId: hall.meetingId })
    const { parts } = noticeOf(hall.meeting, hall.world.hall.settings, hall.now).document
    expect(parts.some(({ kind }) => kind === 'votes')).toBe(false)
    expect(JSON.stringify(parts)).toContain('业主逐户书面签字，同意3人、面积310.00平方米')
    expect(JSON.stringify(parts)).not.toContain('赵国强')
  })

  it('fails for too few taking part, whoever agrees', () => {
    const hall = new OwnersHall()
    hall.answer('101', 'yes')
    hall.answer('102', 'yes')
    hall.announce()
    expect(hall.round.outcome).toMatchObject({ verdict: 'failed', reason: 'lowParticipation' })
  })

  it('takes an answer off again, and takes back the last one', () => {
    const hall = new OwnersHall()
    hall.answer('101', 'yes')
    hall.answer('101', 'no')
    expect(hall.round.counts).toMatchObject({ yes: 0, no: 1 })
    hall.answer('101', null)
    expect(hall.answer('101', null)?.message).toContain('还没有登记意见')
    const cause = hall.meeting.steps.console.at(-1)?.cause ?? ''
    hall.do({ type: 'undo', meetingId: hall.meetingId, cause })
    expect(hall.round.counts).toMatchObject({ yes: 0, no: 1, silent: 3 })
  })

  it('keeps the register still while it votes, and asks for one before', () => {
    const hall = new OwnersHall()
    const { meetingId } = hall
    const [unit] = hall.meeting.owners
    expect(hall.try({ type: 'removeOwner', meetingId, unitId: unit?.id ?? '' })?.message).toContain(
      '名册不能改',
    )
    const empty = new OwnersHall(false)
    const itemId = empty.itemId('新增车位怎么分')
    expect(empty.try({ type: 'openVote', meetingId: empty.meetingId, itemId })?.message).toContain(
      '名册是空的',
    )
    expect(
      empty.try({ type: 'addOwners', meetingId: empty.meetingId, units: [...UNITS, ...UNITS] })?.message,
    ).toContain('名册里有两个“101”')
  })

  it('shows the room no names and no doors', () => {
    const hall = new OwnersHall()
    hall.answer('302', 'no')
    const seen = JSON.stringify(hall.events.map((event) => eventForRole(event, 'projector')))
    expect(seen).not.toContain('安居置业')
    const shown = recordOf(
      hall.events
        .filter(({ stream }) => stream.startsWith('meeting:'))
        .map((event) => eventForRole(event, 'projector')),
    )?.meeting.votes.at(-1)
    expect(shown?.method === 'ownersRegister' && ownersTally(shown)).toEqual(ownersTally(hall.round))
    const added = hall.events.find(({ type }) => type === 'ownersAdded')
    expect(added && JSON.stringify(eventForRole(added, 'projector'))).not.toContain('302')
  })

  it('is decided for 5,000 owners in a moment', () => {
    const units = Array.from({ length: 5000 }, (_, index) => ({
      id: `o${index}`,
      head: `o${index}`,
      door: `${index}`,
      owner: `${index}`,
      area: 5000 + index,
    }))
    const heads = headsOf(units)
    const answers = Object.fromEntries(heads.map(({ head }) => [head, 'yes' as const]))
    expect(ownersTally({ heads, answers }).yes).toEqual(ownersTally({ heads, answers }).all)
  })
})

describe('an owners’ register', () => {
  it('is read by its column names', () => {
    const { problem, rows } = previewOwnerRegister(
      [
        ['5号楼业主名册'],
        ['楼号', '单元', '房号', '业主姓名', '建筑面积（㎡）'],
        ['5', '3', '101', '张伟', '59.05'],
        ['5', '3', '102', '张伟', '60'],
        [],
        ['5', '3', '101', '赵国强', '60'],
        ['5', '3', '', '', '六十'],
      ],
      [],
    )
    expect(problem).toBeNull()
    expect(rows.map(({ row, unit }) => [row, unit])).toEqual([
      [3, { door: '5号楼3单元101', owner: '张伟', area: 5905 }],
      [4, { door: '5号楼3单元102', owner: '张伟', area: 6000 }],
      [6, null],
      [7, null],
    ])
    expect(rows[1]?.warnings[0]).toContain('与5号楼3单元101是同一位业主')
    expect(rows[2]?.problems).toEqual(['“5号楼3单元101”已经登记过，一户只能登记一次。'])
    expect(rows[3]?.problems.join('')).toContain('面积“六十”读不出来')
  })

  it.each([
    [[['姓名', '电话']], '没有找到“业主”和“面积”'],
    [[['门牌', '业主', '面积']], '下面没有内容'],
    [
      [
        ['门牌', '业主', '面积'],
        ['101', '张三', ''],
      ],
      '1 行都不能取。没有面积。',
    ],
  ])('that cannot be taken says why: %j', (table, problem) => {
    expect(previewOwnerRegister(table, []).problem).toContain(problem)
  })
})
