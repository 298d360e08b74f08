import { describe, expect, it } from 'vitest'
import { CONSOLE, DESK, smallSetup, TestHall } from '#shared/testing/test-hall'
import type { Command } from '../../command'
import { recordOf } from '../record'
import { sceneOf } from '../selectors'
import { speakingTime } from '../floor/speaking-time'
import { currentQuestion, nextQuestion, promisesOf, questionsOf, questionState } from './selectors'

const ITEM = '托位够不够'

function questionHall(plan: Parameters<typeof smallSetup>[0] = {}): TestHall {
  const hall = new TestHall()
  const setup = smallSetup(plan)
  hall.do({
    type: 'createMeeting',
    setup: {
      ...setup,
      agenda: [
        { title: ITEM, kind: 'questions', plannedMinutes: 30, facts: [], motion: null },
        ...setup.agenda,
      ],
    },
  })
  hall.signIn('孙秀英', '李桂兰', '赵国强', '高振海', '马玉梅', '王建华')
  hall.do({ type: 'openMeeting', meetingId: hall.meetingId, withoutQuorum: false })
  hall.do({ type: 'enterItem', meetingId: hall.meetingId, itemId: hall.itemId(ITEM) })
  return hall
}

const asking = (hall: TestHall, name: string | null, changes: object = {}) => ({
  type: 'askQuestion' as const,
  meetingId: hall.meetingId,
  parentId: null,
  askerId: name === null ? null : hall.idOf(name),
  onBehalfOf: '',
  text: '',
  begin: true,
  ...changes,
})

const answering = (hall: TestHall, name: string, questionId = hall.meeting.currentQuestionId ?? '') => ({
  type: 'startAnswer' as const,
  meetingId: hall.meetingId,
  questionId,
  participantId: hall.idOf(name),
  org: '',
})

const promising = (hall: TestHall, changes: object = {}) => ({
  type: 'recordPromise' as const,
  meetingId: hall.meetingId,
  questionId: hall.meeting.currentQuestionId ?? '',
  form: 'deed' as const,
  promise: { text: '公布托位名单', ownerOrg: '卫健科', ownerPerson: '', dueDate: '2026-11-27', ...changes },
})

const end = (hall: TestHall) =>
  hall.do({
    type: 'endTurn',
    meetingId: hall.meetingId,
    turnId: hall.meeting.activeTurnId ?? '',
    nextRequestId: null,
  })

const states = (hall: TestHall) =>
  questionsOf(hall.meeting, hall.meeting.currentItemId).map((question) =>
    questionState(hall.meeting, question),
  )

describe('问答', () => {
  it('goes from question to answer to promise, each in a turn of its own with the limits of the item', () => {
    const hall = questionHall()
    const { meetingId } = hall
    hall.do(asking(hall, '孙秀英'))
    expect(states(hall)).toEqual(['asking'])
    expect(sceneOf(hall.meeting)).toBe('turn')
    expect(hall.meeting.turns.at(-1)).toMatchObject({ stance: 'question', allottedMs: 180_000, ahead: null })
    hall.wait(25)
    const question = currentQuestion(hall.meeting)
    hall.do(
      {
        type: 'reviseQuestion',
        meetingId,
        questionId: question?.id ?? '',
        askerId: hall.idOf('孙秀英'),
        onBehalfOf: '',
        text: '一半托位空着，我家门口的排不上，差在哪儿？',
      },
      DESK,
    )
    // The answer ends the asker's turn.
    hall.do(answering(hall, '王建华'))
    expect(states(hall)).toEqual(['answering'])
    expect(sceneOf(hall.meeting)).toBe('questions')
    expect(hall.meeting.turns.at(-1)).toMatchObject({ stance: 'answer', allottedMs: 180_000, ahead: null })
    expect(currentQuestion(hall.meeting)?.answers).toEqual([
      { turnId: hall.meeting.activeTurnId, org: '安居物业' },
    ])
    hall.do(
      {
        type: 'setFigures',
        meetingId,
        questionId: question?.id ?? '',
        figures: [
          { label: '托位', value: '4480个' },
          { label: '使用率', value: '50.9%' },
        ],
      },
      DESK,
    )
    hall.wait(60)
    end(hall)
    expect(states(hall)).toEqual(['answered'])
    expect(sceneOf(hall.meeting)).toBe('questions')
    hall.do(promising(hall), DESK)
    expect(promisesOf(hall.meeting, question?.id ?? '')).toMatchObject([
      { kind: 'assignment', text: '公布托位名单', answering: { form: 'deed' } },
    ])
    expect(states(hall)).toEqual(['answered'])
    const { sides } = speakingTime(hall.meeting, hall.meeting.currentItemId, hall.now)
    expect(sides.filter(({ totalMs }) => totalMs > 0)).toEqual([
      { stance: 'question', people: 1, totalMs: 25_000 },
      { stance: 'answer', people: 1, totalMs: 60_000 },
    ])
  })

  it('takes questions that are handed in, shows the first at once and keeps the others waiting', () => {
    const hall = questionHall()
    hall.do(asking(hall, null, { onBehalfOf: '12345热线', text: '夜间能不能送托？', begin: false }))
    const first = hall.meeting.currentQuestionId
    expect(first).not.toBeNull()
    hall.do(asking(hall, '李桂兰', { onBehalfOf: '北坡里一位居民', text: '义诊在哪儿？', begin: false }))
    expect(hall.meeting.currentQuestionId).toBe(first)
    expect(states(hall)).toEqual(['waiting', 'waiting'])
    expect(nextQuestion(hall.meeting)?.onBehalfOf).toBe('北坡里一位居民')
    expect(hall.meeting.turns).toEqual([])
    hall.do({
      type: 'callQuestion',
      meetingId: hall.meetingId,
      questionId: nextQuestion(hall.meeting)?.id ?? '',
    })
    expect(currentQuestion(hall.meeting)?.text).toBe('义诊在哪儿？')
  })

  it('puts what is asked further behind its question, and takes nobody’s place with it', () => {
    const hall = questionHall()
    const { meetingId } = hall
    hall.do(asking(hall, '孙秀英', { text: '甲' }))
    const first = hall.meeting.currentQuestionId
    hall.do(answering(hall, '王建华'))
    end(hall)
    hall.do(asking(hall, null, { onBehalfOf: '12345热线', text: '乙', begin: false }))
    hall.do({
      type: 'requestTurn',
      meetingId,
      participantId: hall.idOf('赵国强'),
      stance: 'question',
    })
    hall.do(asking(hall, '孙秀英', { parentId: first, text: '丙' }))
    expect(questionsOf(hall.meeting, hall.meeting.currentItemId).map(({ text }) => text)).toEqual([
      '甲',
      '丙',
      '乙',
    ])
    expect(hall.meeting.turns.at(-1)?.ahead).toBeNull()
    end(hall)
    hall.do(asking(hall, '高振海'))
    expect(hall.meeting.turns.at(-1)?.ahead).toBe('')
  })

  it('takes who asks out of the queue', () => {
    const hall = questionHall()
    const { meetingId } = hall
    hall.do({ type: 'requestTurn', meetingId, participantId: hall.idOf('赵国强'), stance: 'question' })
    hall.do(asking(hall, '赵国强'))
    expect(hall.meeting.queue).toEqual([])
    expect(hall.meeting.turns.at(-1)?.ahead).toBeNull()
  })

  it('counts askers’ turns towards the limit, and answers never', () => {
    const hall = questionHall({ maxTurns: 1 })
    hall.do(asking(hall, '孙秀英'))
    hall.do(answering(hall, '王建华'))
    end(hall)
    expect(hall.try(asking(hall, '孙秀英'))?.message).toBe(
      '孙秀英已就这一项发言 1 次，每人限 1 次。请先请别人；确要再请，由主持人确认破例。',
    )
    hall.do(answering(hall, '王建华'))
    end(hall)
    hall.do(asking(hall, '孙秀英', { overLimit: true }))
    expect(hall.meeting.turns.at(-1)?.overLimit).toBe(true)
  })

  it('knows a question that is to be answered in writing, and asks for the day', () => {
    const hall = questionHall()
    hall.do(asking(hall, '孙秀英'))
    end(hall)
    expect(hall.try({ ...promising(hall, { dueDate: '' }), form: 'writing' })?.message).toBe(
      '书面答复要写明哪天以前答。请补上日期。',
    )
    hall.do({ ...promising(hall, { text: '书面答复收费办法' }), form: 'writing' })
    expect(states(hall)).toEqual(['inWriting'])
    expect(hall.meeting.steps.console.at(-1)?.label).toBe('记一条书面答复')
  })

  it.each<[string, (hall: TestHall) => Command, string]>([
    [
      'who is not here cannot ask',
      (hall) => asking(hall, '郑小路'),
      '郑小路是旁听，不能发言。要请他发言，请先改为列席。',
    ],
    [
      'nobody asks',
      (hall) => asking(hall, null, { text: '甲' }),
      '请选提问人；代人提问的，请写明代谁提问（如“12345热线”）。',
    ],
    [
      'what is handed in says something',
      (hall) => asking(hall, null, { onBehalfOf: '12345热线' }),
      '书面交来的提问要写上问什么。',
    ],
    [
      'a question that is not there',
      (hall) => answering(hall, '王建华', 'k999'),
      '没有这个提问，可能刚被撤销或删除。',
    ],
  ])('refuses: %s', (_, command, message) => {
    const hall = questionHall()
    const before = hall.meeting
    expect(hall.try(command(hall))?.message).toBe(message)
    expect(hall.meeting).toBe(before)
  })

  it('refuses questions in an item that is deliberated, and votes in one that is not', () => {
    const hall = questionHall()
    const { meetingId } = hall
    const vote = smallSetup().agenda[1]
    if (!vote) throw new Error('no item with a motion')
    expect(
      hall.try({ type: 'addAgendaItem', meetingId, item: { ...vote, kind: 'questions' } })?.message,
    ).toBe('“新增车位怎么分”是问答，不表决。要表决的事，请另列一项议程。')
    hall.do(asking(hall, '孙秀英'))
    end(hall)
    const item = { title: ITEM, plannedMinutes: 30, facts: [], motion: null }
    expect(hall.try({ type: 'reviseAgendaItem', meetingId, itemId: hall.itemId(ITEM), item })?.message).toBe(
      '这一项已有 1 个提问，不能改为商议。',
    )
    hall.do({ type: 'enterItem', meetingId, itemId: hall.itemId('现状通报') })
    expect(hall.try(asking(hall, '孙秀英'))?.code).toBe('item.notQuestions')
    expect(hall.try(answering(hall, '王建华', hall.meeting.questions[0]?.id))?.message).toBe(
      `这个提问属于“${ITEM}”。请先回到那一项。`,
    )
  })

  it('keeps what was said: only a question nothing hangs on can be taken away', () => {
    const hall = questionHall()
    const { meetingId } = hall
    hall.do(asking(hall, null, { onBehalfOf: '12345热线', text: '甲', begin: false }))
    const questionId = hall.meeting.currentQuestionId ?? ''
    hall.do(promising(hall))
    expect(hall.try({ type: 'removeQuestion', meetingId, questionId })?.code).toBe('question.answered')
    hall.do({ type: 'removeOutcome', meetingId, outcomeId: hall.meeting.outcomes[0]?.id ?? '' })
    hall.do({ type: 'removeQuestion', meetingId, questionId })
    expect(hall.meeting).toMatchObject({ questions: [], currentQuestionId: null })
    hall.do(asking(hall, '孙秀英'))
    end(hall)
    expect(
      hall.try({ type: 'removeQuestion', meetingId, questionId: hall.meeting.currentQuestionId ?? '' })?.code,
    ).toBe('question.asked')
    expect(hall.try({ type: 'clearSignIn', meetingId, participantId: hall.idOf('孙秀英') })?.code).toBe(
      'participant.spoke',
    )
  })

  it('has no stance to change in an answer, and a promise stays one', () => {
    const hall = questionHall()
    const { meetingId } = hall
    hall.do(asking(hall, '孙秀英'))
    hall.do(answering(hall, '王建华'))
    const turnId = hall.meeting.activeTurnId ?? ''
    expect(hall.try({ type: 'changeStance', meetingId, turnId, stance: 'for' })?.message).toBe(
      '这是对提问的答复，没有立场可改。',
    )
    hall.do(promising(hall))
    const [promise] = hall.meeting.outcomes
    const outcome = { kind: 'consensus' as const, text: '好', ownerOrg: '', ownerPerson: '', dueDate: '' }
    expect(hall.try({ type: 'reviseOutcome', meetingId, outcomeId: promise?.id ?? '', outcome })?.code).toBe(
      'outcome.promise',
    )
    hall.do({
      type: 'reviseOutcome',
      meetingId,
      outcomeId: promise?.id ?? '',
      outcome: { ...outcome, kind: 'assignment', text: '改了' },
    })
    expect(hall.meeting.outcomes[0]).toMatchObject({ text: '改了', answering: { form: 'deed' } })
  })

  it('takes back an answer with its turn, and the asker has the floor again', () => {
    const hall = questionHall()
    hall.do(asking(hall, '孙秀英'))
    const asker = hall.meeting.activeTurnId
    hall.do(answering(hall, '王建华'))
    const [last] = hall.meeting.steps.console.slice(-1)
    expect(last?.label).toBe('请王建华答复')
    hall.do({ type: 'undo', meetingId: hall.meetingId, cause: last?.cause ?? '' }, CONSOLE)
    expect(hall.meeting.activeTurnId).toBe(asker)
    expect(states(hall)).toEqual(['asking'])
    expect(currentQuestion(hall.meeting)?.answers).toEqual([])
    const record = hall.world.meetings.get(hall.meetingId)
    expect(record && recordOf(record.events)?.meeting).toEqual(hall.meeting)
  })
})
