import { z } from 'zod'
import type { FollowUpLine } from './progress'

/** Which items are looked at: 在办, 逾期, 已办结, 全部. */
export const followUpFilterSchema = z.enum(['open', 'overdue', 'settled', 'all'])
export type FollowUpFilter = z.infer<typeof followUpFilterSchema>
export const FOLLOW_UP_FILTER_NAMES: Readonly<Record<FollowUpFilter, string>> = {
  open: '在办',
  overdue: '逾期',
  settled: '已办结',
  all: '全部',
}

export function passesFilter({ due }: FollowUpLine, filter: FollowUpFilter): boolean {
  switch (filter) {
    case 'open':
      return due !== 'settled'
    case 'overdue':
      return due === 'overdue'
    case 'settled':
      return due === 'settled'
    case 'all':
      return true
  }
}
