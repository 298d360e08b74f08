import { z } from 'zod'
import {
  comparisonSchema,
  fractionSchema,
  HALF,
  MORE_THAN_HALF,
  thresholdSchema,
  TWO_THIRDS,
} from './fraction'

/**
 * How many must have come before anything can be decided: a share of those who should have (应到), in the unit the
 * meeting counts them (people or households).
 */
export const quorumRuleSchema = z.object({
  share: fractionSchema,
  comparison: comparisonSchema,
  /** Where the rule comes from, as it is printed. */
  source: z.string().max(200),
  /** A part of the members that must have come as well, told by their 身份: 业主代表 of a 物业管理委员会. */
  group: thresholdSchema.extend({ identity: z.string().trim().min(1).max(40) }).exactOptional(),
})
export type QuorumRule = z.infer<typeof quorumRuleSchema>

/**
 * What the share of 同意 is taken of. Each holds the one after it, and so says what abstentions and 无效 come to:
 * 应到 ⊇ 实到 ⊇ 参加投票 (ballots collected, hands raised: 无效 count) ⊇ 有效票 (同意, 反对, 弃权) ⊇ 同意 and 反对.
 */
export const voteBaseSchema = z.enum(['present', 'expected', 'voted', 'cast', 'yesNo'])
export type VoteBase = z.infer<typeof voteBaseSchema>

/** What a paper ballot with nothing on it is counted as. */
export const blankBallotSchema = z.enum(['abstain', 'invalid'])
export type BlankBallot = z.infer<typeof blankBallotSchema>

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
  /** 参加投票 of 应到 that must be reached before the answers are looked at; absent where the rule asks for none. */
  gate: thresholdSchema.exactOptional(),
  /** The rule's own 法定人数; absent where that of the meeting holds. */
  quorum: quorumRuleSchema.exactOptional(),
  /** Absent: 弃权. */
  blank: blankBallotSchema.exactOptional(),
})
export type DecisionRule = z.infer<typeof decisionRuleSchema>

const MAJORITY_OF_PRESENT = { kind: 'share', share: HALF, comparison: 'moreThan', base: 'present' } as const
const MAJORITY_OF_MEMBERS = { kind: 'share', share: HALF, comparison: 'moreThan', base: 'expected' } as const
const MAJORITY_OF_VOTED = { kind: 'share', share: HALF, comparison: 'moreThan', base: 'voted' } as const
const MORE_THAN_TWO_THIRDS = { share: TWO_THIRDS, comparison: 'moreThan' } as const

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
    test: MAJORITY_OF_PRESENT,
  },
  expectedMajority: {
    id: 'expectedMajority',
    name: '应到的过半数',
    source: '本厅议事规则：全体成员过半数',
    test: MAJORITY_OF_MEMBERS,
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
    test: MAJORITY_OF_PRESENT,
  },
  committeeElection: {
    id: 'committeeElection',
    name: '居委会选举：过半数投票，得票超过投票的一半',
    source: '城市居民委员会组织法（2025年修订）第十七条、第十九条',
    test: MAJORITY_OF_VOTED,
    gate: MORE_THAN_HALF,
  },
  committeeElectionByReps: {
    id: 'committeeElectionByReps',
    name: '居委会选举（居民代表）：超过三分之二投票，得票超过投票的一半',
    source: '城市居民委员会组织法（2025年修订）第十七条、第十九条',
    test: MAJORITY_OF_VOTED,
    gate: MORE_THAN_TWO_THIRDS,
  },
  recall: {
    id: 'recall',
    name: '罢免：过半数投票，同意超过投票的一半',
    source: '城市居民委员会组织法（2025年修订）第二十条',
    test: MAJORITY_OF_VOTED,
    gate: MORE_THAN_HALF,
  },
  recallByReps: {
    id: 'recallByReps',
    name: '罢免（居民代表）：超过三分之二投票，同意超过投票的一半',
    source: '城市居民委员会组织法（2025年修订）第二十条',
    test: MAJORITY_OF_VOTED,
    gate: MORE_THAN_TWO_THIRDS,
  },
  villagersAssembly: {
    id: 'villagersAssembly',
    name: '村民会议：到会的过半数',
    source: '村民委员会组织法（2025年修正）第二十六条',
    test: MAJORITY_OF_PRESENT,
  },
  villageReps: {
    id: 'villageReps',
    name: '村民代表会议：到会的过半数',
    source: '村民委员会组织法（2025年修正）第三十条',
    test: MAJORITY_OF_PRESENT,
  },
  villagerGroup: {
    id: 'villagerGroup',
    name: '村民小组会议：到会的过半数',
    source: '村民委员会组织法（2025年修正）第三十二条',
    test: MAJORITY_OF_PRESENT,
  },
  ownersCommittee: {
    id: 'ownersCommittee',
    name: '业委会会议：全体委员的过半数',
    source: '北京市物业管理条例第四十五条；上海市按全体委员计',
    test: MAJORITY_OF_MEMBERS,
  },
  propertyMgmt: {
    id: 'propertyMgmt',
    name: '物管会会议：全体委员的过半数',
    source: '北京市物业管理条例第五十七条',
    test: MAJORITY_OF_MEMBERS,
  },
  buildingHouseholds: {
    id: 'buildingHouseholds',
    name: '楼门按户：到会户的过半数',
    source: '本厅议事规则：国家对城市楼门没有统一规定，按户计，可以另定',
    test: MAJORITY_OF_PRESENT,
  },
  votedMajority: {
    id: 'votedMajority',
    name: '参加投票的过半数',
    source: '本厅议事规则：无效票计入基数',
    test: MAJORITY_OF_VOTED,
  },
  validMajority: {
    id: 'validMajority',
    name: '有效票的过半数',
    source: '本厅议事规则：无效票不计',
    test: { kind: 'share', share: HALF, comparison: 'moreThan', base: 'cast' },
  },
} as const satisfies Record<string, DecisionRule>
export type DecisionRuleId = keyof typeof DECISION_RULES

/** What must have come, of whom, by which law. The unit is that of the meeting: 18周岁以上 people, or 户 by their 户代表. */
export const QUORUM_RULES = {
  twoThirds: {
    share: TWO_THIRDS,
    comparison: 'atLeast',
    source: '城市居民委员会组织法（2025年修订）第二十九条；议事会按本厅议事规则',
  },
  majority: { share: HALF, comparison: 'moreThan', source: '本厅议事规则' },
  residentsAssembly: {
    share: HALF,
    comparison: 'moreThan',
    source: '城市居民委员会组织法（2025年修订）第二十七条',
  },
  villagersByAdults: {
    share: HALF,
    comparison: 'moreThan',
    source: '村民委员会组织法（2025年修正）第二十六条',
  },
  villagersByHouseholds: {
    share: TWO_THIRDS,
    comparison: 'atLeast',
    source: '村民委员会组织法（2025年修正）第二十六条',
  },
  villageReps: { share: TWO_THIRDS, comparison: 'atLeast', source: '村民委员会组织法（2025年修正）第三十条' },
  villagerGroup: {
    share: TWO_THIRDS,
    comparison: 'atLeast',
    source: '村民委员会组织法（2025年修正）第三十二条',
  },
  ownersCommittee: { share: HALF, comparison: 'moreThan', source: '北京市物业管理条例第四十五条' },
  propertyMgmt: {
    share: HALF,
    comparison: 'moreThan',
    source: '北京市物业管理条例第五十七条',
    group: { ...MORE_THAN_HALF, identity: '业主代表' },
  },
} as const satisfies Record<string, QuorumRule>
export type QuorumRuleId = keyof typeof QUORUM_RULES
