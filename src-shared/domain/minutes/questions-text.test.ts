import { describe, expect, it } from 'vitest'
import { DESK, smallSetup, TestHall } from '#shared/testing/test-hall'
import { noticeOf } from '../notice/draft'
import { minutesOf } from './draft'

/** A question with an answer, figures, a promise and one asked further; another read out and left without answer. */
function questionTime(): TestHall {
  const hall = new TestHall()
  const setup = smallSetup()
  hall.do({
    type: 'createMeeting',
    setup: {
      ...setup,
      agenda: [{ title: '托位够不够', kind: 'questions', plannedMinutes: 30, facts: [], motion: null }],
    },
  })
  const { meetingId } = hall
  hall.signIn('孙秀英', '李桂兰', '赵国强', '高振海', '王建华')
  hall.do({ type: 'openMeeting', meetingId, withoutQuorum: true })
  hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('托位够不够') })
  const said = (text: string) => {
    hall.do({ type: 'notePoint', meetingId, itemId: null, turnId: hall.meeting.activeTurnId, text }, DESK)
  }
  const ask = (changes: object) => {
    hall.do({
      type: 'askQuestion',
      meetingId,
      parentId: null,
      askerId: hall.idOf('孙秀英'),
      onBehalfOf: '',
      text: '',
      begin: true,
      ...changes,
    })
  }
  ask({ text: '空位一半，为什么排不上' })
  const questionId = hall.meeting.currentQuestionId ?? ''
  ask({ askerId: null, onBehalfOf: '12345热线', text: '夜间能不能送托？', begin: false })
  hall.wait(25)
  said('我家门口就没有。')
  hall.do({
    type: 'startAnswer',
    meetingId,
    questionId,
    participantId: hall.idOf('王建华'),
    org: '区教育委员会',
  })
  hall.wait(90)
  said('空位多在新片区。')
  hall.do({
    type: 'setFigures',
    meetingId,
    questionId,
    figures: [
      { label: '托位', value: '4480个' },
      { label: '使用率', value: '50.9%' },
    ],
  })
  hall.do({ type: 'endTurn', meetingId, turnId: hall.meeting.activeTurnId ?? '', nextRequestId: null })
  hall.do({
    type: 'recordPromise',
    meetingId,
    questionId,
    form: 'deed',
    promise: { text: '公布托位名单', ownerOrg: '区教育委员会', ownerPerson: '王建华', dueDate: '2026-11-27' },
  })
  ask({ parentId: questionId, text: '跨街道能报吗？' })
  hall.wait(10)
  hall.do({ type: 'endTurn', meetingId, turnId: hall.meeting.activeTurnId ?? '', nextRequestId: null })
  hall.do({
    type: 'recordPromise',
    meetingId,
    questionId: hall.meeting.currentQuestionId ?? '',
    form: 'writing',
    promise: { text: '答复跨街道报名办法', ownerOrg: '区教育委员会', ownerPerson: '', dueDate: '2026-12-04' },
  })
  hall.do({ type: 'closeMeeting', meetingId })
  return hall
}

const PROMISE = '公布托位名单。责任单位：区教育委员会；责任人：王建华；时限：2026年11月27日前。'
const WRITING = '答复跨街道报名办法。责任单位：区教育委员会；责任人：未定；时限：2026年12月4日前。'

describe('问答 in the minutes', () => {
  it('stand question by question: 问, 答, 数据, 承诺', () => {
    const hall = questionTime()
    const { blocks } = minutesOf(hall.meeting, hall.world.hall.settings)
    expect(blocks.slice(1).map(({ text }) => text)).toEqual([
      '一、托位够不够',
      '问：孙秀英（居民代表，3号楼）（用时25秒）',
      '空位一半，为什么排不上',
      '我家门口就没有。',
      '答：王建华（物业经理，安居物业）代表区教育委员会（用时1分30秒）',
      '空位多在新片区。',
      '数据：托位4480个；使用率50.9%。',
      `承诺：${PROMISE}`,
      '问：12345热线（主持人代读）',
      '夜间能不能送托？',
      '这一提问会上未答复。',
      '追问：孙秀英（居民代表，3号楼）（用时10秒）',
      '跨街道能报吗？',
      `书面答复：${WRITING}`,
      '二、责任分工',
      PROMISE,
      WRITING,
      '散会',
    ])
  })

  it('says a promise in the same words in both places, also where the recorder changed them', () => {
    const hall = questionTime()
    const [promise] = hall.meeting.outcomes
    hall.do({
      type: 'reviseMinutes',
      meetingId: hall.meetingId,
      blockId: `outcome:${promise?.id ?? ''}`,
      text: '区教委公布名单。',
    })
    const texts = minutesOf(hall.meeting, hall.world.hall.settings).blocks.map(({ text }) => text)
    expect(texts).toContain('承诺：区教委公布名单。')
    expect(texts).toContain('区教委公布名单。')
  })

  it('stand in the public notice as 落实事项, with names masked', () => {
    const hall = questionTime()
    const { document } = noticeOf(hall.meeting, hall.world.hall.settings, hall.now)
    const texts = document.parts.flatMap((part) => ('text' in part ? [part.text] : []))
    expect(texts).toContain('二、落实事项')
    expect(texts).toContain('1．区教育委员会（王**）负责公布托位名单，2026年11月27日前完成。')
    expect(texts.some((text) => text.includes('责任和时限'))).toBe(false)
  })
})
