import { z } from 'zod'
import { outcomeDraftSchema } from '../facts'
import { id, inMeeting } from '../in-meeting'
import {
  figuresSchema,
  onBehalfOfSchema,
  promiseFormSchema,
  promiseTypedSchema,
  questionTextSchema,
} from './question'

/** 问答 */
export const questionCommands = [
  /**
   * A question to the item under way. `begin` gives the floor to whoever asks or reads it out; without it the
   * question is handed in and waits.
   */
  inMeeting('askQuestion', {
    parentId: id.nullable(),
    askerId: id.nullable(),
    onBehalfOf: onBehalfOfSchema,
    text: questionTextSchema,
    begin: z.boolean(),
    /** The facilitator has confirmed that this person may speak beyond the turns each may have. */
    overLimit: z.boolean().exactOptional(),
  }),
  inMeeting('reviseQuestion', {
    questionId: id,
    askerId: id.nullable(),
    onBehalfOf: onBehalfOfSchema,
    text: questionTextSchema,
  }),
  inMeeting('removeQuestion', { questionId: id }),
  inMeeting('callQuestion', { questionId: id }),
  /** 请…答复: ends the asker's turn where it still runs, and gives the floor to who answers. */
  inMeeting('startAnswer', { questionId: id, participantId: id, org: z.string().trim().max(60) }),
  inMeeting('setFigures', { questionId: id, figures: figuresSchema }),
  /** Keeps the words of a promise while they are typed. */
  inMeeting('typePromise', { questionId: id, typed: promiseTypedSchema }),
  /** 承诺 or 书面答复: becomes an outcome of the item, with who is answerable and by when. */
  inMeeting('recordPromise', {
    questionId: id,
    form: promiseFormSchema,
    promise: outcomeDraftSchema.omit({ kind: true }),
  }),
] as const
