import { KIND_TERMS } from '#shared/domain/meeting/kinds'
import type { MeetingKind } from '#shared/domain/meeting/setup'
import { QUORUM_RULES, type QuorumRuleId } from '#shared/domain/voting/rule'
import type { PlanFormValues, QuorumChoice } from './plan-form'

const LABELS: Readonly<Record<QuorumChoice, string>> = {
  twoThirds: '应到的三分之二以上',
  majority: '应到的过半数',
  residentsAssembly: '居民会议：居民或者户的过半数',
  villagersByAdults: '村民会议：18 周岁以上村民的过半数',
  villagersByHouseholds: '村民会议：三分之二以上的户',
  villageReps: '村民代表会议：组成人员的三分之二以上',
  villagerGroup: '村民小组会议：三分之二以上的村民或者户',
  ownersCommittee: '业委会：委员的过半数',
  propertyMgmt: '物管会：委员的过半数，业主代表也过半数',
  none: '不设',
  kept: '照原方案',
}

const GENERAL: readonly QuorumChoice[] = ['twoThirds', 'majority', 'none']

/** Those of the kind of meeting first, then what any meeting may set; what there is now is always among them. */
export function quorumOptions(kind: MeetingKind | undefined, now: QuorumChoice | undefined) {
  const choices = new Set<QuorumChoice>([
    ...(now === undefined ? [] : [now]).filter((choice) => choice === 'kept'),
    ...(kind === undefined ? [] : KIND_TERMS[kind].quorums),
    ...GENERAL,
    ...(now === undefined ? [] : [now]),
  ])
  return [...choices].map((value) => ({ value, label: LABELS[value] }))
}

export function quorumSource(choice: QuorumChoice): string | undefined {
  if (choice === 'none') return '到会多少人都可以表决'
  return choice === 'kept' ? undefined : `依据：${QUORUM_RULES[choice].source}`
}

const UNITS: Readonly<Partial<Record<QuorumRuleId, PlanFormValues['unit']>>> = {
  villagersByAdults: 'people',
  villagersByHouseholds: 'households',
}

/** Where the quorum says what is counted, the plan counts that. */
export function unitOfQuorum(choice: QuorumChoice): Partial<PlanFormValues> {
  const unit = choice === 'none' || choice === 'kept' ? undefined : UNITS[choice]
  return unit === undefined ? {} : { unit }
}

/** Who may call a meeting of the kind; empty where nothing is laid down. */
export function calledText(kind: MeetingKind): string {
  const { calledBy } = KIND_TERMS[kind]
  return calledBy === '' ? '' : `召集：${calledBy}`
}
