import { describe, expect, it } from 'vitest'
import { minutesOf } from '../minutes/draft'
import { noticeOf } from '../notice/draft'
import { person, smallSetup, TestHall } from '#shared/testing/test-hall'
import { QUORUM_RULES } from '../voting/rule'
import { compositionOf } from './composition'
import { attendanceCount, groupPresence, type Electorate } from './electorate'
import { quorumStanding } from './quorum'
import type { MeetingSetup } from './setup'

const BY_COUNT: Electorate = { unit: 'households', expected: 829, presentBy: 'headCount' }

function hallOf(
  changes: Partial<MeetingSetup['plan']>,
  participants?: MeetingSetup['participants'],
): TestHall {
  const hall = new TestHall()
  const setup = smallSetup({ quorum: QUORUM_RULES.residentsAssembly, ...changes })
  hall.do({ type: 'createMeeting', setup: participants ? { ...setup, participants } : setup })
  return hall
}

const report = (hall: TestHall, count: number) =>
  hall.try({ type: 'reportHeadCount', meetingId: hall.meetingId, count })

describe('an electorate of entered figures', () => {
  it('is what the quorum and the base of a vote are taken of', () => {
    const hall = hallOf({ electorate: BY_COUNT })
    const { meetingId } = hall
    expect(hall.try({ type: 'openMeeting', meetingId, withoutQuorum: false })?.message).toContain(
      '应到 829 户，实到 0 户，法定人数 415 户，还差 415 户',
    )
    expect(report(hall, 414)).toBeNull()
    expect(quorumStanding(hall.meeting).met).toBe(false)
    expect(report(hall, 415)).toBeNull()
    expect(quorumStanding(hall.meeting)).toMatchObject({ met: true, need: 415, unit: 'households' })
    hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
    hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('新增车位怎么分') })
    hall.vote(208, 200, 7)
    const [round] = hall.meeting.votes
    expect(round).toMatchObject({ expected: 829, present: 415, unit: 'households', quorumMet: true })
    expect(round?.outcome?.explanation.map(({ text }) => text)).toEqual([
      '实到 415 户，占应到 829 户的 50.06%，超过一半',
      '同意 208 户，占实到 415 户的 50.12%，超过一半',
    ])
    hall.do({ type: 'closeMeeting', meetingId })
    const minutes = minutesOf(hall.meeting, hall.world.hall.settings)
    const text = minutes.blocks.map((block) => block.text).join('')
    expect(text).toContain('应到829户，实到415户，符合法定人数（须到415户）')
    expect(text).toContain('同意208户、反对200户、弃权7户')
    expect(minutes.head).toContainEqual({ label: '应到', value: '829户（按户计，按填报数）' })
    expect(minutes.head.find(({ label }) => label === '实到')?.value).toContain('415户（当场清点）')
    const notice = JSON.stringify(noticeOf(hall.meeting, hall.world.hall.settings, hall.now).document.parts)
    expect(notice).toContain('应到829户，实到415户')
  })

  it('does not take figures that contradict each other', () => {
    const hall = hallOf({ electorate: BY_COUNT })
    hall.signIn('孙秀英', '李桂兰')
    expect(report(hall, 830)?.message).toBe('实到 830 户，比应到 829 户多 1 户。请重新清点，或核对应到。')
    expect(report(hall, 1)?.message).toBe('实到 1 户，比已经签到的 2 户少 1 户。请重新清点，或核对签到。')
    expect(report(hall, 1.5)?.message).toContain('要写整数，不能是 1.5')
    expect(report(hall, -1)?.message).toContain('不能是 -1')
    expect(report(hall, 500)).toBeNull()
    expect(report(hall, 500)?.message).toBe('实到已经记为 500 户。')
    const { meetingId } = hall
    const plan = { ...hall.meeting.plan, electorate: { ...BY_COUNT, expected: 400 } }
    hall.do({ type: 'revisePlan', meetingId, plan })
    expect(hall.try({ type: 'openMeeting', meetingId, withoutQuorum: true })?.message).toBe(
      '实到 500 户，比应到 400 户多 100 户。请核对应到和清点的人数。',
    )
    expect(report(hallOf({}), 3)?.message).toContain('按签到计实到，不用填报')
  })

  it('counts a household once, whoever of it is here', () => {
    const hall = hallOf({ electorate: { unit: 'households', expected: null, presentBy: 'signIn' } }, [
      person('张三', { door: '101' }),
      person('张小三', { door: '101' }),
      person('李四', { door: '102' }),
      person('王五'),
      person('物业', { attendance: 'observing', door: '101' }),
    ])
    expect(attendanceCount(hall.meeting)).toMatchObject({ expected: 3, present: 0, unit: 'households' })
    hall.signIn('张三', '张小三')
    expect(attendanceCount(hall.meeting).present).toBe(1)
    hall.do({ type: 'leave', meetingId: hall.meetingId, participantId: hall.idOf('张三') })
    expect(attendanceCount(hall.meeting).present).toBe(1)
    hall.do({ type: 'leave', meetingId: hall.meetingId, participantId: hall.idOf('张小三') })
    expect(attendanceCount(hall.meeting).present).toBe(0)
    hall.signIn('王五')
    expect(attendanceCount(hall.meeting).present).toBe(1)
  })

  it('asks for both the members and the owners among them in a 物业管理委员会', () => {
    const hall = hallOf({ kind: 'propertyMgmtCommittee', quorum: QUORUM_RULES.propertyMgmt }, [
      person('甲', { identity: '居委会委员' }),
      person('乙', { identity: '居委会委员' }),
      person('丙', { identity: '业主代表委员' }),
      person('丁', { identity: '业主代表委员' }),
      person('戊', { identity: '业主代表委员' }),
    ])
    const { meetingId } = hall
    hall.signIn('甲', '乙', '丙')
    expect(groupPresence(hall.meeting, '业主代表')).toEqual({ expected: 3, present: 1 })
    expect(hall.try({ type: 'openMeeting', meetingId, withoutQuorum: false })?.message).toContain(
      '业主代表还差 1 人',
    )
    hall.signIn('丁')
    hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
    hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('新增车位怎么分') })
    hall.vote(4, 0, 0)
    expect(hall.meeting.votes[0]).toMatchObject({ quorumMet: true, quorumGroup: { expected: 3, present: 2 } })
  })

  it('keeps a rule’s own quorum apart from that of the meeting', () => {
    const setup = smallSetup({ quorum: null })
    const [first, second] = setup.agenda
    if (!first || second?.motion?.method !== 'showOfHands') throw new Error('no motion')
    const rule = { ...second.motion.rule, quorum: QUORUM_RULES.twoThirds }
    const hall = new TestHall()
    hall.do({
      type: 'createMeeting',
      setup: { ...setup, agenda: [first, { ...second, motion: { ...second.motion, rule } }] },
    })
    const { meetingId } = hall
    hall.signIn('孙秀英', '李桂兰', '赵国强')
    hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
    hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('新增车位怎么分') })
    hall.vote(3, 0, 0)
    expect(hall.meeting.votes[0]?.outcome).toMatchObject({ verdict: 'failed', reason: 'noQuorum' })
  })

  it('warns where fewer than four fifths of a 居民代表会议 are representatives', () => {
    const of = (representatives: number, others: number) =>
      compositionOf(
        hallOf({ kind: 'residentRepsMeeting' }, [
          ...Array.from({ length: representatives }, (_, n) => person(`代表${n}`)),
          ...Array.from({ length: others }, (_, n) => person(`委员${n}`, { identity: '居委会委员' })),
        ]).meeting,
      )
    expect(of(28, 7)).toMatchObject({ representatives: 28, members: 35, enough: true })
    expect(of(27, 7)).toMatchObject({ enough: false })
    expect(of(0, 1)?.enough).toBe(false)
    expect(compositionOf(hallOf({}).meeting)).toBeNull()
  })
})
