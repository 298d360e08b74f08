import { describe, expect, it } from 'vitest'
import { minutesOf } from '../../minutes/draft'
import { FIRST_RULES, THIRTEEN_RULES } from '../../rules/rules'
import { worldOf } from '../../world'
import { smallSetup, TestHall } from '#shared/testing/test-hall'
import { sceneOf } from '../selectors'
import { itemLeftMs, itemLimitMs, itemUsedMs } from './item-time'
import { rulesInForce } from './rules-text'

const SHORT = THIRTEEN_RULES.slice(0, 8)

const linesOf = (hall: TestHall) => minutesOf(hall.meeting, hall.hall).blocks.map(({ text }) => text)

function undo(hall: TestHall): void {
  const cause = hall.meeting.steps.console.at(-1)?.cause ?? ''
  hall.do({ type: 'undo', meetingId: hall.meetingId, cause })
}

describe('议事规则 of the hall', () => {
  it('have a version, one more with every revision, and are refused where nothing changed', () => {
    const hall = new TestHall()
    expect(hall.world.hall.rules).toEqual(FIRST_RULES)
    hall.do({ type: 'reviseHallRules', rules: [...SHORT] })
    hall.do({ type: 'reviseHallRules', rules: [...THIRTEEN_RULES] })
    expect(hall.world.hall.rules).toEqual({ version: 3, rules: THIRTEEN_RULES })
    expect(hall.try({ type: 'reviseHallRules', rules: [...THIRTEEN_RULES] })?.message).toBe(
      '议事规则没有改动。',
    )
    expect(worldOf(hall.events).hall).toEqual(hall.world.hall)
  })

  it('stay with a meeting as they were when it was planned, until it takes over the new ones', () => {
    const hall = new TestHall()
    hall.do({ type: 'createMeeting', setup: smallSetup() })
    const { meetingId } = hall
    hall.do({ type: 'reviseHallRules', rules: [...SHORT] })
    expect(hall.meeting.rules).toEqual(FIRST_RULES)
    expect(rulesInForce(hall.meeting)).toHaveLength(13)
    hall.do({ type: 'adoptRules', meetingId })
    expect(hall.meeting.rules).toEqual({ version: 2, rules: SHORT })
    expect(hall.meeting.steps.console.at(-1)?.label).toBe('改用第 2 版议事规则')
    expect(hall.try({ type: 'adoptRules', meetingId })?.message).toBe('这次会议用的就是第 2 版议事规则。')
    undo(hall)
    expect(hall.meeting.rules.version).toBe(1)
  })

  it('cannot be changed under a meeting that has begun', () => {
    const hall = TestHall.inSession()
    hall.do({ type: 'reviseHallRules', rules: [...SHORT] })
    expect(hall.try({ type: 'adoptRules', meetingId: hall.meetingId })?.message).toBe(
      '会议已经宣布开会，议事规则不能再换。请从下次会议起用新的。',
    )
    expect(hall.meeting.rules).toEqual(FIRST_RULES)
  })

  it('are the thirteen in a record from before halls wrote their own', () => {
    const hall = TestHall.inSession()
    const [planned] = hall.events
    const old = JSON.parse(JSON.stringify(planned))
    delete old.data.rules
    const world = worldOf([old, ...hall.events.slice(1)])
    expect(world.meetings.get(hall.meetingId)?.meeting.rules).toEqual(FIRST_RULES)
  })

  it('name the figures of the item under way', () => {
    const hall = TestHall.inSession()
    const { meeting, meetingId } = hall
    const item = meeting.agenda[1]
    if (!item) throw new Error('no item')
    expect(rulesInForce(meeting)[4]?.clause).toBe('每次不超过3分钟')
    hall.do({
      type: 'reviseAgendaItem',
      meetingId,
      itemId: item.id,
      item: { ...item, limits: { turnSeconds: 90, maxTurns: 2 } },
    })
    expect(rulesInForce(hall.meeting)[4]?.clause).toBe('每次不超过90秒')
  })
})

describe('宣读议事规则', () => {
  it('shows them on the projector until the next item, and stands in the minutes with their version', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    hall.do({ type: 'readRules', meetingId })
    expect(sceneOf(hall.meeting)).toBe('rules')
    expect(linesOf(hall)).toContain('14时00分，主持人宣读议事规则（第1版）。')
    expect(hall.try({ type: 'readRules', meetingId })?.message).toBe(
      '第 1 版议事规则已在 14:00 宣读过。要再给大家看，请把大屏换到“规则”。',
    )
    hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('现状通报') })
    expect(sceneOf(hall.meeting)).toBe('item')
  })

  it('is taken back like any other step', () => {
    const hall = TestHall.inSession()
    hall.do({ type: 'readRules', meetingId: hall.meetingId })
    undo(hall)
    expect(hall.meeting.rulesReadAt).toBeNull()
    expect(sceneOf(hall.meeting)).toBe('item')
  })

  it('does not come between a speaker and the room', () => {
    const hall = TestHall.inSession()
    const { meetingId } = hall
    const participantId = hall.idOf('孙秀英')
    hall.do({ type: 'startTurn', meetingId, participantId, stance: 'for', requestId: null })
    expect(hall.try({ type: 'readRules', meetingId })?.message).toBe('孙秀英还在发言。请先结束这次发言。')
  })
})

describe('议题总时长', () => {
  /** In an item that may take ten minutes in all. */
  function limited(): { readonly hall: TestHall; readonly itemId: string } {
    const hall = TestHall.inSession()
    const { meetingId, meeting } = hall
    hall.do({ type: 'revisePlan', meetingId, plan: { ...meeting.plan, itemMinutes: 10 } })
    return { hall, itemId: hall.meeting.currentItemId ?? '' }
  }
  const start = (hall: TestHall, name: string, stance: 'for' | 'procedure' = 'for') =>
    hall.try({
      type: 'startTurn',
      meetingId: hall.meetingId,
      participantId: hall.idOf(name),
      stance,
      requestId: null,
    })

  it.each([
    [599, null],
    [600, '这一项的总时长 10 分钟已经用完。可以表决，或进入下一项；还要听，请主持人先给这一项延时。'],
    [601, '这一项的总时长 10 分钟已经用完。可以表决，或进入下一项；还要听，请主持人先给这一项延时。'],
  ])('after %i seconds the next speaker is answered %s', (seconds, sentence) => {
    const { hall, itemId } = limited()
    hall.wait(seconds)
    expect(itemLeftMs(hall.meeting, itemId, hall.now)).toBe((600 - seconds) * 1000)
    expect(start(hall, '孙秀英')?.message ?? null).toBe(sentence)
  })

  it('lets whoever speaks finish, and a 规程问题 be heard', () => {
    const { hall } = limited()
    hall.wait(590)
    expect(start(hall, '孙秀英')).toBeNull()
    hall.wait(60)
    const turnId = hall.meeting.activeTurnId ?? ''
    expect(hall.try({ type: 'endTurn', meetingId: hall.meetingId, turnId, nextRequestId: null })).toBeNull()
    expect(start(hall, '李桂兰', 'procedure')).toBeNull()
  })

  it('does not leave a question without its answer', () => {
    const { hall } = limited()
    const { meetingId } = hall
    const item = { title: '问物业', kind: 'questions', plannedMinutes: 10, facts: [], motion: null } as const
    hall.do({ type: 'addAgendaItem', meetingId, item: { ...item, facts: [] } })
    hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('问物业') })
    const asker = { parentId: null, askerId: hall.idOf('孙秀英'), onBehalfOf: '' }
    const ask = { type: 'askQuestion', meetingId, ...asker, text: '灯什么时候修？', begin: true } as const
    expect(hall.try(ask)).toBeNull()
    hall.wait(700)
    const questionId = hall.meeting.currentQuestionId ?? ''
    const participantId = hall.idOf('王建华')
    expect(
      hall.try({ type: 'startAnswer', meetingId, questionId, participantId, org: '安居物业' }),
    ).toBeNull()
    const turnId = hall.meeting.activeTurnId ?? ''
    hall.do({ type: 'endTurn', meetingId, turnId, nextRequestId: null })
    expect(hall.try({ ...ask, text: '门禁呢？' })?.code).toBe('item.timeUp')
  })

  it('is given more by the chair, on the record', () => {
    const { hall, itemId } = limited()
    const { meetingId } = hall
    hall.wait(600)
    hall.do({ type: 'extendItem', meetingId, itemId, minutes: 5 })
    expect(itemLimitMs(hall.meeting, itemId)).toBe(900_000)
    expect(hall.meeting.steps.console.at(-1)?.label).toBe('“新增车位怎么分”延时 5 分钟')
    expect(linesOf(hall)).toContain('14时10分，主持人将本项总时长延长5分钟。')
    expect(start(hall, '孙秀英')).toBeNull()
  })

  it('goes on where it was when the meeting comes back to the item, and not while the machine is off', () => {
    const { hall, itemId } = limited()
    const { meetingId } = hall
    hall.wait(100)
    hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('现状通报') })
    hall.wait(1000)
    hall.do({ type: 'enterItem', meetingId, itemId })
    hall.wait(50)
    expect(itemUsedMs(hall.meeting, itemId, hall.now)).toBe(150_000)
    start(hall, '孙秀英')
    const from = hall.now
    hall.wait(400)
    hall.do({ type: 'recordOutage', meetingId, from, to: hall.now })
    expect(itemUsedMs(hall.meeting, itemId, hall.now)).toBe(150_000)
  })

  it('is the item’s own where the item has limits of its own', () => {
    const { hall, itemId } = limited()
    const { meetingId } = hall
    const item = hall.meeting.agenda.find(({ id }) => id === itemId)
    if (!item) throw new Error('no item')
    const revise = (itemMinutes?: number) => {
      const limits = {
        turnSeconds: 60,
        maxTurns: null,
        ...(itemMinutes === undefined ? {} : { itemMinutes }),
      }
      hall.do({ type: 'reviseAgendaItem', meetingId, itemId, item: { ...item, limits } })
    }
    revise(30)
    expect(itemLimitMs(hall.meeting, itemId)).toBe(1_800_000)
    revise()
    expect(itemLimitMs(hall.meeting, itemId)).toBeNull()
    expect(hall.try({ type: 'extendItem', meetingId, itemId, minutes: 5 })?.message).toBe(
      '“新增车位怎么分”不限总时长，不用延时。',
    )
  })

  it('is extended only for the item under way', () => {
    const { hall } = limited()
    const other = hall.itemId('现状通报')
    expect(
      hall.try({ type: 'extendItem', meetingId: hall.meetingId, itemId: other, minutes: 5 })?.message,
    ).toBe('现在议的不是“现状通报”，进入这一项以后再延时。')
  })
})
