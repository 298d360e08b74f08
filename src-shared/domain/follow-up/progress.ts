import { addDays, startOfIsoDate } from '../text/chinese-date'
import type { FollowUp } from './state'

export type FollowUpStatus = 'notStarted' | 'underWay' | 'extended' | 'done' | 'closed'

export const FOLLOW_UP_STATUS_NAMES: Readonly<Record<FollowUpStatus, string>> = {
  notStarted: '未启动',
  underWay: '办理中',
  extended: '已延期',
  done: '已办结',
  closed: '已销号',
}

export interface FollowUpProgress {
  readonly status: FollowUpStatus
  readonly ownerOrg: string
  readonly ownerPerson: string
  /** With extensions; empty: not set. */
  readonly dueDate: string
  /** Day it was done, `2026-12-08`; null while it is not. */
  readonly doneOn: string | null
}

/** What an item has come to, entry by entry. */
export function progressOf({ duty, entries }: FollowUp): FollowUpProgress {
  const { ownerOrg, ownerPerson, dueDate } = duty
  const first: FollowUpProgress = { status: 'notStarted', ownerOrg, ownerPerson, dueDate, doneOn: null }
  return entries.reduce<FollowUpProgress>((so, { entry }) => {
    switch (entry.kind) {
      case 'progress':
        // What was extended stays so while it is being worked on.
        return so.status === 'notStarted' ? { ...so, status: 'underWay' } : so
      case 'done':
        return { ...so, status: 'done', doneOn: entry.on }
      case 'extended':
        return { ...so, status: 'extended', dueDate: entry.dueDate }
      case 'closed':
        return { ...so, status: 'closed' }
      case 'reopened':
        return { ...so, status: 'underWay', doneOn: null }
      case 'assigned': {
        const { ownerOrg: org, ownerPerson: person, dueDate: due } = entry
        return { ...so, ownerOrg: org, ownerPerson: person, dueDate: due }
      }
    }
  }, first)
}

/** Days before the last day on which an item is shown as due soon. */
export const DUE_SOON_DAYS = 3

export type DueState = 'overdue' | 'soon' | 'normal' | 'undated' | 'settled'

/** How an item stands on the day `today` (`2026-12-08`): the last day itself is not overdue. */
export function dueState({ status, dueDate }: FollowUpProgress, today: string): DueState {
  if (status === 'done' || status === 'closed') return 'settled'
  if (dueDate === '') return 'undated'
  if (dueDate < today) return 'overdue'
  return dueDate <= addDays(today, DUE_SOON_DAYS) ? 'soon' : 'normal'
}

const DAY_MS = 86_400_000

/** Whole days from `today` to the last day; negative once it is over. */
export function daysLeft(dueDate: string, today: string): number {
  return Math.round((startOfIsoDate(dueDate) - startOfIsoDate(today)) / DAY_MS)
}

/** 逾期 3 天, 还剩 2 天, 今天到期; empty where no day is set or nothing is left to do. */
export function dueText(progress: FollowUpProgress, today: string): string {
  const state = dueState(progress, today)
  if (state === 'settled') return ''
  if (state === 'undated') return '未定时限'
  const days = daysLeft(progress.dueDate, today)
  if (days < 0) return `逾期 ${-days} 天`
  return days === 0 ? '今天到期' : `还剩 ${days} 天`
}

const DUE_ORDER: Readonly<Record<DueState, number>> = {
  overdue: 0,
  soon: 1,
  normal: 2,
  undated: 3,
  settled: 4,
}

/** A follow-up with what it has come to on a day. */
export interface FollowUpLine {
  readonly item: FollowUp
  readonly progress: FollowUpProgress
  readonly due: DueState
}

/** Those that stand, what is overdue first, then by day; what is settled last, the newest of it first. */
export function followUpLines(items: Iterable<FollowUp>, today: string): readonly FollowUpLine[] {
  const lines = [...items]
    .filter(({ withdrawn }) => !withdrawn)
    .map((item) => {
      const progress = progressOf(item)
      return { item, progress, due: dueState(progress, today) }
    })
  return lines.toSorted(
    (a, b) =>
      DUE_ORDER[a.due] - DUE_ORDER[b.due] ||
      (a.due === 'settled'
        ? (b.progress.doneOn ?? '').localeCompare(a.progress.doneOn ?? '')
        : a.progress.dueDate.localeCompare(b.progress.dueDate)) ||
      a.item.number.year - b.item.number.year ||
      a.item.number.serial - b.item.number.serial,
  )
}
