import { z } from 'zod'
import { comparisonSchema, fractionSchema, thresholdSchema, TWO_THIRDS, WHOLE } from './fraction'

/**
 * 业主共同决定: who takes part is measured against all owners, and who agrees against those who took part (or against
 * all owners), each by heads and by floor area; all four must be reached.
 */
export const ownersRuleSchema = z.object({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(60),
  source: z.string().max(200),
  /** Of all owners. */
  participation: fractionSchema,
  /** 以上 where absent. */
  participationComparison: comparisonSchema.exactOptional(),
  approval: thresholdSchema.extend({ of: z.enum(['participants', 'allOwners']) }),
  /**
   * 从众, where the owners' own 管理规约 or 议事规则 has it: whoever was handed a ballot and gave no answer counts with
   * the majority (`withSilence`). Whether it still holds beside 民法典 第二百七十八条 is disputed, so it is absent unless
   * somebody chose it, and printed wherever it is on.
   */
  silence: z.literal('withMajority').exactOptional(),
})
export type OwnersRule = z.infer<typeof ownersRuleSchema>

export const OWNERS_RULES = {
  ownersGeneral: {
    id: 'ownersGeneral',
    name: '业主一般事项（参与三分之二，同意过半数）',
    source: '民法典第二百七十八条',
    participation: TWO_THIRDS,
    approval: { share: { num: 1, den: 2 }, comparison: 'moreThan', of: 'participants' },
  },
  ownersSpecial: {
    id: 'ownersSpecial',
    name: '业主特别事项（参与三分之二，同意四分之三）',
    source: '民法典第二百七十八条第（六）至（八）项：筹集维修资金，改建重建，改变共有部分用途或经营',
    participation: TWO_THIRDS,
    approval: { share: { num: 3, den: 4 }, comparison: 'atLeast', of: 'participants' },
  },
  ownersElevator: {
    id: 'ownersElevator',
    name: '加装电梯（全体的三分之二以上同意）',
    source: '济南市莱芜区既有住宅增设电梯办法；各地不同，请按本地规定核对',
    participation: TWO_THIRDS,
    approval: { share: TWO_THIRDS, comparison: 'atLeast', of: 'allOwners' },
  },
  ownersAll: {
    id: 'ownersAll',
    name: '住宅改经营（有利害关系的业主全部同意）',
    source: '民法典第二百七十九条；名册只登记有利害关系的业主',
    participation: WHOLE,
    approval: { share: WHOLE, comparison: 'atLeast', of: 'allOwners' },
  },
} as const satisfies Record<string, OwnersRule>
export type OwnersRuleId = keyof typeof OWNERS_RULES
