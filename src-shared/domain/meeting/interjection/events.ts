import { z } from 'zod'
import { count, fact, id } from '../fact'
import { interjectionKindSchema } from './interjection'

/** 插话答复 */
export const interjectionFacts = [
  fact('interjectionStarted', {
    interjectionId: id,
    turnId: id,
    itemId: id,
    participantId: id,
    kind: interjectionKindSchema,
    allottedMs: count,
    /** The speaker's clock was paused already, and is not set going by the end of the interjection. */
    turnWasPaused: z.boolean(),
  }),
  fact('interjectionEnded', { interjectionId: id }),
] as const
