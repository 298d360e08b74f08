import type { AgendaItemDraft, Clauses } from '#shared/domain/meeting/setup'

/** A rule text that is adopted clause by clause, as the form holds it. */
export interface ClausesFormValues {
  readonly byClause: boolean
  /** Rows without words are left out. */
  readonly clauses: readonly { readonly title?: string; readonly text?: string }[]
  readonly wholeVote: boolean
}

export const CLAUSES_FIELDS = [
  'byClause',
  'clauses',
  'wholeVote',
] as const satisfies readonly (keyof ClausesFormValues)[]

export function clausesToForm({ clauses }: AgendaItemDraft): ClausesFormValues {
  return {
    byClause: clauses !== undefined,
    clauses: clauses?.list ?? [],
    wholeVote: clauses?.wholeVote ?? true,
  }
}

/** Absent where the motion is voted in one piece, or no clause has been written yet. */
export function clausesFromForm({ byClause, clauses, wholeVote }: ClausesFormValues): Clauses | undefined {
  const list = clauses.flatMap(({ title = '', text = '' }) =>
    text.trim() === '' ? [] : [{ title: title.trim(), text: text.trim() }],
  )
  return byClause && list.length > 0 ? { list, wholeVote } : undefined
}

/** What two rule texts are compared by: their content, in one order of keys. */
export function flatClauses(clauses: Clauses | undefined): unknown {
  return clauses && [clauses.wholeVote, clauses.list.map(({ title, text }) => [title, text])]
}
