import { z } from 'zod'
import type { BallotRound } from '../meeting/state'
import { isContest } from '../meeting/vote/contest/round'
import { contestStageSchema } from '../voting/contest/result'
import { contestOf } from './contest-result'
import { unequal } from './compare'

const names = z.array(z.string()).optional()

/** What can be asserted of the last vote where it is a contest. */
export const contestExpectationSchema = z.strictObject({
  stage: contestStageSchema.optional(),
  seats: z.int().optional(),
  among: names.describe('Who is voted on in this round, as on the ballot.'),
  votes: z.record(z.string(), z.int().nullable()).optional().describe('Null: not counted yet.'),
  abstain: z.int().nullable().optional(),
  elected: names.describe('In order of votes.'),
  tied: names,
  dropped: names,
  seatsLeft: z.int().nullable().optional(),
  next: contestStageSchema.nullable().optional().describe('The further vote it calls for.'),
})
export type ContestExpectation = z.infer<typeof contestExpectationSchema>

export function checkContest(
  expected: ContestExpectation | undefined,
  round: BallotRound | undefined,
): readonly string[] {
  if (expected === undefined) return []
  if (!round || !isContest(round)) return ['最后一次表决应是推选或比选（contest），实际不是']
  const now = contestOf(round)
  const list = (field: 'among' | 'elected' | 'tied' | 'dropped') =>
    unequal(`推选（contest.${field}）`, expected[field]?.join('、'), now[field].join('、'))
  return [
    ...unequal('推选（contest.stage）', expected.stage, now.stage),
    ...unequal('推选（contest.seats）', expected.seats, now.seats),
    ...Object.entries(expected.votes ?? {}).flatMap(([name, votes]) =>
      unequal(`得票（contest.votes.${name}）`, votes, now.votes[name] ?? null),
    ),
    ...unequal('推选（contest.abstain）', expected.abstain, now.abstain),
    ...list('among'),
    ...list('elected'),
    ...list('tied'),
    ...list('dropped'),
    ...unequal('推选（contest.seatsLeft）', expected.seatsLeft, now.seatsLeft),
    ...unequal('推选（contest.next）', expected.next, now.next?.stage ?? null),
  ]
}
