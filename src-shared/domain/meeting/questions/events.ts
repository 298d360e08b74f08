import { z } from 'zod'
import { fact, id } from '../fact'
import { figuresSchema, onBehalfOfSchema, promiseTypedSchema, questionTextSchema } from './question'

const figures = figuresSchema
const text = questionTextSchema

/** 问答: what is asked, by whom, who answers for whom, and the figures of the answer. */
export const questionFacts = [
  fact('questionAsked', {
    questionId: id,
    itemId: id,
    /** 追问: the question it follows up. */
    parentId: id.nullable(),
    /** Null: read out by the facilitator. */
    askerId: id.nullable(),
    onBehalfOf: onBehalfOfSchema,
    text,
  }),
  fact('questionRevised', {
    questionId: id,
    askerId: id.nullable(),
    onBehalfOf: onBehalfOfSchema,
    text,
  }),
  fact('questionRemoved', { questionId: id }),
  /** It is this question's turn: the room sees it. */
  fact('questionCalled', { questionId: id }),
  /** The turn in which somebody asks it. */
  fact('askingBegun', { questionId: id, turnId: id }),
  /** The turn in which somebody answers it, and for whom. */
  fact('answerBegun', { questionId: id, turnId: id, participantId: id, org: z.string().max(60) }),
  fact('figuresSet', { questionId: id, figures }),
  /** Kept while it is typed, so that nothing typed is lost; it is no promise before `outcomeRecorded` says so. */
  fact('promiseTyped', { questionId: id, typed: promiseTypedSchema }),
] as const
