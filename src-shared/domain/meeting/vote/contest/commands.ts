import { z } from 'zod'
import { contenderNumberSchema } from '../../../voting/contest/result'
import { id, inMeeting } from '../../in-meeting'
import { contestBallotSchema, contestRulingSchema } from './ballot'
import { contestFiguresSchema } from './second'

/** 推选 and 多方案比选; opened with `openVote`, its ballots issued, collected and announced like any others. */
export const contestCommands = [
  /** The further vote that an announced one calls for. */
  inMeeting('openRunoff', { voteId: id }),
  /** By show of hands; number null: 弃权. */
  inMeeting('reportContest', { voteId: id, number: contenderNumberSchema.nullable(), count: z.number() }),
  inMeeting('clearContest', { voteId: id, number: contenderNumberSchema.nullable() }),
  inMeeting('callContestBallot', { voteId: id, ballot: contestBallotSchema }),
  /** Of the nth ballot called, from 1. */
  inMeeting('correctContestBallot', { voteId: id, n: z.int().positive(), ballot: contestBallotSchema }),
  /** 疑问票: what the nth ballot called was found to be, on the scrutineer's referral. */
  inMeeting('ruleContestBallot', {
    voteId: id,
    n: z.int().positive(),
    ballot: contestRulingSchema,
    reason: z.string().trim().max(200),
  }),
  /** 乙报数, once the first teller is done. */
  inMeeting('reportContestSecond', { voteId: id, figures: contestFiguresSchema }),
] as const
