import { standingOf } from './standing'
import type { Notice, NoticeStep } from './state'

/**
 * A notice as the projector may know it: the words that are posted, and that they were. Who objected, what was
 * hidden and what was written before are not for the room. Null: there is nothing to show.
 */
export function shownToTheRoom(notice: Notice): Notice | null {
  const standing = standingOf(notice)
  const [first] = notice.steps
  if (!standing || !first) return null
  const { content, rule, period, final, wording, edition } = standing.version
  const step = (fact: NoticeStep['fact']): NoticeStep => ({ id: first.id, at: first.at, fact })
  return {
    ...notice,
    steps: [
      step({ type: 'noticeDrafted', content, masked: [], rule, period, final, wording, edition }),
      ...(standing.withdrawn === null ? [] : [step({ type: 'noticeWithdrawn', reason: '已撤回' })]),
    ],
  }
}
