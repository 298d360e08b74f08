import { z } from 'zod'
import { ballotChoiceSchema, voteOptionSchema } from '../facts'
import { id, inMeeting } from '../in-meeting'
import { motionSubjectSchema } from '../motion/subject'
import { OWNER_UNITS_LIMIT, ownerAnswerSchema, ownerUnitDraftSchema } from './owners'

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
  inMeeting('reportCount', { voteId: id, option: voteOptionSchema, count: z.number() }),
  inMeeting('clearCount', { voteId: id, option: voteOptionSchema }),
  /** 发票, 收票 and 唱票 of a vote by paper ballots. */
  inMeeting('issueBallots', { voteId: id, count: z.number() }),
  inMeeting('collectBallots', { voteId: id, count: z.number() }),
  inMeeting('callBallot', { voteId: id, choice: ballotChoiceSchema }),
  /** Of the nth ballot called, from 1. */
  inMeeting('correctBallot', { voteId: id, n: z.int().positive(), choice: ballotChoiceSchema }),
  /** From a signed sheet; null takes it off again. */
  inMeeting('answerOwner', { voteId: id, head: id, answer: ownerAnswerSchema.nullable() }),
  inMeeting('announceVote', { voteId: id }),
  inMeeting('cancelVote', { voteId: id, reason: z.string().trim().max(200) }),
] as const
