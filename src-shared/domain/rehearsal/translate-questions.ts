import { ok, type Result } from '../kernel/result'
import type { Question } from '../meeting/questions/question'
import { currentQuestion } from '../meeting/questions/selectors'
import type { Meeting } from '../meeting/state'
import { findPerson, findWords } from './find'
import type { StepOf } from './steps'
import { map, NOTHING, type Commands } from './translation'

type QuestionVerb =
  | 'ask'
  | 'reviseQuestion'
  | 'removeQuestion'
  | 'callQuestion'
  | 'answer'
  | 'figures'
  | 'typePromise'
  | 'promise'

/** 问答. */
export function translateQuestions(step: StepOf<QuestionVerb>, meeting: Meeting): Commands {
  const meetingId = meeting.id
  if (step.do === 'ask') return translateAsk(step, meeting)
  const found = questionOf(meeting, step.question)
  if (!found.ok) return found
  const question = found.value
  const questionId = question?.id ?? NOTHING
  switch (step.do) {
    case 'reviseQuestion':
      return ok([
        {
          type: 'reviseQuestion',
          meetingId,
          questionId,
          askerId: question?.askerId ?? null,
          onBehalfOf: question?.onBehalfOf ?? '',
          text: step.text,
        },
      ])
    case 'removeQuestion':
      return ok([{ type: 'removeQuestion', meetingId, questionId }])
    case 'callQuestion':
      return ok([{ type: 'callQuestion', meetingId, questionId }])
    case 'answer':
      return map(findPerson(meeting, step.who), ({ id }) => ({
        type: 'startAnswer',
        meetingId,
        questionId,
        participantId: id,
        org: step.org,
      }))
    case 'figures':
      return ok([{ type: 'setFigures', meetingId, questionId, figures: step.figures }])
    case 'typePromise':
      return ok([{ type: 'typePromise', meetingId, questionId, typed: { line: step.line, changed: {} } }])
    case 'promise': {
      const { form, text, ownerOrg, ownerPerson, dueDate } = step
      const promise = { text, ownerOrg, ownerPerson, dueDate }
      return ok([{ type: 'recordPromise', meetingId, questionId, form, promise }])
    }
  }
}

function translateAsk(step: StepOf<'ask'>, meeting: Meeting): Commands {
  const asker = step.who === undefined ? ok(null) : findPerson(meeting, step.who)
  if (!asker.ok) return asker
  const parent = step.follows === undefined ? ok(null) : questionOf(meeting, step.follows)
  return map(parent, (followed) => ({
    type: 'askQuestion',
    meetingId: meeting.id,
    parentId: followed?.id ?? null,
    askerId: asker.value?.id ?? null,
    onBehalfOf: step.for,
    text: step.text,
    begin: step.begin,
    ...(step.overLimit === undefined ? {} : { overLimit: step.overLimit }),
  }))
}

function questionOf(meeting: Meeting, part: string | undefined): Result<Question | null> {
  return part === undefined ? ok(currentQuestion(meeting)) : findWords(meeting.questions, part, '提问')
}
