import type { AgendaItem } from '../setup'
import type { Meeting, Outcome } from '../state'
import type { Question, QuestionState } from './question'

/** 问答: an item in which questions are asked and answered, and nothing is voted. */
export function isQuestions(item: Pick<AgendaItem, 'kind'> | null | undefined): boolean {
  return item?.kind === 'questions'
}

export function questionById(meeting: Meeting, questionId: string | null): Question | null {
  return meeting.questions.find(({ id }) => id === questionId) ?? null
}

/** The question the room is at. */
export function currentQuestion(meeting: Meeting): Question | null {
  return questionById(meeting, meeting.currentQuestionId)
}

/** Questions of an item in the order they were asked, each followed by what was asked further. */
export function questionsOf(meeting: Meeting, itemId: string | null): readonly Question[] {
  const own = meeting.questions.filter((question) => question.itemId === itemId)
  const ids = new Set(own.map(({ id }) => id))
  const roots = own.filter(({ parentId }) => parentId === null || !ids.has(parentId))
  const after = (question: Question): readonly Question[] => [
    question,
    ...own.filter(({ parentId }) => parentId === question.id).flatMap(after),
  ]
  return roots.flatMap(after)
}

/** What was promised in answer to a question, oldest first. */
export function promisesOf(meeting: Meeting, questionId: string): readonly Outcome[] {
  return meeting.outcomes.filter(({ answering }) => answering?.questionId === questionId)
}

export function questionState(meeting: Meeting, question: Question): QuestionState {
  const { activeTurnId } = meeting
  if (activeTurnId !== null) {
    if (question.askTurnIds.includes(activeTurnId)) return 'asking'
    if (question.answers.some(({ turnId }) => turnId === activeTurnId)) return 'answering'
  }
  if (promisesOf(meeting, question.id).some(({ answering }) => answering?.form === 'writing')) {
    return 'inWriting'
  }
  return question.answers.length > 0 ? 'answered' : 'waiting'
}

/** The first question of the item that still waits for its answer. */
export function nextQuestion(meeting: Meeting): Question | null {
  return (
    questionsOf(meeting, meeting.currentItemId).find(
      (question) =>
        question.id !== meeting.currentQuestionId && questionState(meeting, question) === 'waiting',
    ) ?? null
  )
}

/** Whether the record knows this person as somebody who asked. */
export function hasAsked(meeting: Meeting, participantId: string): boolean {
  return meeting.questions.some(({ askerId }) => askerId === participantId)
}
