import { z } from 'zod'
import { ballotChoiceSchema, ballotRulingSchema, voteOptionSchema } from '../facts'
import { id, inMeeting } from '../in-meeting'
import { motionSubjectSchema } from '../motion/subject'
import { tellerSchema } from './counting'
import { OWNER_UNITS_LIMIT, ownerAnswerSchema, ownerUnitDraftSchema } from './owners/owners'

const reason = z.string().trim().max(200)

/** 业主名册 and 表决 */
export const voteCommands = [
  /** 业主名册 */
  inMeeting('addOwners', { units: z.array(ownerUnitDraftSchema).min(1).max(OWNER_UNITS_LIMIT) }),
  inMeeting('removeOwner', { unitId: id }),
  /**
   * `subject`: left out, the motion itself. `evenThoughQueued`: the chair has confirmed the vote although people who
   * have not been heard still wait to speak.
   */
  inMeeting('openVote', {
    itemId: id,
    subject: motionSubjectSchema.exactOptional(),
    evenThoughQueued: z.boolean().exactOptional(),
  }),
  /** `teller`: which of two; left out where one counts. */
  inMeeting('reportCount', {
    voteId: id,
    option: voteOptionSchema,
    count: z.number(),
    teller: tellerSchema.exactOptional(),
  }),
  inMeeting('clearCount', { voteId: id, option: voteOptionSchema, teller: tellerSchema.exactOptional() }),
  /** The tellers differ: what the chair had counted once more before all. */
  inMeeting('settleCount', { voteId: id, option: voteOptionSchema, count: z.number(), reason }),
  /** 发票, 收票 and 唱票 of a vote by paper ballots. */
  inMeeting('issueBallots', { voteId: id, count: z.number() }),
  inMeeting('collectBallots', { voteId: id, count: z.number() }),
  inMeeting('callBallot', { voteId: id, choice: ballotChoiceSchema }),
  /** Of the nth ballot called, from 1. */
  inMeeting('correctBallot', { voteId: id, n: z.int().positive(), choice: ballotChoiceSchema }),
  /** 疑问票: what the nth ballot called was found to be, on the scrutineer's referral. */
  inMeeting('ruleBallot', { voteId: id, n: z.int().positive(), choice: ballotRulingSchema, reason }),
  /** The second teller's figures, once all were called. */
  inMeeting('reportSecond', {
    voteId: id,
    figures: z.object({ yes: z.number(), no: z.number(), abstain: z.number(), invalid: z.number() }),
  }),
  /** From a signed sheet; null takes it off again. */
  inMeeting('answerOwner', { voteId: id, head: id, answer: ownerAnswerSchema.nullable() }),
  /** 送达 of the owners' ballots, where silence counts. */
  inMeeting('deliverBallots', {
    voteId: id,
    heads: z.array(id).min(1).max(OWNER_UNITS_LIMIT),
    delivered: z.boolean(),
  }),
  inMeeting('hideCounts', { voteId: id }),
  inMeeting('revealCounts', { voteId: id }),
  /** 重新计票: before the result, or on challenge after it, until the meeting goes on. */
  inMeeting('recountVote', { voteId: id, reason }),
  inMeeting('announceVote', { voteId: id }),
  inMeeting('cancelVote', { voteId: id, reason }),
] as const
