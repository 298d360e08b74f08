import { z } from 'zod'
import type { MeetingKind } from '../meeting/setup'
import type { PeriodRule } from './period-rule'

export const noticeKindSchema = z.enum(['topics', 'outcome', 'vote', 'resolution', 'progress'])
/** What a notice is about: 会前议题, 协商结果, 表决结果, 决议 (of statutory meetings only), 落实进展. */
export type NoticeKind = z.infer<typeof noticeKindSchema>

export const NOTICE_KIND_NAMES: Readonly<Record<NoticeKind, string>> = {
  topics: '会前议题公示',
  outcome: '协商结果公示',
  vote: '表决结果公示',
  resolution: '决议公示',
  progress: '落实进展公示',
}

/** 居务公开 stays up at least this long: 城市居民委员会组织法（2025年修订）第三十四条. */
export const DISCLOSURE_DAYS = 15

/** How long a notice of this kind stays up unless somebody sets it otherwise, and where that comes from. */
export function usualPeriod(
  kind: NoticeKind,
  meeting: MeetingKind,
): Omit<PeriodRule, 'postOn'> & { readonly source: string } {
  if (kind !== 'topics' && meeting === 'propertyMgmtCommittee')
    return { days: 10, unit: 'working', source: '北京市物业管理条例：物管会的决定公示10个工作日' }
  return {
    days: DISCLOSURE_DAYS,
    unit: 'calendar',
    source: '城市居民委员会组织法（2025年修订）第三十四条：不少于15日',
  }
}
