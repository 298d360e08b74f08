import { z } from 'zod'
import { MORE_THAN_HALF, thresholdSchema, TWO_THIRDS } from '../fraction'

/** What a candidate's votes are measured against: 实到, 参加投票的 (收回的票), or 有效票 (弃权在内). */
export const contestBaseSchema = z.enum(['present', 'voted', 'valid'])
export type ContestBase = z.infer<typeof contestBaseSchema>

export const contestThresholdSchema = thresholdSchema.extend({ base: contestBaseSchema })
/** Votes that are the least to be elected with. */
export type ContestThreshold = z.infer<typeof contestThresholdSchema>

/**
 * How one or several are chosen among several. Most votes win; `threshold` asks for a share on top. What is left open
 * goes to a further vote: among those with the most votes (`runoff`), or of all but the last (`knockOut`).
 */
export const contestRuleSchema = z.object({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(60),
  source: z.string().max(200),
  /** How many of 应到 must take part for the election to hold; null where nothing is asked. */
  validity: thresholdSchema.nullable(),
  threshold: contestThresholdSchema.nullable(),
  next: z.enum(['runoff', 'knockOut']),
  /** What is asked of the winners of a runoff besides the most votes. */
  runoff: contestThresholdSchema.nullable(),
})
export type ContestRule = z.infer<typeof contestRuleSchema>

/** 不足的名额另行选举，得票多的当选，但不得少于已投选票总数的三分之一. */
const ONE_THIRD_OF_CAST: ContestThreshold = {
  share: { num: 1, den: 3 },
  comparison: 'atLeast',
  base: 'voted',
}

export const CONTEST_RULES = {
  plurality: {
    id: 'plurality',
    name: '得票多的当选',
    source: '本厅议事规则：多数票制',
    validity: null,
    threshold: null,
    next: 'runoff',
    runoff: null,
  },
  presentMajority: {
    id: 'presentMajority',
    name: '实到的过半数，得票多的当选',
    source: '本厅议事规则；不足的名额另行选举',
    validity: null,
    threshold: { ...MORE_THAN_HALF, base: 'present' },
    next: 'runoff',
    runoff: ONE_THIRD_OF_CAST,
  },
  validMajority: {
    id: 'validMajority',
    name: '有效票的过半数，得票多的当选',
    source: '本厅议事规则：无效票不计；不足的名额另行选举',
    validity: null,
    threshold: { ...MORE_THAN_HALF, base: 'valid' },
    next: 'runoff',
    runoff: ONE_THIRD_OF_CAST,
  },
  committeeElection: {
    id: 'committeeElection',
    name: '居委会选举：选民或户代表过半数参加，参加投票的过半数当选',
    source: '城市居民委员会组织法（2025年修订）第十七条、第十九条',
    validity: MORE_THAN_HALF,
    threshold: { ...MORE_THAN_HALF, base: 'voted' },
    next: 'runoff',
    runoff: ONE_THIRD_OF_CAST,
  },
  committeeByReps: {
    id: 'committeeByReps',
    name: '居委会选举：居民代表超过三分之二参加，参加投票的过半数当选',
    source: '城市居民委员会组织法（2025年修订）第十七条、第十九条',
    validity: { share: TWO_THIRDS, comparison: 'moreThan' },
    threshold: { ...MORE_THAN_HALF, base: 'voted' },
    next: 'runoff',
    runoff: ONE_THIRD_OF_CAST,
  },
  knockOut: {
    id: 'knockOut',
    name: '逐轮淘汰，直到一个方案过实到的半数',
    source: '本厅议事规则：多方案比选',
    validity: null,
    threshold: { ...MORE_THAN_HALF, base: 'present' },
    next: 'knockOut',
    runoff: null,
  },
} as const satisfies Record<string, ContestRule>
export type ContestRuleId = keyof typeof CONTEST_RULES

export const CONTEST_BASE_NAMES: Readonly<Record<ContestBase, string>> = {
  present: '实到人数',
  voted: '参加投票人数',
  valid: '有效票数',
}
