import { z } from 'zod'
import { contestResultSchema } from '../../voting/contest/result'
import { ownersRuleSchema } from '../../voting/owners-rule'
import { decisionRuleSchema, quorumRuleSchema } from '../../voting/rule'
import { count, fact, id } from '../fact'
import { ballotChoiceSchema, ballotRulingSchema, voteOptionSchema, voteOutcomeSchema } from '../facts'
import { MOTION, motionSubjectSchema } from '../motion/subject'
import { ballotFiguresSchema } from './paper/ballots'
import { tellerSchema, voteScriptSchema } from './counting'
import { ownerAnswerSchema, ownerUnitSchema } from './owners/owners'

/** What every vote is opened with besides its item and its words. */
export const voteSubject = {
  subject: motionSubjectSchema.default(MOTION),
  /** People who had asked to speak and had not been heard, when the chair confirmed the vote all the same. */
  stillWaiting: count.default(0),
} as const

/** Who was there when a vote of the people in the room was opened. */
export const votePresence = {
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
} as const

/** Votes from their opening to their result, and the register that owners vote by. */
export const voteFacts = [
  fact('voteOpened', {
    voteId: id,
    itemId: id,
    ...voteSubject,
    motion: z.string(),
    rule: decisionRuleSchema,
    method: z.enum(['showOfHands', 'secretBallot', 'acclamation']),
    ...votePresence,
    twoTellers: z.boolean().default(false),
    script: voteScriptSchema.default('official'),
  }),
  /** `teller`: which of two; absent where one counts. */
  fact('countReported', {
    voteId: id,
    option: voteOptionSchema,
    count,
    teller: tellerSchema.exactOptional(),
  }),
  /** Of one teller, or whatever was counted. */
  fact('countCleared', { voteId: id, option: voteOptionSchema, teller: tellerSchema.exactOptional() }),
  /** The tellers differed: the chair had the hands counted once more before all. */
  fact('countSettled', { voteId: id, option: voteOptionSchema, count, reason: z.string().max(200) }),
  fact('ballotsIssued', { voteId: id, count }),
  fact('ballotsCollected', { voteId: id, count }),
  /** One ballot as it was called out, without any trace of whose it is. */
  fact('ballotCalled', { voteId: id, choice: ballotChoiceSchema }),
  /** The nth ballot, from 1, was heard or pressed wrongly. */
  fact('ballotCorrected', { voteId: id, n: z.int().positive(), choice: ballotChoiceSchema }),
  /** The nth ballot, from 1, had been set aside as 疑问票: what it was found to be, and why. */
  fact('ballotRuled', {
    voteId: id,
    n: z.int().positive(),
    choice: ballotRulingSchema,
    reason: z.string().max(200),
  }),
  /** What the second of two tellers has, once all were called. */
  fact('secondTallied', { voteId: id, figures: ballotFiguresSchema }),
  fact('ownersAdded', { units: z.array(ownerUnitSchema) }),
  fact('ownerRemoved', { unitId: id }),
  /** The vote keeps the register of this moment. */
  fact('ownersVoteOpened', {
    voteId: id,
    itemId: id,
    ...voteSubject,
    motion: z.string(),
    rule: ownersRuleSchema,
    /** What the doors of those who vote begin with; empty: the whole register. */
    scope: z.string().max(40).default(''),
    /** The units within the scope; absent where that is the whole register. */
    units: z.array(id).exactOptional(),
  }),
  /** Whose ballot was handed over to them; or the entry was a mistake. */
  fact('ballotsDelivered', { voteId: id, heads: z.array(id), delivered: z.boolean() }),
  /** Of all units of one head; null: the sheet was entered by mistake. */
  fact('ownerAnswered', { voteId: id, head: id, answer: ownerAnswerSchema.nullable() }),
  /** The wall shows no figures of this vote until its result, or until they are revealed. */
  fact('countsHidden', { voteId: id }),
  fact('countsRevealed', { voteId: id }),
  /** 重新计票: what was counted, and announced, stays as an earlier count. */
  fact('recountBegun', { voteId: id, reason: z.string().max(200) }),
  fact('voteAnnounced', {
    voteId: id,
    outcome: voteOutcomeSchema,
    /** Who was elected, of a contest. */
    contest: contestResultSchema.exactOptional(),
  }),
  fact('voteCancelled', { voteId: id, reason: z.string().max(200) }),
] as const
