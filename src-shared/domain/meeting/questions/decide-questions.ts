import { ok, refuse } from '../../kernel/result'
import type { MeetingCommand } from '../commands'
import {
  notInSession,
  somebodySpeaking,
  voteOpen,
  type MeetingContext,
  type MeetingDecision,
} from '../decide-context'
import type { MeetingEvent } from '../events'
import { endedInterjection, startTurn } from '../floor/decide-floor'
import { maySpeak } from '../floor/may-speak'

import { currentItem, participantById } from '../selectors'
import type { Meeting } from '../state'
import { sameTyped, type Question } from './question'
import { isQuestions, promisesOf, questionById, questionState } from './selectors'

type QuestionCommand = Extract<
  MeetingCommand,
  {
    type:
      | 'askQuestion'
      | 'reviseQuestion'
      | 'removeQuestion'
      | 'callQuestion'
      | 'startAnswer'
      | 'setFigures'
      | 'typePromise'
      | 'recordPromise'
  }
>

/** 问答: asking, answering, and what was promised. The words may be mended until the seal, like all notes. */
export function decideQuestions(
  meeting: Meeting,
  command: QuestionCommand,
  context: MeetingContext,
): MeetingDecision {
  switch (command.type) {
    case 'askQuestion':
      return notInSession(meeting) ?? askQuestion(meeting, command, context)
    case 'callQuestion': {
      const refusal = notInSession(meeting) ?? somebodySpeaking(meeting)
      if (refusal) return refusal
      const question = questionById(meeting, command.questionId)
      if (!question) return unknownQuestion()
      if (question.id === meeting.currentQuestionId) return refuse('question.current', '现在就在答这个问题。')
      return ofOtherItem(meeting, question) ?? ok([called(question.id)])
    }
    case 'startAnswer':
      return notInSession(meeting) ?? startAnswer(meeting, command, context)
    case 'reviseQuestion':
      return reviseQuestion(meeting, command)
    case 'removeQuestion':
      return removeQuestion(meeting, command.questionId)
    case 'setFigures': {
      const { questionId, figures } = command
      const question = questionById(meeting, questionId)
      if (!question) return unknownQuestion()
      return sameFigures(question.figures, figures)
        ? refuse('figures.same', '答复的数据没有改动。')
        : ok([{ type: 'figuresSet', data: { questionId, figures } }])
    }
    case 'typePromise': {
      const { questionId, typed } = command
      const question = questionById(meeting, questionId)
      if (!question) return unknownQuestion()
      return sameTyped(question.promiseTyped, typed)
        ? refuse('promise.same', '这一行没有改动。')
        : ok([{ type: 'promiseTyped', data: { questionId, typed } }])
    }
    case 'recordPromise': {
      const question = questionById(meeting, command.questionId)
      if (!question) return unknownQuestion()
      const { questionId, form, promise } = command
      if (form === 'writing' && promise.dueDate === '') {
        return refuse('promise.undated', '书面答复要写明哪天以前答。请补上日期。')
      }
      return ok([
        {
          type: 'outcomeRecorded',
          data: {
            outcomeId: `o${context.nextSeq}`,
            itemId: question.itemId,
            outcome: { ...promise, kind: 'assignment' },
            answering: { questionId, form },
          },
        },
      ])
    }
  }
}

function askQuestion(
  meeting: Meeting,
  command: Extract<QuestionCommand, { type: 'askQuestion' }>,
  { nextSeq: seq, now }: MeetingContext,
): MeetingDecision {
  const { parentId, askerId, onBehalfOf, text, begin } = command
  const item = currentItem(meeting)
  if (item === null) return refuse('item.none', '还没有进入议程。请先进入一项问答，再请人提问。')
  if (!isQuestions(item)) {
    return refuse('item.notQuestions', `“${item.title}”不是问答。请登记发言、选“提问”，或另列一项问答议程。`)
  }
  const parent = parentId === null ? null : questionById(meeting, parentId)
  if (parentId !== null && !parent) return unknownQuestion()
  const refusal =
    (parent ? ofOtherItem(meeting, parent) : null) ??
    nobodyAsks(askerId, onBehalfOf) ??
    (askerId === null ? null : maySpeak(meeting, askerId)) ??
    nothingAsked(text, begin && askerId !== null)
  if (refusal) return refusal
  const questionId = `k${seq}`
  const asked: MeetingEvent = {
    type: 'questionAsked',
    data: { questionId, itemId: item.id, parentId, askerId, onBehalfOf, text },
  }
  if (!begin || askerId === null) return ok([asked, ...calledIfFree(meeting, questionId)])
  const turnSeq = seq + 3
  const request = meeting.queue.find(({ participantId }) => participantId === askerId) ?? null
  const started =
    somebodySpeaking(meeting) ??
    voteOpen(meeting) ??
    startTurn(
      meeting,
      { participantId: askerId, stance: 'question', request, overLimit: command.overLimit === true },
      { nextSeq: turnSeq, now },
    )
  if (!started.ok) return started
  return ok([
    asked,
    called(questionId),
    { type: 'askingBegun', data: { questionId, turnId: `t${turnSeq}` } },
    // To ask further is part of the question and takes nobody's place.
    ...(parent ? started.value.map(inOrder) : started.value),
  ])
}

function inOrder(event: MeetingEvent): MeetingEvent {
  return event.type === 'turnStarted' ? { ...event, data: { ...event.data, ahead: null } } : event
}

const called = (questionId: string): MeetingEvent => ({ type: 'questionCalled', data: { questionId } })

/** A question that is handed in is shown at once where no other is being dealt with. */
function calledIfFree(meeting: Meeting, questionId: string): readonly MeetingEvent[] {
  const current = questionById(meeting, meeting.currentQuestionId)
  const free = current === null || questionState(meeting, current) === 'answered'
  return free && meeting.activeTurnId === null && meeting.activeVoteId === null ? [called(questionId)] : []
}

function startAnswer(
  meeting: Meeting,
  { questionId, participantId, org }: Extract<QuestionCommand, { type: 'startAnswer' }>,
  { nextSeq: seq, now }: MeetingContext,
): MeetingDecision {
  const question = questionById(meeting, questionId)
  if (!question) return unknownQuestion()
  const state = questionState(meeting, question)
  const asking = state === 'asking' ? meeting.activeTurnId : null
  const refusal =
    ofOtherItem(meeting, question) ??
    voteOpen(meeting) ??
    (asking === null ? somebodySpeaking(meeting) : null)
  if (refusal) return refusal
  const before: MeetingEvent[] = [
    ...(asking === null
      ? []
      : [...endedInterjection(meeting), { type: 'turnEnded' as const, data: { turnId: asking } }]),
    ...(meeting.currentQuestionId === questionId ? [] : [called(questionId)]),
  ]
  const turnSeq = seq + before.length + 1
  const started = startTurn(
    meeting,
    { participantId, stance: 'answer', request: null },
    { nextSeq: turnSeq, now },
  )
  if (!started.ok) return started
  const answerer = participantById(meeting, participantId)
  return ok([
    {
      type: 'answerBegun',
      data: { questionId, turnId: `t${turnSeq}`, participantId, org: org || (answerer?.org ?? '') },
    },
    ...before,
    ...started.value,
  ])
}

function reviseQuestion(
  meeting: Meeting,
  { questionId, askerId, onBehalfOf, text }: Extract<QuestionCommand, { type: 'reviseQuestion' }>,
): MeetingDecision {
  if (meeting.phase === 'planned') return refuse('phase.planned', '会议还没有开始，宣布开会以后才能记录。')
  const question = questionById(meeting, questionId)
  if (!question) return unknownQuestion()
  if (question.text === text && question.askerId === askerId && question.onBehalfOf === onBehalfOf) {
    return refuse('question.same', '这个提问没有改动。')
  }
  if (askerId !== null && !participantById(meeting, askerId)) {
    return refuse('participant.unknown', '名单里没有这个人。请重新查找，或先把他加进名单。')
  }
  if (askerId !== question.askerId && question.askTurnIds.length > 0) {
    return refuse('question.asker', '提问人已经发言计时，不能换人。请撤销后重新请人提问。')
  }
  return (
    nobodyAsks(askerId, onBehalfOf) ??
    ok([{ type: 'questionRevised', data: { questionId, askerId, onBehalfOf, text } }])
  )
}

/** Only what nothing hangs on can be taken away: what was asked aloud or answered has happened. */
function removeQuestion(meeting: Meeting, questionId: string): MeetingDecision {
  const question = questionById(meeting, questionId)
  if (!question) return unknownQuestion()
  if (question.answers.length > 0 || promisesOf(meeting, questionId).length > 0) {
    return refuse('question.answered', '这个提问已经答复，不能删除。')
  }
  if (question.askTurnIds.length > 0) {
    return refuse('question.asked', '这个提问已在会上提出，不能删除；可以改文字，或撤销刚才的步骤。')
  }
  return meeting.questions.some(({ parentId }) => parentId === questionId)
    ? refuse('question.followed', '这个提问后面有追问，不能删除。')
    : ok([{ type: 'questionRemoved', data: { questionId } }])
}

function nobodyAsks(askerId: string | null, onBehalfOf: string): MeetingDecision | null {
  return askerId === null && onBehalfOf === ''
    ? refuse('question.nobody', '请选提问人；代人提问的，请写明代谁提问（如“12345热线”）。')
    : null
}

function nothingAsked(text: string, spoken: boolean): MeetingDecision | null {
  return !spoken && text.trim() === '' ? refuse('question.empty', '书面交来的提问要写上问什么。') : null
}

function ofOtherItem(meeting: Meeting, question: Question): MeetingDecision | null {
  if (question.itemId === meeting.currentItemId) return null
  const title = meeting.agenda.find(({ id }) => id === question.itemId)?.title ?? '别的议程'
  return refuse('question.elsewhere', `这个提问属于“${title}”。请先回到那一项。`)
}

function unknownQuestion(): MeetingDecision {
  return refuse('question.unknown', '没有这个提问，可能刚被撤销或删除。')
}

function sameFigures(a: Question['figures'], b: Question['figures']): boolean {
  return (
    a.length === b.length &&
    a.every((figure, index) => figure.label === b[index]?.label && figure.value === b[index].value)
  )
}
