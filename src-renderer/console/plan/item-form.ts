import type { VoteMethod } from '#shared/domain/meeting/facts'
import type { AgendaItemDraft, Motion, TurnLimits } from '#shared/domain/meeting/setup'
import { OWNERS_RULES, type OwnersRule } from '#shared/domain/voting/owners-rule'
import { CUSTOM_RULE_ID, customShareRule, type CustomShare } from '#shared/domain/voting/custom-rule'
import { DECISION_RULES, type DecisionRule } from '#shared/domain/voting/rule'

/** An item of the agenda as the form holds it. */
export interface ItemFormValues {
  readonly title: string
  readonly plannedMinutes: number | null
  /** Rows may be empty: these are left out. */
  readonly facts: readonly { readonly label?: string; readonly value?: string }[]
  readonly votes: boolean
  readonly motion: string
  readonly ruleId: string
  /** Whether the item has limits of its own, and which; empty: not limited. */
  readonly ownLimits: boolean
  readonly turnSeconds: number | null
  readonly maxTurns: number | null
  readonly method: VoteMethod
  /** The share of a rule of one's own; read where `ruleId` is `custom`. */
  readonly custom: CustomShare
}

/** At most this many figures are shown to the room. */
export const MOST_FACTS = 4

const NO_LIMITS: TurnLimits = { turnSeconds: null, maxTurns: null }

export const DEFAULT_RULE: DecisionRule = DECISION_RULES.presentMajority

/** The rules there are to choose from: the presets, and before them one that came with the item. */
export function rulesFor({ motion }: AgendaItemDraft): readonly DecisionRule[] {
  return withOwn(
    Object.values(DECISION_RULES),
    motion && motion.method !== 'ownersRegister' ? motion.rule : null,
  )
}

/** The same for a vote of the owners. */
export function ownersRulesFor({ motion }: AgendaItemDraft): readonly OwnersRule[] {
  return withOwn(Object.values(OWNERS_RULES), motion?.method === 'ownersRegister' ? motion.rule : null)
}

function withOwn<R extends { readonly id: string }>(presets: readonly R[], own: R | null): readonly R[] {
  if (!own) return presets
  // The item keeps the copy of the rule that it has: its source may have been written differently.
  const known = presets.some(({ id }) => id === own.id)
  return known ? presets.map((preset) => (preset.id === own.id ? own : preset)) : [own, ...presets]
}

/** The motion as the form has it; where the method changed, a rule of the other kind is put in its place. */
export function motionFromForm(
  values: Pick<ItemFormValues, 'motion' | 'ruleId' | 'method' | 'custom'>,
  before: AgendaItemDraft,
): Motion | null {
  const text = values.motion.trim()
  const chosen = <R extends { readonly id: string }>(rules: readonly R[], otherwise: R): R =>
    rules.find(({ id }) => id === values.ruleId) ?? otherwise
  if (values.method !== 'ownersRegister' && values.ruleId === CUSTOM_RULE_ID) {
    const rule = customShareRule(values.custom)
    return rule && { text, method: values.method, rule }
  }
  return values.method === 'ownersRegister'
    ? { text, method: values.method, rule: chosen(ownersRulesFor(before), OWNERS_RULES.ownersGeneral) }
    : { text, method: values.method, rule: chosen(rulesFor(before), DEFAULT_RULE) }
}

const ONE_HALF: CustomShare = { num: 1, den: 2, comparison: 'moreThan', base: 'present' }

/** What a rule of one's own begins with: the share of the rule there is. */
function customOf({ motion }: AgendaItemDraft): CustomShare {
  if (!motion || motion.method === 'ownersRegister' || motion.rule.test.kind !== 'share') return ONE_HALF
  const { share, comparison, base } = motion.rule.test
  return { num: share.num, den: share.den, comparison, base }
}

/** `meeting`: the limits an item starts with where it is given its own. */
export function itemToForm(item: AgendaItemDraft, meeting: TurnLimits = NO_LIMITS): ItemFormValues {
  return {
    title: item.title,
    plannedMinutes: item.plannedMinutes,
    facts: item.facts,
    votes: item.motion !== null,
    motion: item.motion?.text ?? '',
    ruleId: item.motion?.rule.id ?? DEFAULT_RULE.id,
    ownLimits: item.limits !== undefined,
    turnSeconds: (item.limits ?? meeting).turnSeconds,
    maxTurns: (item.limits ?? meeting).maxTurns,
    method: item.motion?.method ?? 'showOfHands',
    custom: customOf(item),
  }
}

/** Null while something the item needs is not filled in. */
export function itemFromForm(values: ItemFormValues, before: AgendaItemDraft): AgendaItemDraft | null {
  const title = values.title.trim()
  const motion = values.motion.trim()
  if (title === '' || values.plannedMinutes === null || (values.votes && motion === '')) return null
  const chosen = values.votes ? motionFromForm(values, before) : null
  if (values.votes && chosen === null) return null
  return {
    title,
    plannedMinutes: values.plannedMinutes,
    facts: values.facts.flatMap(({ label = '', value = '' }) =>
      label.trim() === '' && value.trim() === '' ? [] : [{ label: label.trim(), value: value.trim() }],
    ),
    motion: chosen,
    ...(values.ownLimits ? { limits: { turnSeconds: values.turnSeconds, maxTurns: values.maxTurns } } : {}),
  }
}

export function newItem(title: string): AgendaItemDraft {
  return { title: title.trim(), plannedMinutes: 10, facts: [], motion: null }
}

/** By content; the order of keys does not matter, since both sides are written by this file or the record. */
export function sameItem(one: AgendaItemDraft, other: AgendaItemDraft): boolean {
  const flat = (item: AgendaItemDraft) =>
    JSON.stringify([
      item.title,
      item.plannedMinutes,
      item.facts.map(({ label, value }) => [label, value]),
      item.motion && [item.motion.text, item.motion.rule, item.motion.method],
      item.limits && [item.limits.turnSeconds, item.limits.maxTurns],
    ])
  return flat(one) === flat(other)
}

export const ITEM_FIELDS = [
  'title',
  'plannedMinutes',
  'facts',
  'votes',
  'motion',
  'ruleId',
  'ownLimits',
  'turnSeconds',
  'maxTurns',
  'method',
  'custom',
] as const satisfies readonly (keyof ItemFormValues)[]

/** Whether two values of a field say the same; rows of figures are compared by content. */
export function sameField(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other)
}
