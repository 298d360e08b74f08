import type { AgendaItemDraft, ItemKind, MeetingKind, TurnLimits } from '#shared/domain/meeting/setup'
import {
  CLAUSES_FIELDS,
  clausesFromForm,
  clausesToForm,
  flatClauses,
  type ClausesFormValues,
} from './clauses-form'
import { flatMotion, MOTION_FIELDS, motionFromForm, motionToForm, type MotionFormValues } from './motion-form'

/** An item of the agenda as the form holds it. */
export interface ItemFormValues extends MotionFormValues, ClausesFormValues {
  readonly title: string
  readonly plannedMinutes: number | null
  /** Rows may be empty: these are left out. */
  readonly facts: readonly { readonly label?: string; readonly value?: string }[]
  readonly kind: ItemKind
  readonly votes: boolean
  /** Whether the item has limits of its own, and which; empty: not limited. */
  readonly ownLimits: boolean
  readonly turnSeconds: number | null
  readonly maxTurns: number | null
  readonly itemMinutes: number | null
}

/** At most this many figures are shown to the room. */
export const MOST_FACTS = 4

const NO_LIMITS: TurnLimits = { turnSeconds: null, maxTurns: null }

/** `meeting`: the limits an item starts with where it is given its own; `kind` says what a new motion begins with. */
export function itemToForm(
  item: AgendaItemDraft,
  meeting: TurnLimits = NO_LIMITS,
  kind: MeetingKind = 'deliberationMeeting',
): ItemFormValues {
  return {
    title: item.title,
    plannedMinutes: item.plannedMinutes,
    facts: item.facts,
    kind: item.kind ?? 'deliberation',
    votes: item.motion !== null,
    ...motionToForm(item, kind),
    ...clausesToForm(item),
    ownLimits: item.limits !== undefined,
    turnSeconds: (item.limits ?? meeting).turnSeconds,
    maxTurns: (item.limits ?? meeting).maxTurns,
    itemMinutes: (item.limits ?? meeting).itemMinutes ?? null,
  }
}

/** Null while something the item needs is not filled in. */
export function itemFromForm(values: ItemFormValues, before: AgendaItemDraft): AgendaItemDraft | null {
  const title = values.title.trim()
  // Nothing is voted in 问答.
  const votes = values.votes && values.kind !== 'questions'
  const motion = values.motion.trim()
  if (title === '' || values.plannedMinutes === null || (votes && motion === '')) return null
  const chosen = votes ? motionFromForm(values, before) : null
  if (votes && chosen === null) return null
  const clauses = votes ? clausesFromForm(values) : undefined
  return {
    title,
    ...(values.kind === 'questions' ? { kind: values.kind } : {}),
    plannedMinutes: values.plannedMinutes,
    facts: values.facts.flatMap(({ label = '', value = '' }) =>
      label.trim() === '' && value.trim() === '' ? [] : [{ label: label.trim(), value: value.trim() }],
    ),
    motion: chosen,
    ...(values.ownLimits ? { limits: limitsFrom(values) } : {}),
    ...(clauses ? { clauses } : {}),
  }
}

function limitsFrom({ turnSeconds, maxTurns, itemMinutes }: ItemFormValues): TurnLimits {
  return { turnSeconds, maxTurns, ...(itemMinutes === null ? {} : { itemMinutes }) }
}

export function newItem(title: string): AgendaItemDraft {
  return { title: title.trim(), plannedMinutes: 10, facts: [], motion: null }
}

/** By content; the order of keys does not matter, since both sides are written by this file or the record. */
export function sameItem(one: AgendaItemDraft, other: AgendaItemDraft): boolean {
  const flat = (item: AgendaItemDraft) =>
    JSON.stringify([
      item.title,
      item.kind ?? 'deliberation',
      item.plannedMinutes,
      item.facts.map(({ label, value }) => [label, value]),
      flatMotion(item.motion),
      item.limits && [item.limits.turnSeconds, item.limits.maxTurns, item.limits.itemMinutes],
      flatClauses(item.clauses),
    ])
  return flat(one) === flat(other)
}

export const ITEM_FIELDS = [
  'title',
  'plannedMinutes',
  'facts',
  'kind',
  'votes',
  ...MOTION_FIELDS,
  ...CLAUSES_FIELDS,
  'ownLimits',
  'turnSeconds',
  'maxTurns',
  'itemMinutes',
] as const satisfies readonly (keyof ItemFormValues)[]

/** Whether two values of a field say the same; rows of figures are compared by content. */
export function sameField(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other)
}
