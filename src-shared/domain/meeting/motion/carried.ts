import type { World } from '../../world'
import type { AgendaItem, AgendaItemDraft } from '../setup'
import type { Meeting } from '../state'
import { partProgress } from './progress'
import { MOTION } from './subject'
import { courseOf, textOf } from './text'

/** An item that a meeting did not decide, ready for the agenda of the next. */
export interface CarriedItem {
  /** Of the meeting it comes from. */
  readonly meetingTitle: string
  /** ms since 1970 */
  readonly heldAt: number
  /** 暂缓 to the next meeting, or 提交居民代表会议. */
  readonly how: 'postponed' | 'referred'
  readonly reason: string
  readonly item: AgendaItemDraft
}

/**
 * What was put off or referred and stands on no agenda since, the latest first. It comes in the words it was left in;
 * of clauses those that were not voted.
 */
export function carriedItems({ meetings }: Pick<World, 'meetings'>): readonly CarriedItem[] {
  const all = [...meetings.values()].map(({ meeting }) => meeting).filter(({ practice }) => !practice)
  return all
    .flatMap((meeting) =>
      meeting.agenda.flatMap((item): CarriedItem[] => {
        const { end } = courseOf(meeting, item.id)
        if (end?.how !== 'postponed' && end?.how !== 'referred') return []
        const later = all.some((other) => isLater(other, meeting) && hasItem(other, item.title))
        if (later) return []
        return [
          {
            meetingTitle: meeting.plan.title,
            heldAt: meeting.openedAt ?? meeting.plan.startsAt,
            how: end.how,
            reason: end.reason,
            item: draftOf(meeting, item),
          },
        ]
      }),
    )
    .toSorted((a, b) => b.heldAt - a.heldAt)
}

const isLater = (other: Meeting, than: Meeting): boolean =>
  other.id !== than.id && other.createdAt > than.createdAt

const hasItem = ({ agenda }: Meeting, title: string): boolean => agenda.some((item) => item.title === title)

function draftOf(meeting: Meeting, item: AgendaItem): AgendaItemDraft {
  const { id, clauses: _clauses, ...rest } = item
  const motion = item.motion && { ...item.motion, text: textOf(meeting, id, MOTION) }
  const open = partProgress(meeting, id).filter(({ round }) => round === null)
  if (open.length === 0) return { ...rest, motion }
  const list = open.map(({ part, text }) => ({ title: part.title, text }))
  return { ...rest, motion, clauses: { list, wholeVote: item.clauses?.wholeVote ?? false } }
}
