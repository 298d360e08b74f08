import { chineseIsoDate } from '../text/chinese-date'
import { SATISFACTION_NAMES, type FollowUpEntry } from './state'

/** One line of the course of an item, in words. */
export function entryText(entry: FollowUpEntry): string {
  switch (entry.kind) {
    case 'progress':
      return entry.text
    case 'done':
      return `${chineseIsoDate(entry.on)}办结：${entry.text}`
    case 'extended':
      return `延期到${chineseIsoDate(entry.dueDate)}。原因：${entry.reason}；批准人：${entry.approver}`
    case 'closed': {
      const said = entry.satisfaction === null ? '' : `（${SATISFACTION_NAMES[entry.satisfaction]}）`
      return `监督人${entry.monitor}确认。居民反馈${said}：${entry.feedback}`
    }
    case 'reopened':
      return `原因：${entry.reason}`
    case 'assigned': {
      const due = entry.dueDate === '' ? '' : `，时限${chineseIsoDate(entry.dueDate)}`
      const why = entry.reason === '' ? '' : `。${entry.reason}`
      return `${[entry.ownerOrg, entry.ownerPerson].filter(Boolean).join(' ')}${due}${why}`
    }
  }
}
