import { z } from 'zod'
import { outcomeDraftSchema } from '../meeting/facts'
import {
  figuresSchema,
  onBehalfOfSchema,
  promiseFormSchema,
  promiseTypedSchema,
  questionTextSchema,
} from '../meeting/questions/question'
import { partSchema as part, personSchema as person } from './names'
import { step } from './step-shape'

const question = part.optional().describe('A part of the question; left out: the one the room is at.')

/** 问答 */
export const QUESTION_STEPS = [
  step('ask', '提问, to the item under way. Somebody who asks gets the floor, unless "begin" is false.', {
    who: person.optional().describe('Who asks or reads it out; left out: 主持人 reads it out.'),
    for: onBehalfOfSchema.default('').describe('代问: whose question it is, such as 12345热线.'),
    text: questionTextSchema.default('').describe('May be given later with "reviseQuestion".'),
    follows: part.optional().describe('追问: a part of the question it follows up.'),
    begin: z.boolean().default(true).describe('False: it is handed in, and waits.'),
    overLimit: z.boolean().exactOptional().describe('主持人确认破例: beyond the turns each may have.'),
  }),
  step('reviseQuestion', 'Writes down what is asked, or corrects it.', {
    question,
    text: questionTextSchema,
  }),
  step('removeQuestion', 'Takes a question away that nobody has asked aloud or answered.', { question }),
  step('callQuestion', 'Turns to a question that waits.', { question: part }),
  step('answer', '请人答复; ends the turn of who asks.', {
    who: person,
    org: z.string().max(60).default('').describe('For whom; left out: 单位 of the roster.'),
    question,
  }),
  step('figures', 'The figures of the answer, shown large.', {
    figures: figuresSchema,
    question,
  }),
  step('typePromise', 'Types at a promise without recording it.', {
    line: promiseTypedSchema.shape.line,
    question,
  }),
  step('promise', '记承诺 or 书面答复, in answer to a question.', {
    form: promiseFormSchema.default('deed').describe('deed 承诺, writing 书面答复'),
    text: outcomeDraftSchema.shape.text,
    ownerOrg: outcomeDraftSchema.shape.ownerOrg.default('').describe('责任单位'),
    ownerPerson: outcomeDraftSchema.shape.ownerPerson.default('').describe('责任人'),
    dueDate: outcomeDraftSchema.shape.dueDate.default('').describe('时限, such as 2026-12-10'),
    question,
  }),
] as const
