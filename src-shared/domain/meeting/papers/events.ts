import { z } from 'zod'
import { minutesDocumentSchema } from '../../minutes/document'
import { fact, id, text } from '../fact'
import { answeringSchema } from '../questions/question'
import { scanShape } from './scans/scan'
import { outcomeDraftSchema, outcomeKindSchema, signerRoleSchema, strokesSchema } from '../facts'

/** Where it was promised in answer to a question: the room is shown it. */
const answering = answeringSchema.nullable().default(null)
const outcome = outcomeDraftSchema.extend({ text: z.string().max(500) })

/** What the recorder writes, and the minutes to their seal. */
export const paperFacts = [
  fact('pointNoted', {
    pointId: id,
    itemId: id.nullable(),
    turnId: id.nullable(),
    interjectionId: id.nullable().default(null),
    text,
  }),
  fact('pointRevised', { pointId: id, text }),
  fact('pointRemoved', { pointId: id }),
  fact('outcomeRecorded', { outcomeId: id, itemId: id.nullable(), outcome, answering }),
  fact('outcomeRevised', { outcomeId: id, outcome, answering }),
  /** To another box (共识, 分歧, 责任分工) or another place in its own; `beforeId` null: behind all others. */
  fact('outcomeMoved', { outcomeId: id, kind: outcomeKindSchema, beforeId: id.nullable() }),
  fact('outcomeRemoved', { outcomeId: id }),
  fact('minutesRevised', { blockId: z.string().max(120), text: text.nullable() }),
  fact('minutesSigned', {
    signatureId: id,
    as: signerRoleSchema,
    name: z.string().max(40),
    strokes: strokesSchema,
    contentHash: z.string().max(64),
  }),
  /** With the words themselves: a later version of the program may draft differently, but not what was sealed. */
  fact('minutesSealed', {
    contentHash: z.string().length(64),
    chainHash: z.string().length(64),
    document: minutesDocumentSchema,
    /** From 1; each 更正 that was sealed makes one more. */
    edition: z.int().positive().default(1),
  }),
  /** `number` from 1: the corrected edition will be one higher. */
  fact('correctionOpened', { number: z.int().positive(), reason: z.string().max(200) }),
  fact('correctionDropped', { number: z.int().positive() }),
  fact('scanAttached', { scanId: id, ...scanShape }),
  /** It stays in the record with its file; only it no longer counts. */
  fact('scanRemoved', { scanId: id, reason: z.string().max(200) }),
] as const
