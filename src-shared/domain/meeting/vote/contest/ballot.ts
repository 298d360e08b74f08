import { z } from 'zod'
import { BALLOT_CHOICE_NAMES } from '../../facts'
import { CONTENDERS_LIMIT, contenderNumberSchema } from '../../../voting/contest/result'

/** The names marked on it, by number. */
const markedSchema = z.object({
  kind: z.literal('marked'),
  numbers: z.array(contenderNumberSchema).min(1).max(CONTENDERS_LIMIT),
})
/** 空白票 is 弃权. */
const blankSchema = z.object({ kind: z.literal('blank') })
/** 废票: more names than seats, or not to be read. */
const invalidSchema = z.object({ kind: z.literal('invalid'), why: z.enum(['tooMany', 'unreadable']) })

export const contestRulingSchema = z.discriminatedUnion('kind', [markedSchema, blankSchema, invalidSchema])
/** What a 疑问票 was found to be. */
export type ContestBallotRuling = z.infer<typeof contestRulingSchema>

export const contestBallotSchema = z.discriminatedUnion('kind', [
  markedSchema,
  blankSchema,
  invalidSchema,
  /** 疑问票: set aside, for nobody until it is ruled on. */
  z.object({ kind: z.literal('doubtful') }),
])
/** One ballot as it was called out. */
export type ContestBallot = z.infer<typeof contestBallotSchema>

/** A 疑问票 that was ruled on. */
export interface ContestRuling {
  /** Which ballot, as they were called, from 1. */
  readonly n: number
  readonly ballot: ContestBallotRuling
  readonly reason: string
}

export const INVALID_BALLOT_NAMES = { tooMany: '多选', unreadable: '无法辨认' } as const

/** 孙秀英、赵国强; 弃权（空白票）; 无效（多选）; 疑问票 */
export function ballotWords(
  ballot: ContestBallot,
  contenders: readonly { readonly number: number; readonly name: string }[],
): string {
  switch (ballot.kind) {
    case 'marked':
      return contenders
        .filter(({ number }) => ballot.numbers.includes(number))
        .map(({ name }) => name)
        .join('、')
    case 'blank':
      return '弃权（空白票）'
    case 'invalid':
      return `无效（${INVALID_BALLOT_NAMES[ballot.why]}）`
    case 'doubtful':
      return BALLOT_CHOICE_NAMES.doubtful
  }
}
