import { z } from 'zod'

export const contestStageSchema = z.enum(['first', 'runoff', 'tie', 'knockOut', 'dropTie'])
/**
 * Which vote of a chain: the first; 另行选举 for seats left open; 再次投票 among those who are level at the last seat;
 * the next round of a knock-out; a vote among those level at its bottom, on who of them stays.
 */
export type ContestStage = z.infer<typeof contestStageSchema>

export const CONTEST_STAGE_NAMES: Readonly<Record<ContestStage, string>> = {
  first: '首轮投票',
  runoff: '另行选举',
  tie: '再次投票',
  knockOut: '下一轮比选',
  dropTie: '末位比选',
}

/** 30 names are what a ballot, a keyboard and three pages of a screen can take. */
export const CONTENDERS_LIMIT = 30

/** A contender's number on the first ballot, from 1; it stays theirs through every further vote. */
export const contenderNumberSchema = z.int().min(1).max(CONTENDERS_LIMIT)

export const nextContestSchema = z.object({
  stage: contestStageSchema,
  seats: z.int().positive(),
  contenders: z.array(contenderNumberSchema),
  /** Still standing without being voted on in that round. */
  waiting: z.array(contenderNumberSchema),
})
/** The further vote that a contest calls for. */
export type NextContest = z.infer<typeof nextContestSchema>

export const contestResultSchema = z.object({
  /** In order of votes; level ones in the order of the ballot. */
  elected: z.array(contenderNumberSchema),
  /** Level where it matters: at the last seat, or at the bottom of a knock-out. */
  tied: z.array(contenderNumberSchema),
  /** Out of a knock-out. */
  dropped: z.array(contenderNumberSchema),
  /** Seats still open. */
  seatsLeft: z.int().nonnegative(),
  next: nextContestSchema.nullable(),
})
export type ContestResult = z.infer<typeof contestResultSchema>
