import dayjs, { type Dayjs } from 'dayjs'
import { ROSTER_ELECTORATE, type Electorate } from '#shared/domain/meeting/electorate'
import { KIND_TERMS } from '#shared/domain/meeting/kinds'
import { USUAL_INTERJECTION_SECONDS } from '#shared/domain/meeting/interjection/interjection'
import type { MeetingKind, MeetingPlan } from '#shared/domain/meeting/setup'
import type { VoteScript } from '#shared/domain/meeting/vote/counting'
import { proxiesFromForm, proxiesToForm, type ProxyFormValues } from './proxy-form'
import { hallTime, startOfIsoDate } from '#shared/domain/text/chinese-date'
import { QUORUM_RULES, type QuorumRule, type QuorumRuleId } from '#shared/domain/voting/rule'

/** `kept`: a quorum that none of the presets says, as it came with a sample; it stays as it is. */
export type QuorumChoice = QuorumRuleId | 'none' | 'kept'

/** The plan as the form holds it. */
export interface PlanFormValues extends ProxyFormValues {
  readonly title: string
  readonly kind: MeetingKind
  readonly place: string
  /** The hall's wall clock, carried in local fields: a machine set to another zone shows the same time. */
  readonly startsAt: Dayjs | null
  readonly facilitator: string
  readonly recorder: string
  readonly scrutineers: string
  readonly tellers: string
  /** Empty: not limited. */
  readonly turnSeconds: number | null
  readonly warnSeconds: number | null
  /** Empty: not limited. */
  readonly maxTurns: number | null
  /** Empty: not limited. */
  readonly itemMinutes: number | null
  readonly interjectionSeconds: number | null
  /** 附议 */
  readonly seconding: boolean
  readonly quorum: QuorumChoice
  readonly unit: Electorate['unit']
  /** 应到 as a figure; empty: as on the roster. */
  readonly expected: number | null
  readonly presentBy: Electorate['presentBy']
  /** How a show of hands is asked for. */
  readonly script: VoteScript
}

export const PLAN_FIELDS = [
  'title',
  'kind',
  'place',
  'startsAt',
  'facilitator',
  'recorder',
  'scrutineers',
  'tellers',
  'turnSeconds',
  'warnSeconds',
  'maxTurns',
  'itemMinutes',
  'interjectionSeconds',
  'seconding',
  'quorum',
  'unit',
  'expected',
  'presentBy',
  'script',
  'proxies',
  'perHolder',
] as const satisfies readonly (keyof PlanFormValues)[]

const MINUTE = 60_000

/** What the kind of meeting asks for before it may decide; consultations that decide nothing ask for none. */
function quorumOfKind(kind: MeetingKind): QuorumChoice {
  return KIND_TERMS[kind].quorums[0] ?? 'none'
}

/** What changes with the kind of meeting: its quorum, and who is counted where only the roster can be. */
export function ofKind(kind: MeetingKind): Partial<PlanFormValues> {
  const own = { quorum: quorumOfKind(kind), ...proxiesToForm({ kind }) }
  return KIND_TERMS[kind].electorate.length === 0 ? { ...own, ...ROSTER_ELECTORATE } : own
}

export function planToForm(plan: MeetingPlan): PlanFormValues {
  const {
    electorate = ROSTER_ELECTORATE,
    itemMinutes = null,
    interjectionSeconds = USUAL_INTERJECTION_SECONDS,
    script = 'official',
    ...rest
  } = plan
  return {
    ...rest,
    ...electorate,
    startsAt: wallClock(plan.startsAt),
    itemMinutes,
    interjectionSeconds,
    script,
    seconding: plan.seconding ?? false,
    quorum: quorumChoice(plan.quorum),
    ...proxiesToForm(plan),
  }
}

/** Null while something that the plan needs is not filled in. `before` keeps its quorum where that was not changed. */
export function planFromForm(values: PlanFormValues, before: MeetingPlan | null): MeetingPlan | null {
  const { startsAt, turnSeconds, warnSeconds, maxTurns, itemMinutes, unit, expected, presentBy } = values
  const byRoster = unit === 'people' && expected === null && presentBy === 'signIn'
  // What the form does not show stays as it was.
  const {
    electorate: _electorate,
    itemMinutes: _minutes,
    interjectionSeconds: _seconds,
    script: _script,
    seconding: _seconding,
    proxies: _proxies,
    ...unshown
  } = before ?? {}
  if (startsAt === null || warnSeconds === null) return null
  return {
    ...unshown,
    title: values.title.trim(),
    kind: values.kind,
    place: values.place.trim(),
    startsAt: fromWallClock(startsAt),
    facilitator: values.facilitator.trim(),
    recorder: values.recorder.trim(),
    scrutineers: values.scrutineers.trim(),
    tellers: values.tellers.trim(),
    turnSeconds,
    warnSeconds,
    maxTurns,
    ...(itemMinutes === null ? {} : { itemMinutes }),
    ...interjections(values.interjectionSeconds, before),
    ...(values.seconding ? { seconding: true } : {}),
    quorum: quorumFrom(values.quorum, before?.quorum ?? null),
    ...(values.script === 'official' ? {} : { script: values.script }),
    ...proxiesFromForm(values, values.kind, before?.proxies),
    ...(byRoster ? {} : { electorate: { unit, expected, presentBy } }),
  }
}

/** A plan that left the usual to the program goes on doing so. */
function interjections(
  seconds: number | null,
  before: MeetingPlan | null,
): Pick<MeetingPlan, 'interjectionSeconds'> {
  const left = seconds === USUAL_INTERJECTION_SECONDS && before?.interjectionSeconds === undefined
  return seconds === null || left ? {} : { interjectionSeconds: seconds }
}

/** The preset a quorum is; where only its words differ, the general one with the same share. */
export function quorumChoice(quorum: QuorumRule | null): QuorumChoice {
  if (quorum === null) return 'none'
  const alike = QUORUM_IDS.filter((id) => sameTest(quorum, QUORUM_RULES[id]))
  return alike.find((id) => QUORUM_RULES[id].source === quorum.source) ?? alike[0] ?? 'kept'
}

const QUORUM_IDS = Object.keys(QUORUM_RULES).filter((id): id is QuorumRuleId =>
  Object.hasOwn(QUORUM_RULES, id),
)

function quorumFrom(choice: QuorumChoice, before: QuorumRule | null): QuorumRule | null {
  if (choice === 'kept' || choice === quorumChoice(before)) return before
  return choice === 'none' ? null : QUORUM_RULES[choice]
}

function sameTest(one: QuorumRule, other: QuorumRule): boolean {
  return (
    one.group?.identity === other.group?.identity &&
    one.comparison === other.comparison &&
    one.share.num * other.share.den === other.share.num * one.share.den
  )
}

function wallClock(at: number): Dayjs {
  const { year, month, day, hour, minute } = hallTime(at)
  return dayjs(new Date(year, month - 1, day, hour, minute))
}

function fromWallClock(shown: Dayjs): number {
  return startOfIsoDate(shown.format('YYYY-MM-DD')) + (shown.hour() * 60 + shown.minute()) * MINUTE
}

/** Whether two values of a field say the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  return dayjs.isDayjs(one) && dayjs.isDayjs(other) ? one.isSame(other) : Object.is(one, other)
}

export function samePlan(one: MeetingPlan, other: MeetingPlan): boolean {
  const first = planToForm(one)
  const second = planToForm(other)
  return (
    PLAN_FIELDS.every((field) => sameValue(first[field], second[field])) &&
    one.quorum?.source === other.quorum?.source
  )
}
