import { z } from 'zod'
import { CONTENDERS_LIMIT, contenderNumberSchema } from '../../../voting/contest/result'

export const contestBallotSchema = z.discriminatedUnion('kind', [
  /** The names marked on it, by number. */
  z.object({
    kind: z.literal('marked'),
    numbers: z.array(contenderNumberSchema).min(1).max(CONTENDERS_LIMIT),
  }),
  /** 空白票 is 弃权. */
  z.object({ kind: z.literal('blank') }),
  /** 废票: more names than seats, or not to be read. */
  z.object({ kind: z.literal('invalid'), why: z.enum(['tooMany', 'unreadable']) }),
])
/** One ballot as it was called out. */
export type ContestBallot = z.infer<typeof contestBallotSchema>

export const INVALID_BALLOT_NAMES = { tooMany: '多选', unreadable: '无法辨认' } as const

/** Whether two ballots say the same; the names of both in the order of the ballot. */
export function sameBallot(one: ContestBallot, other: ContestBallot): boolean {
  if (one.kind === 'marked') {
    return other.kind === 'marked' && one.numbers.join() === other.numbers.join()
  }
  return one.kind === 'invalid' ? other.kind === 'invalid' && one.why === other.why : other.kind === 'blank'
}

/** 孙秀英、赵国强; 弃权（空白票）; 无效（多选） */
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
  }
}
