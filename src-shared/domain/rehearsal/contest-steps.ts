import { z } from 'zod'
import { durationSchema as duration } from './names'
import { step } from './step-shape'

const name = z.string().trim().min(1).max(40)

const names = z.array(name).min(1).max(30)
const PLAIN = ['blank', 'tooMany', 'unreadable'] as const

const contestRulingFieldsSchema = z.union([names, z.enum(PLAIN)])
/** What a ballot was found to be: its names; 空白, 多选 and 无法辨认. */
export type ContestRulingFields = z.infer<typeof contestRulingFieldsSchema>

export const contestBallotFieldsSchema = z.union([names, z.enum([...PLAIN, 'doubtful'])])
/** The names on one ballot; 空白, 多选 and 无法辨认; 疑问票. */
export type ContestBallotFields = z.infer<typeof contestBallotFieldsSchema>

/** 推选, 多方案比选 */
export const CONTEST_STEPS = [
  step(
    'openRunoff',
    '另行选举, 再次投票 or the next round of a knock-out: what the last result calls for.',
    {},
  ),
  step('countContest', '报数 of a contest by show of hands, in the order written.', {
    votes: z.record(name, z.number()).default({}).describe('By candidate or option.'),
    abstain: z.number().optional().describe('弃权, where one is chosen.'),
  }),
  step('clearContest', '重新点数; null: 弃权.', { name: name.nullable() }),
  step('callContestBallots', '唱票 of a contest: ballot by ballot, in this order.', {
    ballots: z.array(contestBallotFieldsSchema).min(1).max(5000),
    apart: duration.optional().describe('Time between one ballot and the next.'),
  }),
  step('correctContestBallot', '更正一张票: the nth that was called, from 1.', {
    n: z.int().positive(),
    ballot: contestBallotFieldsSchema,
  }),
  step('ruleContestBallot', '认定疑问票 of a contest: the nth ballot that was called, from 1.', {
    n: z.int().positive(),
    ballot: contestRulingFieldsSchema,
    reason: z.string().max(200),
  }),
  step('secondContest', '乙报数: what the second teller has of the whole round.', {
    votes: z.record(name, z.number()).describe('By candidate or option.'),
    abstain: z.number().nullable().default(null).describe('弃权; null where nobody is asked for it.'),
    invalid: z.number().nullable().default(null).describe('无效, of ballots only.'),
  }),
] as const
