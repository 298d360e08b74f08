import { z } from 'zod'
import { contenderNumberSchema, contestStageSchema } from '../../../voting/contest/result'
import { contestRuleSchema } from '../../../voting/contest/rule'
import { count, fact, id } from '../../fact'
import { votePresence, voteSubject } from '../events'
import { contestBallotSchema, contestRulingSchema } from './ballot'
import { choosingSchema, contenderSchema, contestMethodSchema } from './contenders'
import { contestFiguresSchema } from './second'

/** 推选 and 多方案比选. */
export const contestFacts = [
  fact('contestOpened', {
    voteId: id,
    itemId: id,
    ...voteSubject,
    motion: z.string(),
    method: contestMethodSchema,
    choosing: choosingSchema,
    stage: contestStageSchema,
    /** The vote this one follows from; null for the first. */
    previous: id.nullable(),
    contenders: z.array(contenderSchema).min(1),
    waiting: z.array(contenderSchema),
    seats: z.int().positive(),
    rule: contestRuleSchema,
    ...votePresence,
    twoTellers: z.boolean().default(false),
  }),
  /** Of one contender by number; null: 弃权. */
  fact('contestCounted', { voteId: id, number: contenderNumberSchema.nullable(), count }),
  fact('contestCountCleared', { voteId: id, number: contenderNumberSchema.nullable() }),
  /** One ballot as it was called out, without any trace of whose it is. */
  fact('contestBallotCalled', { voteId: id, ballot: contestBallotSchema }),
  /** The nth ballot, from 1, was heard or pressed wrongly. */
  fact('contestBallotCorrected', { voteId: id, n: z.int().positive(), ballot: contestBallotSchema }),
  /** The nth ballot, from 1, had been set aside as 疑问票: what it was found to be, and why. */
  fact('contestBallotRuled', {
    voteId: id,
    n: z.int().positive(),
    ballot: contestRulingSchema,
    reason: z.string().max(200),
  }),
  /** 乙报数: what the second teller has of the whole round. */
  fact('contestSecondTallied', { voteId: id, figures: contestFiguresSchema }),
] as const
