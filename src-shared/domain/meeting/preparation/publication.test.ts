import { describe, expect, it } from 'vitest'
import { minutesOf } from '../../minutes/draft'
import { START, smallSetup, TestHall } from '#shared/testing/test-hall'
import { OWNERS_RULES } from '../../voting/owners-rule'
import { KIND_TERMS } from '../kinds'
import { meetingKindSchema, type MeetingKind } from '../setup'
import { publicationStanding } from './publication'

const ITEM = '新增车位怎么分'
const ADDED = '临时加的一项'

function planned(kind: MeetingKind = 'residentsAssembly'): TestHall {
  const hall = new TestHall()
  hall.do({ type: 'createMeeting', setup: smallSetup({ kind, quorum: null }) })
  return hall
}

function post(hall: TestHall, postedOn?: string) {
  const { meetingId } = hall
  return hall.try({ type: 'publishAgenda', meetingId, ...(postedOn === undefined ? {} : { postedOn }) })
}

function openAt(hall: TestHall, title: string) {
  const { meetingId } = hall
  hall.signIn('孙秀英', '李桂兰', '赵国强')
  hall.do({ type: 'openMeeting', meetingId, withoutQuorum: false })
  hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId(title) })
  return hall.try({ type: 'openVote', meetingId, itemId: hall.itemId(title) })
}

function revise(hall: TestHall, text: string): void {
  const item = hall.meeting.agenda.find(({ title }) => title === ITEM)
  if (!item?.motion || item.motion.method !== 'showOfHands') throw new Error('no motion')
  const { id: itemId, ...draft } = item
  const { meetingId } = hall
  hall.do({
    type: 'reviseAgendaItem',
    meetingId,
    itemId,
    item: { ...draft, motion: { ...item.motion, text } },
  })
}

describe('the agenda as it was posted', () => {
  it('is what a 居民会议 can vote on, and nothing else', () => {
    const never = openAt(planned(), ITEM)
    expect(never?.message).toBe(
      `“${ITEM}”没有在会前公布。居民会议不能就没有提前公布的事项表决，请另行公布、下次再议。`,
    )
    const posted = planned()
    expect(post(posted)).toBeNull()
    expect(openAt(posted, ITEM)).toBeNull()
    const changed = planned()
    post(changed)
    revise(changed, '新增车位抽签分配。')
    expect(openAt(changed, ITEM)?.message).toContain(`“${ITEM}”公布以后改过要表决的内容。居民会议只能表决`)
  })

  it('may be posted anew while the meeting has not begun, and then again counts', () => {
    const hall = planned()
    post(hall, '2026-11-01')
    revise(hall, '新增车位抽签分配。')
    expect(publicationStanding(hall.meeting).missing.map(({ title }) => title)).toEqual([ITEM])
    expect(post(hall, '2026-11-15')).toBeNull()
    expect(hall.meeting.posted.map(({ title, postedOn }) => [title, postedOn])).toEqual([
      ['现状通报', '2026-11-01'],
      [ITEM, '2026-11-15'],
    ])
    // Of the item posted last: the meeting is on the 21st, and the day of the posting does not count.
    expect(publicationStanding(hall.meeting)).toMatchObject({
      days: 6,
      asked: 10,
      enough: false,
      missing: [],
    })
    expect(openAt(hall, ITEM)).toBeNull()
    expect(post(hall)?.message).toContain('已经宣布开会')
  })

  it('does not hold what was added in the meeting', () => {
    const hall = planned()
    post(hall)
    const motion = { text: '好。', rule: OWNERS_RULES.ownersGeneral, method: 'ownersRegister' } as const
    const item = { title: ADDED, plannedMinutes: 5, facts: [], motion }
    hall.do({ type: 'addAgendaItem', meetingId: hall.meetingId, item })
    expect(openAt(hall, ADDED)?.message).toContain('没有在会前公布')
  })

  it.each([
    ['2026-11-22', '今天是2026年11月21日，公布的日期不能写成2026年11月22日'],
    ['2026-11-11', null],
  ])('of %s: %s', (day, sentence) => {
    const refused = post(planned(), day)
    if (sentence === null) expect(refused).toBeNull()
    else expect(refused?.message).toContain(sentence)
  })

  it('is not posted twice the same, and can be taken back', () => {
    const hall = planned()
    post(hall)
    expect(post(hall)?.message).toContain('不用再公布一次')
    const cause = hall.meeting.steps.console.at(-1)
    expect(cause?.label).toBe('公布议程')
    hall.do({ type: 'undo', meetingId: hall.meetingId, cause: cause?.cause ?? '' })
    expect(hall.meeting.posted).toEqual([])
  })

  it.each(meetingKindSchema.options)('binds a %s as its terms say', (kind) => {
    const refused = openAt(planned(kind), ITEM)
    expect(refused === null).toBe(!KIND_TERMS[kind].mustPost)
  })

  it('is told in the minutes, with what was changed since', () => {
    const hall = planned()
    post(hall, '2026-11-11')
    openAt(hall, ITEM)
    const told = () =>
      minutesOf(hall.meeting, hall.world.hall.settings)
        .blocks.map(({ text }) => text)
        .join('')
    expect(told()).toContain('会议议程于2026年11月11日（距会议10日）公布。')
    expect(new Date(START).toISOString()).toContain('2026-11-21')
  })
})
