import { z } from 'zod'
import { ballotRulingSchema, voteOptionSchema } from '../meeting/facts'
import { step } from './step-shape'

const reason = z.string().max(200)
const figure = z.number().default(0)

/** Care in counting: what goes beyond one count that is shown as it is heard. */
export const COUNTING_STEPS = [
  step('settleCount', '复点: the two tellers differ, and the chair has the hands counted once more.', {
    option: voteOptionSchema,
    count: z.number(),
    reason,
  }),
  step('ruleBallot', '认定疑问票: the nth ballot that was called, from 1.', {
    n: z.int().positive(),
    choice: ballotRulingSchema,
    reason,
  }),
  step('secondTally', '乙报数: what the second teller has of all paper ballots.', {
    yes: figure,
    no: figure,
    abstain: figure,
    invalid: figure,
  }),
  step('deliver', '送达: the ballots of the owners of these doors, or of all who are not marked yet.', {
    doors: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).describe('"everyone": all.'),
    delivered: z.boolean().default(true),
  }),
  step('hideCounts', '大屏不显示票数, until the result.', {}),
  step('revealCounts', '大屏显示票数', {}),
  step('recount', '重新计票: of the last vote, before its result or on challenge after it.', { reason }),
] as const
