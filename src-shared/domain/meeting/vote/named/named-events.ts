import { z } from 'zod'
import { decisionRuleSchema } from '../../../voting/rule'
import { count, fact, id } from '../../fact'
import { votePresence, voteSubject } from '../events'
import { householdSchema } from './households'
import { namedAnswerSchema, namedMethodSchema, voterSchema } from './named'

/** Votes in which each answer is somebody's, the register of households, and 鼓掌. */
export const namedFacts = [
  fact('householdsAdded', { households: z.array(householdSchema) }),
  fact('householdRemoved', { householdId: id }),
  /** Who votes is fixed at this moment, and so is the base. */
  fact('namedVoteOpened', {
    voteId: id,
    itemId: id,
    ...voteSubject,
    motion: z.string(),
    rule: decisionRuleSchema,
    method: namedMethodSchema,
    voters: z.array(voterSchema),
    ...votePresence,
  }),
  fact('voterAnswered', {
    voteId: id,
    voterId: id,
    /** Null: taken off again. */
    answer: namedAnswerSchema.nullable(),
    /** What stood there before. */
    before: namedAnswerSchema.nullable(),
    /** Whether the room may see whose answer it is: it was given aloud. */
    open: z.boolean(),
  }),
  /** Called by name, and no answer. */
  fact('voterPassed', { voteId: id, voterId: id }),
  /** Everybody who has not answered is 未表态. */
  fact('restSilenced', { voteId: id, count }),
  /** Somebody was against deciding it without a count; null: not known who. */
  fact('acclamationObjected', { voteId: id, participantId: id.nullable(), note: z.string().max(200) }),
] as const
