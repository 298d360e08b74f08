import type { MeetingEvent } from '../events'
import type { Meeting } from '../state'
import { NOTHING_TYPED, type Question } from './question'

/** 问答. What an outcome was promised in answer to is kept with the outcome. */
export function evolveQuestions(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'questionAsked': {
      const { questionId: id, itemId, parentId, askerId, onBehalfOf, text } = event.data
      const question: Question = {
        id,
        itemId,
        parentId,
        askerId,
        onBehalfOf,
        text,
        at,
        askTurnIds: [],
        answers: [],
        figures: [],
        promiseTyped: NOTHING_TYPED,
      }
      return { ...meeting, questions: [...meeting.questions, question] }
    }
    case 'questionRevised': {
      const { questionId, ...said } = event.data
      return withQuestion(meeting, questionId, (question) => ({ ...question, ...said }))
    }
    case 'questionRemoved': {
      const { questionId } = event.data
      return {
        ...meeting,
        questions: meeting.questions.filter(({ id }) => id !== questionId),
        currentQuestionId: meeting.currentQuestionId === questionId ? null : meeting.currentQuestionId,
      }
    }
    case 'questionCalled':
      return { ...meeting, currentQuestionId: event.data.questionId, sceneOverride: null }
    case 'askingBegun': {
      const { questionId, turnId } = event.data
      return withQuestion(meeting, questionId, (question) => ({
        ...question,
        askTurnIds: [...question.askTurnIds, turnId],
      }))
    }
    case 'answerBegun': {
      const { questionId, turnId, org } = event.data
      return withQuestion(meeting, questionId, (question) => ({
        ...question,
        answers: [...question.answers, { turnId, org }],
      }))
    }
    case 'figuresSet': {
      const { questionId, figures } = event.data
      return withQuestion(meeting, questionId, (question) => ({ ...question, figures }))
    }
    case 'promiseTyped': {
      const { questionId, typed } = event.data
      return withQuestion(meeting, questionId, (question) => ({ ...question, promiseTyped: typed }))
    }
    case 'outcomeRecorded': {
      const { answering } = event.data
      if (answering === null) return meeting
      return withQuestion(meeting, answering.questionId, (question) => ({
        ...question,
        promiseTyped: NOTHING_TYPED,
      }))
    }
    case 'itemEntered':
      return { ...meeting, currentQuestionId: null }
    default:
      return meeting
  }
}

function withQuestion(
  meeting: Meeting,
  questionId: string,
  change: (question: Question) => Question,
): Meeting {
  return {
    ...meeting,
    questions: meeting.questions.map((question) =>
      question.id === questionId ? change(question) : question,
    ),
  }
}
