import { z } from 'zod'
import { CONTENDERS_LIMIT, contenderNumberSchema } from '../../../voting/contest/result'
import { contestRuleSchema } from '../../../voting/contest/rule'

export const contenderDraftSchema = z.object({
  name: z.string().trim().min(1, '请填写候选人或方案').max(40),
  /** What tells them apart or explains them: 3号楼 居民代表; 立体车库，新增 62 个. */
  note: z.string().trim().max(40).default(''),
  /** Where the candidate is on the roster. */
  participantId: z.string().max(80).nullable().default(null),
})
export type ContenderDraft = z.infer<typeof contenderDraftSchema>

export const contenderSchema = contenderDraftSchema.extend({ number: contenderNumberSchema })
/** A candidate or an option, with its number on the ballot. */
export type Contender = z.infer<typeof contenderSchema>

export const contestMethodSchema = z.enum(['contestHands', 'contestBallot'])
export type ContestMethod = z.infer<typeof contestMethodSchema>

export const choosingSchema = z.enum(['people', 'options'])
/** 推选 of people · 多方案比选 */
export type Choosing = z.infer<typeof choosingSchema>

/** What a contest is about, besides its sentence. */
export const contestFields = {
  method: contestMethodSchema,
  choosing: choosingSchema.default('people'),
  contenders: z
    .array(contenderDraftSchema)
    .min(1, '请至少写一个候选人或方案')
    .max(CONTENDERS_LIMIT, `一张票上最多 ${CONTENDERS_LIMIT} 个`),
  /** 应选名额; one of several options. */
  seats: z.int('名额须为整数').min(1, '至少 1 名').max(CONTENDERS_LIMIT),
  rule: contestRuleSchema,
}

interface Fields {
  readonly choosing: Choosing
  readonly contenders: readonly Pick<ContenderDraft, 'name'>[]
  readonly seats: number
  readonly rule: { readonly next: 'runoff' | 'knockOut' }
}

/** What cannot be put to the vote so, in a sentence; null where it can. */
export function contestFault({ choosing, contenders, seats, rule }: Fields): string | null {
  const names = contenders.map(({ name }) => name.trim())
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return `“${twice}”写了两次。确是同名的两个人，请在姓名后写上门牌。`
  const taken = names.find((name) => name === '弃权' || name === '无效')
  if (taken !== undefined) return `“${taken}”是票上的另一种结果，不能用作候选人或方案的名字。`
  if (seats > contenders.length) return `应选 ${seats} 名，只有 ${contenders.length} 个候选人，选不满。`
  if (choosing === 'options' && contenders.length < 2) return '多方案比选至少要有两个方案。'
  if (choosing === 'options' && seats !== 1) return `多方案比选只选定一个方案，不能选 ${seats} 个。`
  return rule.next === 'knockOut' && seats !== 1 ? '逐轮淘汰只用于选一个，应选名额要写 1。' : null
}
