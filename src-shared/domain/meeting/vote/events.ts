import { z } from 'zod'
import { ownersRuleSchema } from '../../voting/owners-rule'
import { decisionRuleSchema, quorumRuleSchema } from '../../voting/rule'
import { count, fact, id } from '../fact'
import { ballotChoiceSchema, voteOptionSchema, voteOutcomeSchema } from '../facts'
import { MOTION, motionSubjectSchema } from '../motion/subject'
import { ownerAnswerSchema, ownerUnitSchema } from './owners'

/** What every vote is opened with besides its item and its words. */
export const voteSubject = {
  subject: motionSubjectSchema.default(MOTION),
  /** People who had asked to speak and had not been heard, when the chair confirmed the vote all the same. */
  stillWaiting: count.default(0),
} as const

/** Votes from their opening to their result, and the register that owners vote by. */
export const voteFacts = [
  fact('voteOpened', {
    voteId: id,
    itemId: id,
    ...voteSubject,
    motion: z.string(),
    rule: decisionRuleSchema,
    method: z.enum(['showOfHands', 'secretBallot']),
    /** The base the vote keeps to its end, whoever comes or goes meanwhile. */
    expected: count,
    present: count,
    /** Of the present, those by proxy. */
    represented: count.default(0),
    quorumMet: z.boolean(),
    unit: z.enum(['people', 'households']).default('people'),
    /** The quorum asked for; absent in old records, where it is that of the plan. */
    quorum: quorumRuleSchema.nullable().exactOptional(),
    quorumGroup: z.object({ expected: count, present: count }).exactOptional(),
  }),
  fact('countReported', { voteId: id, option: voteOptionSchema, count }),
  fact('countCleared', { voteId: id, option: voteOptionSchema }),
  fact('ballotsIssued', { voteId: id, count }),
  fact('ballotsCollected', { voteId: id, count }),
  /** One ballot as it was called out, without any trace of whose it is. */
  fact('ballotCalled', { voteId: id, choice: ballotChoiceSchema }),
  /** The nth ballot, from 1, was heard or pressed wrongly. */
  fact('ballotCorrected', { voteId: id, n: z.int().positive(), choice: ballotChoiceSchema }),
  fact('ownersAdded', { units: z.array(ownerUnitSchema) }),
  fact('ownerRemoved', { unitId: id }),
  /** The vote keeps the register of this moment. */
  fact('ownersVoteOpened', {
    voteId: id,
    itemId: id,
    ...voteSubject,
    motion: z.string(),
    rule: ownersRuleSchema,
  }),
  /** Of all units of one head; null: the sheet was entered by mistake. */
  fact('ownerAnswered', { voteId: id, head: id, answer: ownerAnswerSchema.nullable() }),
  fact('voteAnnounced', { voteId: id, outcome: voteOutcomeSchema }),
  fact('voteCancelled', { voteId: id, reason: z.string().max(200) }),
] as const
