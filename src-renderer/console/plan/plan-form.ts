import dayjs, { type Dayjs } from 'dayjs'
import type { MeetingKind, MeetingPlan } from '#shared/domain/meeting/setup'
import { hallTime, startOfIsoDate } from '#shared/domain/text/chinese-date'
import { QUORUM_RULES, type QuorumRule } from '#shared/domain/voting/rule'

/** `kept`: a quorum that none of the presets says, as it came with a sample; it stays as it is. */
export type QuorumChoice = keyof typeof QUORUM_RULES | 'none' | 'kept'

/** The plan as the form holds it. */
export interface PlanFormValues {
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
  readonly quorum: QuorumChoice
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
  'quorum',
] as const satisfies readonly (keyof PlanFormValues)[]

const MINUTE = 60_000

/** What the kinds of meeting ask for before they may decide; consultations that decide nothing ask for none. */
const QUORUM_OF_KIND: Readonly<Record<MeetingKind, QuorumChoice>> = {
  residentRepsMeeting: 'twoThirds',
  deliberationMeeting: 'twoThirds',
  buildingMeeting: 'twoThirds',
  hearing: 'none',
  mediationMeeting: 'none',
  reviewMeeting: 'none',
  talk: 'none',
}

export function quorumOfKind(kind: MeetingKind): QuorumChoice {
  return QUORUM_OF_KIND[kind]
}

/** The plan a new meeting starts from: today, at the next half hour. */
export function newPlanValues(now: number): PlanFormValues {
  const kind = 'deliberationMeeting'
  return {
    title: '',
    kind,
    place: '',
    startsAt: wallClock(Math.ceil(now / (30 * MINUTE)) * 30 * MINUTE),
    facilitator: '',
    recorder: '',
    scrutineers: '',
    tellers: '',
    turnSeconds: 180,
    warnSeconds: 30,
    maxTurns: null,
    quorum: quorumOfKind(kind),
  }
}

export function planToForm(plan: MeetingPlan): PlanFormValues {
  return { ...plan, startsAt: wallClock(plan.startsAt), quorum: quorumChoice(plan.quorum) }
}

/** Null while something that the plan needs is not filled in. `before` keeps its quorum where that was not changed. */
export function planFromForm(values: PlanFormValues, before: MeetingPlan | null): MeetingPlan | null {
  const { startsAt, turnSeconds, warnSeconds, maxTurns } = values
  if (startsAt === null || warnSeconds === null) return null
  return {
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
    quorum: quorumFrom(values.quorum, before?.quorum ?? null),
  }
}

export function quorumChoice(quorum: QuorumRule | null): QuorumChoice {
  if (quorum === null) return 'none'
  if (sameTest(quorum, QUORUM_RULES.twoThirds)) return 'twoThirds'
  return sameTest(quorum, QUORUM_RULES.majority) ? 'majority' : 'kept'
}

function quorumFrom(choice: QuorumChoice, before: QuorumRule | null): QuorumRule | null {
  if (choice === 'kept' || choice === quorumChoice(before)) return before
  return choice === 'none' ? null : QUORUM_RULES[choice]
}

function sameTest(one: QuorumRule, other: QuorumRule): boolean {
  return (
    one.comparison === other.comparison && one.share.num * other.share.den === other.share.num * one.share.den
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
