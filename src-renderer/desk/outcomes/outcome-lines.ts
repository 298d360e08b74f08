import type { OutcomeDraft, OutcomeKind } from '#shared/domain/meeting/facts'
import type { Outcome } from '#shared/domain/meeting/state'
import type { Line, LineKind, RecordedLine } from '../saving/line-book'

/** What can be written of an outcome; the kind is where it stands. */
export type OutcomeFields = Omit<OutcomeDraft, 'kind'>

export interface OutcomeContext {
  readonly itemId: string | null
  readonly kind: OutcomeKind
}

export type OutcomeLine = Line<OutcomeFields, OutcomeContext>

/** The longest text of an outcome the record takes, characters. */
export const OUTCOME_LIMIT = 500

export const NO_FIELDS: OutcomeFields = { text: '', ownerOrg: '', ownerPerson: '', dueDate: '' }

const sameWords = (a: string, b: string) => a.trim() === b.trim()

export const outcomeKind: LineKind<OutcomeFields, OutcomeContext> = {
  blank: NO_FIELDS,
  isBlank: (value) => outcomeKind.same(value, NO_FIELDS),
  // The record trims what it takes: a space at the end, while typing goes on, is no difference.
  same: (a, b) =>
    sameWords(a.text, b.text) &&
    sameWords(a.ownerOrg, b.ownerOrg) &&
    sameWords(a.ownerPerson, b.ownerPerson) &&
    a.dueDate === b.dueDate,
  sameContext: (a, b) => a.itemId === b.itemId && a.kind === b.kind,
}

export function recordedOutcome(outcome: Outcome): RecordedLine<OutcomeFields, OutcomeContext> {
  const { id, itemId, kind, text, ownerOrg, ownerPerson, dueDate } = outcome
  return { id, context: { itemId, kind }, value: { text, ownerOrg, ownerPerson, dueDate } }
}

/** What an assignment still lacks, for the mark beside it; empty where it is complete. */
export function missingInAssignment({ ownerOrg, ownerPerson, dueDate }: OutcomeFields): string {
  const missing = [
    ...(ownerOrg.trim() === '' && ownerPerson.trim() === '' ? ['责任人'] : []),
    ...(dueDate === '' ? ['时限'] : []),
  ]
  return missing.length === 0 ? '' : `缺${missing.join('、')}`
}
