import { z } from 'zod'
import { LARGEST_AREA } from '../../../voting/area'
import type { OwnersAmount, OwnersTally } from '../../../voting/decide-owners'
import type { OwnersRound } from '../../state'

export const ownerAnswerSchema = z.enum(['yes', 'no', 'abstain'])
/** What stands on the signed sheet; whoever signed none has not taken part. */
export type OwnerAnswer = z.infer<typeof ownerAnswerSchema>

export const ownerUnitDraftSchema = z.object({
  door: z.string().trim().min(1, '请填写门牌').max(60),
  /** As on the register; of co-owners all names apart by 、. */
  owner: z.string().trim().min(1, '请填写业主').max(80),
  /** 0.01 ㎡ */
  area: z.int().positive('面积要大于零').max(LARGEST_AREA),
})
export type OwnerUnitDraft = z.infer<typeof ownerUnitDraftSchema>

/** One 专有部分. Units of one `head` belong to one buyer and count as one person (司法解释 第九条). */
export const ownerUnitSchema = ownerUnitDraftSchema.extend({ id: z.string(), head: z.string() })
export type OwnerUnit = z.infer<typeof ownerUnitSchema>

export const OWNER_UNITS_LIMIT = 5000

/** 张三、李四 and 李四，张三 are the same co-owners. */
export function ownerKey(owner: string): string {
  return owner
    .normalize('NFKC')
    .split(/[、,;/\s]+/u)
    .filter((part) => part !== '')
    .toSorted()
    .join('、')
}

/** One head of the register: a buyer with all that is theirs. */
export interface OwnerHead {
  readonly head: string
  readonly owner: string
  readonly doors: readonly string[]
  /** 0.01 ㎡, of all their units together. */
  readonly area: number
}

export function headsOf(units: readonly OwnerUnit[]): readonly OwnerHead[] {
  const heads = new Map<string, { owner: string; doors: string[]; area: number }>()
  for (const { head, owner, door, area } of units) {
    const known = heads.get(head)
    if (known) {
      known.doors.push(door)
      known.area += area
    } else heads.set(head, { owner, doors: [door], area })
  }
  return [...heads].map(([head, rest]) => ({ head, ...rest }))
}

/**
 * What the answers so far come to, by heads and by area. `silent`: those whose ballot was delivered and who gave no
 * answer.
 */
export function ownersTally({
  heads,
  answers,
  delivered = {},
}: Pick<OwnersRound, 'heads' | 'answers'> & Partial<Pick<OwnersRound, 'delivered'>>): OwnersTally {
  const sums = { all: nothing(), yes: nothing(), no: nothing(), abstain: nothing(), silent: nothing() }
  for (const { head, area } of heads) {
    add(sums.all, area)
    const answer = answers[head]
    if (answer !== undefined) add(sums[answer], area)
    else if (delivered[head] === true) add(sums.silent, area)
  }
  return sums
}

/** Whoever has answered must have had the ballot. */
export function isDelivered({ answers, delivered }: OwnersRound, head: string): boolean {
  return delivered[head] === true || answers[head] !== undefined
}

export function deliveredCount(round: OwnersRound): number {
  return round.heads.filter(({ head }) => isDelivered(round, head)).length
}

type Sum = { -readonly [Key in keyof OwnersAmount]: number }
const nothing = (): Sum => ({ heads: 0, area: 0 })

function add(sum: Sum, area: number): void {
  sum.heads += 1
  sum.area += area
}
