import type { FollowUpProgress } from '#shared/domain/follow-up/progress'
import {
  followUpEntrySchema,
  type FollowUpEntry,
  type FollowUpEntryKind,
  type Satisfaction,
} from '#shared/domain/follow-up/state'

/** All that can be filled in for an entry, whatever its kind. */
export interface EntryValues {
  readonly text: string
  readonly date: string
  readonly reason: string
  readonly who: string
  readonly ownerOrg: string
  readonly ownerPerson: string
  readonly satisfaction: Satisfaction | null
}

/** What can be noted next. */
export function kindsFor({ status }: FollowUpProgress): readonly [FollowUpEntryKind, ...FollowUpEntryKind[]] {
  switch (status) {
    case 'notStarted':
    case 'underWay':
    case 'extended':
      return ['progress', 'done', 'extended', 'assigned']
    case 'done':
      return ['closed', 'reopened']
    case 'closed':
      return ['reopened']
  }
}

/** What the form of a kind begins with. */
export function blankEntry(kind: FollowUpEntryKind, progress: FollowUpProgress, today: string): EntryValues {
  const { ownerOrg, ownerPerson, dueDate } = progress
  const date = kind === 'done' ? today : kind === 'assigned' ? dueDate : ''
  return { text: '', date, reason: '', who: '', ownerOrg, ownerPerson, satisfaction: null }
}

/** The entry, or the sentence that says what is missing. */
export function entryFrom(kind: FollowUpEntryKind, values: EntryValues): FollowUpEntry | string {
  const parsed = followUpEntrySchema.safeParse(draftOf(kind, values))
  if (parsed.success) return parsed.data
  if (values.date === '' && (kind === 'extended' || kind === 'done')) return '请选日期'
  return parsed.error.issues[0]?.message ?? '还没有填全'
}

function draftOf(kind: FollowUpEntryKind, values: EntryValues): unknown {
  const { text, date, reason, who, ownerOrg, ownerPerson, satisfaction } = values
  switch (kind) {
    case 'progress':
      return { kind, text }
    case 'done':
      return { kind, text, on: date }
    case 'extended':
      return { kind, dueDate: date, reason, approver: who }
    case 'closed':
      return { kind, monitor: who, feedback: text, satisfaction }
    case 'reopened':
      return { kind, reason }
    case 'assigned':
      return { kind, ownerOrg, ownerPerson, dueDate: date, reason }
  }
}
