import type { VoteMethod } from '#shared/domain/meeting/facts'
import { KIND_TERMS } from '#shared/domain/meeting/kinds'
import {
  MEETING_KIND_NAMES,
  type AgendaItemDraft,
  type MeetingKind,
  type Motion,
} from '#shared/domain/meeting/setup'
import { isContest } from '#shared/domain/meeting/vote/contest/round'
import { OWNERS_RULES, type OwnersRule } from '#shared/domain/voting/owners-rule'
import {
  CUSTOM_RULE_ID,
  customShareRule,
  type CustomShare,
  type ShareInput,
} from '#shared/domain/voting/custom-rule'
import { customOwnersRule } from '#shared/domain/voting/custom-owners-rule'
import type { Threshold } from '#shared/domain/voting/fraction'
import { DECISION_RULES, type DecisionRule } from '#shared/domain/voting/rule'
import {
  countingFromForm,
  countingToForm,
  ownersToForm,
  scopeFromForm,
  withSilenceChosen,
  type CountingFormValues,
  type OwnersFormValues,
} from './counting-form'
import { contestFromForm, contestToForm, type ContestFormValues } from './contest-form'

/** What is voted on in an item, how and by which rule, as the form holds it. */
export interface MotionFormValues {
  readonly motion: string
  readonly ruleId: string
  readonly method: VoteMethod
  /** The share of a rule of one's own; read where `ruleId` is `custom`. */
  readonly custom: CustomShare
  /** Read where one or several are chosen among several. */
  readonly contest: ContestFormValues
  readonly counting: CountingFormValues
  /** 程序性: about how the meeting is run. */
  readonly procedural: boolean
  /** Read where the owners decide. */
  readonly owners: OwnersFormValues
}

export const MOTION_FIELDS = [
  'motion',
  'ruleId',
  'method',
  'custom',
  'contest',
  'counting',
  'procedural',
  'owners',
] as const satisfies readonly (keyof MotionFormValues)[]

const DEFAULT_RULE: DecisionRule = DECISION_RULES.presentMajority

/** The rules there are to choose from: the presets, and before them one that came with the item. */
export function rulesFor({ motion }: AgendaItemDraft): readonly DecisionRule[] {
  return withOwn<DecisionRule>(
    Object.values(DECISION_RULES),
    motion && motion.method !== 'ownersRegister' && !isContest(motion) ? motion.rule : null,
  )
}

/** The same for a vote of the owners. */
export function ownersRulesFor({ motion }: AgendaItemDraft): readonly OwnersRule[] {
  return withOwn<OwnersRule>(
    Object.values(OWNERS_RULES),
    motion?.method === 'ownersRegister' ? motion.rule : null,
  )
}

function withOwn<R extends { readonly id: string }>(presets: readonly R[], own: R | null): readonly R[] {
  if (!own) return presets
  // The item keeps the copy of the rule that it has: its source may have been written differently.
  const known = presets.some(({ id }) => id === own.id)
  return known ? presets.map((preset) => (preset.id === own.id ? own : preset)) : [own, ...presets]
}

/** Those usual in the kind of meeting first, with one of one's own, and the others after them. */
export function ruleOptions(
  kind: MeetingKind,
  rules: readonly { readonly id: string; readonly name: string }[],
) {
  const usual: ReadonlySet<string> = new Set(KIND_TERMS[kind].rules)
  const options = rules
    .filter(({ id }) => id !== CUSTOM_RULE_ID)
    .map(({ id, name }) => ({ value: id, label: name }))
  const own = { value: CUSTOM_RULE_ID, label: '自定比例' }
  return [
    {
      label: `${MEETING_KIND_NAMES[kind]}常用`,
      options: [...options.filter(({ value }) => usual.has(value)), own],
    },
    { label: '其他', options: options.filter(({ value }) => !usual.has(value)) },
  ].filter((group) => group.options.length > 0)
}

/** What a new motion has in a kind of meeting. */
function usualOf(kind: MeetingKind): Pick<MotionFormValues, 'method' | 'ruleId'> {
  const [ruleId] = KIND_TERMS[kind].rules
  const ownersVote = Object.hasOwn(OWNERS_RULES, ruleId)
  const byBallot = kind === 'residentsElection'
  return { ruleId, method: ownersVote ? 'ownersRegister' : byBallot ? 'secretBallot' : 'showOfHands' }
}

/** The motion as the form has it; where the method changed, a rule of the other kind is put in its place. */
export function motionFromForm(values: MotionFormValues, before: AgendaItemDraft): Motion | null {
  const motion = uncountedMotion(values, before)
  return motion && { ...motion, ...countingFromForm(values.counting, motion.method) }
}

function uncountedMotion(values: MotionFormValues, before: AgendaItemDraft): Motion | null {
  const text = values.motion.trim()
  const { method } = values
  if (method === 'contestHands' || method === 'contestBallot') {
    return contestFromForm(text, method, values.contest, before)
  }
  const isCustom = values.ruleId === CUSTOM_RULE_ID
  const chosen = <R extends { readonly id: string }>(rules: readonly R[], otherwise: R): R =>
    rules.find(({ id }) => id === values.ruleId) ?? otherwise
  if (method === 'ownersRegister') {
    const rule = isCustom
      ? customOwnersRule(values.owners.custom)
      : chosen(ownersRulesFor(before), OWNERS_RULES.ownersGeneral)
    return (
      rule && {
        text,
        method,
        rule: withSilenceChosen(rule, values.owners.silence),
        ...scopeFromForm(values.owners),
      }
    )
  }
  const rule = isCustom ? customShareRule(values.custom) : chosen(rulesFor(before), DEFAULT_RULE)
  return rule && { text, method, rule, ...(values.procedural ? { procedural: true } : {}) }
}

const ONE_HALF: CustomShare = {
  num: 1,
  den: 2,
  comparison: 'moreThan',
  base: 'present',
  gate: null,
  quorum: null,
  blank: 'abstain',
}

/** What a rule of one's own begins with: the rule there is, as far as a form can say it. */
function customOf({ motion }: AgendaItemDraft): CustomShare {
  if (!motion || motion.method === 'ownersRegister' || isContest(motion)) return ONE_HALF
  if (motion.rule.test.kind !== 'share') return ONE_HALF
  const { test, gate, quorum, blank = 'abstain' } = motion.rule
  return {
    ...inputOf(test),
    base: test.base,
    gate: gate ? inputOf(gate) : null,
    quorum: quorum ? inputOf(quorum) : null,
    blank,
  }
}

function inputOf({ share, comparison }: Threshold): ShareInput {
  return { num: share.num, den: share.den, comparison }
}

export function motionToForm(
  item: AgendaItemDraft,
  kind: MeetingKind = 'deliberationMeeting',
): MotionFormValues {
  const usual = usualOf(kind)
  return {
    motion: item.motion?.text ?? '',
    ruleId: item.motion?.rule.id ?? usual.ruleId,
    method: item.motion?.method ?? usual.method,
    custom: customOf(item),
    contest: contestToForm(item),
    counting: countingToForm(item),
    procedural: isProcedural(item.motion),
    owners: ownersToForm(item),
  }
}

function isProcedural(motion: Motion | null): boolean {
  return motion !== null && 'procedural' in motion && motion.procedural
}

/** What two motions are compared by: their content, in one order of keys. */
export function flatMotion(motion: Motion | null): unknown {
  if (!motion) return null
  const { counting } = motion
  const common = [
    motion.text,
    motion.rule,
    motion.method,
    counting && [counting.twoTellers, counting.hidden, counting.script],
  ]
  if (motion.method === 'ownersRegister') return [...common, motion.scope]
  if (!isContest(motion)) return [...common, motion.procedural === true]
  const { choosing, seats, contenders } = motion
  return [
    ...common,
    choosing,
    seats,
    contenders.map(({ name, note, participantId }) => [name, note, participantId]),
  ]
}
