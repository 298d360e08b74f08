import type { VoteMethod } from '#shared/domain/meeting/facts'
import type { AgendaItemDraft, TurnLimits } from '#shared/domain/meeting/setup'
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
}

/** At most this many figures are shown to the room. */
export const MOST_FACTS = 4

const NO_LIMITS: TurnLimits = { turnSeconds: null, maxTurns: null }

export const DEFAULT_RULE: DecisionRule = DECISION_RULES.presentMajority

/** The rules there are to choose from: the presets, and before them one that came with the item. */
export function rulesFor(item: AgendaItemDraft): readonly DecisionRule[] {
  const presets: readonly DecisionRule[] = Object.values(DECISION_RULES)
  const own = item.motion?.rule
  return own && !presets.some(({ id }) => id === own.id) ? [own, ...presets] : presets
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
  }
}

/** Null while something the item needs is not filled in. */
export function itemFromForm(values: ItemFormValues, before: AgendaItemDraft): AgendaItemDraft | null {
  const title = values.title.trim()
  const motion = values.motion.trim()
  if (title === '' || values.plannedMinutes === null || (values.votes && motion === '')) return null
  const rule = rulesFor(before).find(({ id }) => id === values.ruleId) ?? DEFAULT_RULE
  // The item keeps the copy of the rule that it has: its source may have been written differently.
  const kept = before.motion?.rule.id === rule.id ? before.motion.rule : rule
  return {
    title,
    plannedMinutes: values.plannedMinutes,
    facts: values.facts.flatMap(({ label = '', value = '' }) =>
      label.trim() === '' && value.trim() === '' ? [] : [{ label: label.trim(), value: value.trim() }],
    ),
    motion: values.votes ? { text: motion, rule: kept, method: values.method } : null,
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
      item.motion && [item.motion.text, item.motion.rule.id, item.motion.method],
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
] as const satisfies readonly (keyof ItemFormValues)[]

/** Whether two values of a field say the same; rows of figures are compared by content. */
export function sameField(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other)
}
