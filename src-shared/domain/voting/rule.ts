import { z } from 'zod'

/** `num/den`, kept as it is written in the rule; 0 < num <= den. */
export const fractionSchema = z
  .object({ num: z.int().positive().max(1000), den: z.int().positive().max(1000) })
  .refine((value) => value.num <= value.den, '分数不能大于一')
export type Fraction = z.infer<typeof fractionSchema>

/** 以上 includes the number itself, 超过 does not (民法典 第一千二百五十九条). */
export const comparisonSchema = z.enum(['atLeast', 'moreThan'])
export type Comparison = z.infer<typeof comparisonSchema>

/** How many must have come before anything can be decided: a share of those who should have (应到). */
export const quorumRuleSchema = z.object({
  share: fractionSchema,
  comparison: comparisonSchema,
  /** Where the rule comes from, as it is printed. */
  source: z.string().max(200),
})
export type QuorumRule = z.infer<typeof quorumRuleSchema>

/** What a share is taken of: 实到 (signed in as attending when the vote opened), 应到, or 同意+反对+弃权. */
export const voteBaseSchema = z.enum(['present', 'expected', 'cast'])
export type VoteBase = z.infer<typeof voteBaseSchema>

export const decisionRuleSchema = z.object({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(60),
  source: z.string().max(200),
  test: z.discriminatedUnion('kind', [
    /** More 同意 than 反对; abstentions do not count, a tie fails. */
    z.object({ kind: z.literal('moreYesThanNo') }),
    z.object({
      kind: z.literal('share'),
      share: fractionSchema,
      comparison: comparisonSchema,
      base: voteBaseSchema,
    }),
  ]),
})
export type DecisionRule = z.infer<typeof decisionRuleSchema>

const HALF: Fraction = { num: 1, den: 2 }
const TWO_THIRDS: Fraction = { num: 2, den: 3 }

/** The rules a motion can be given in the plan; the meeting keeps its own copy of the one chosen. */
export const DECISION_RULES = {
  simple: {
    id: 'simple',
    name: '同意多于反对',
    source: '议事规则：多数裁决，平局即未通过',
    test: { kind: 'moreYesThanNo' },
  },
  presentMajority: {
    id: 'presentMajority',
    name: '实到的过半数',
    source: '城市居民委员会组织法（2025年修订）第二十九条',
    test: { kind: 'share', share: HALF, comparison: 'moreThan', base: 'present' },
  },
  expectedMajority: {
    id: 'expectedMajority',
    name: '应到的过半数',
    source: '本厅议事规则：全体成员过半数',
    test: { kind: 'share', share: HALF, comparison: 'moreThan', base: 'expected' },
  },
  presentTwoThirds: {
    id: 'presentTwoThirds',
    name: '实到的三分之二以上',
    source: '本厅议事规则：重要事项',
    test: { kind: 'share', share: TWO_THIRDS, comparison: 'atLeast', base: 'present' },
  },
  residentsAssembly: {
    id: 'residentsAssembly',
    name: '居民会议：到会的过半数',
    source: '城市居民委员会组织法（2025年修订）第二十七条',
    test: { kind: 'share', share: HALF, comparison: 'moreThan', base: 'present' },
  },
  villagersAssembly: {
    id: 'villagersAssembly',
    name: '村民会议：到会的过半数',
    source: '村民委员会组织法（2025年修正）第二十六条',
    test: { kind: 'share', share: HALF, comparison: 'moreThan', base: 'present' },
  },
  villageReps: {
    id: 'villageReps',
    name: '村民代表会议：到会的过半数',
    source: '村民委员会组织法（2025年修正）第三十条',
    test: { kind: 'share', share: HALF, comparison: 'moreThan', base: 'present' },
  },
  ownersCommittee: {
    id: 'ownersCommittee',
    name: '业委会会议：全体委员的过半数',
    source: '北京市物业管理条例第四十五条；上海市按全体委员计',
    test: { kind: 'share', share: HALF, comparison: 'moreThan', base: 'expected' },
  },
  validMajority: {
    id: 'validMajority',
    name: '有效票的过半数',
    source: '本厅议事规则：无效票不计',
    test: { kind: 'share', share: HALF, comparison: 'moreThan', base: 'cast' },
  },
} as const satisfies Record<string, DecisionRule>
export type DecisionRuleId = keyof typeof DECISION_RULES

export const QUORUM_RULES = {
  twoThirds: {
    share: TWO_THIRDS,
    comparison: 'atLeast',
    source: '城市居民委员会组织法（2025年修订）第二十九条；议事会按本厅议事规则',
  },
  majority: { share: HALF, comparison: 'moreThan', source: '本厅议事规则' },
} as const satisfies Record<string, QuorumRule>
