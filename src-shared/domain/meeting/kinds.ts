import type { DecisionRuleId, QuorumRuleId } from '../voting/rule'
import type { OwnersRuleId } from '../voting/owners-rule'
import type { CountUnit } from '../voting/tally'
import type { MeetingKind } from './setup'

export type RuleId = DecisionRuleId | OwnersRuleId

/** What the law, or else custom, asks of one kind of meeting. All of it can be set otherwise, except where `mustPost`. */
export interface KindTerms {
  /** Who may call it, as it is shown; empty where nothing is laid down. */
  readonly calledBy: string
  /** Days between the posting of the agenda and the meeting; null where nothing is laid down. */
  readonly notice: { readonly days: number; readonly source: string } | null
  /** Only what was posted beforehand can be voted on. */
  readonly mustPost: boolean
  /** The first is what a new meeting of this kind has; empty: none. */
  readonly quorums: readonly QuorumRuleId[]
  /** The first is what a new motion has. */
  readonly rules: readonly [RuleId, ...RuleId[]]
  /** Where 应到 is a figure that is entered (18周岁以上 of the whole neighbourhood), not the roster: in which units. */
  readonly electorate: readonly CountUnit[]
  /** At least four fifths of the members are to be elected representatives: how their 身份 is written. */
  readonly representatives: string | null
}

const RESIDENTS_LAW = '城市居民委员会组织法（2025年修订）'
const VILLAGERS_LAW = '村民委员会组织法（2025年修正）'

const NOTHING = { calledBy: '', mustPost: false, quorums: [], electorate: [], representatives: null } as const
const CONSULTATION = {
  ...NOTHING,
  notice: { days: 2, source: '通常做法：议题提前两三日送达、张贴' },
  rules: ['presentMajority', 'simple', 'presentTwoThirds', 'expectedMajority'],
} as const
const PETITIONERS = '十分之一以上的18周岁以上居民或户代表，或者三分之一以上的居民代表提议'

export const KIND_TERMS: Readonly<Record<MeetingKind, KindTerms>> = {
  deliberationMeeting: { ...CONSULTATION, quorums: ['twoThirds', 'majority'] },
  buildingMeeting: {
    ...CONSULTATION,
    quorums: ['twoThirds', 'majority'],
    rules: ['presentMajority', 'buildingHouseholds', 'simple', 'presentTwoThirds'],
    electorate: ['households'],
  },
  hearing: CONSULTATION,
  mediationMeeting: CONSULTATION,
  reviewMeeting: CONSULTATION,
  talk: CONSULTATION,
  residentsAssembly: {
    calledBy: PETITIONERS,
    notice: { days: 10, source: `${RESIDENTS_LAW}第二十六条，特殊情况可以临时召开` },
    mustPost: true,
    quorums: ['residentsAssembly'],
    rules: ['residentsAssembly', 'recall'],
    electorate: ['people', 'households'],
    representatives: null,
  },
  residentRepsMeeting: {
    ...NOTHING,
    calledBy: '五分之一以上的居民代表提议；每半年至少召开一次',
    notice: null,
    quorums: ['twoThirds'],
    rules: ['presentMajority', 'recallByReps', 'presentTwoThirds', 'expectedMajority'],
    representatives: '居民代表',
  },
  residentsElection: {
    ...NOTHING,
    notice: { days: 20, source: `${RESIDENTS_LAW}第十七条：选民名单提前二十日公布` },
    rules: ['committeeElection', 'committeeElectionByReps', 'recall', 'recallByReps'],
    electorate: ['people', 'households'],
  },
  villagersAssembly: {
    calledBy: '十分之一以上的村民，或者三分之一以上的村民代表提议',
    notice: { days: 10, source: `${VILLAGERS_LAW}第二十五条` },
    mustPost: true,
    quorums: ['villagersByAdults', 'villagersByHouseholds'],
    rules: ['villagersAssembly'],
    electorate: ['people', 'households'],
    representatives: null,
  },
  villageRepsMeeting: {
    ...NOTHING,
    calledBy: '五分之一以上的村民代表提议；每季度召开一次',
    notice: { days: 3, source: '浙江规定议题提前三日告知；各地不同，请按本地规定核对' },
    quorums: ['villageReps'],
    rules: ['villageReps'],
    representatives: '村民代表',
  },
  villagerGroupMeeting: {
    ...NOTHING,
    notice: null,
    quorums: ['villagerGroup'],
    rules: ['villagerGroup'],
    electorate: ['people', 'households'],
  },
  ownersAssembly: {
    ...NOTHING,
    calledBy: '北京：百分之二十以上的业主提议',
    notice: { days: 15, source: '北京市物业管理条例；各地不同，请按本地规定核对' },
    mustPost: true,
    rules: ['ownersGeneral', 'ownersSpecial', 'ownersElevator', 'ownersAll'],
  },
  ownersCommittee: {
    ...NOTHING,
    calledBy: '北京：三分之一以上的委员提议',
    notice: null,
    quorums: ['ownersCommittee'],
    rules: ['ownersCommittee'],
  },
  propertyMgmtCommittee: {
    ...NOTHING,
    calledBy: '北京：三分之一以上的委员提议',
    notice: null,
    quorums: ['propertyMgmt'],
    rules: ['propertyMgmt'],
  },
}
