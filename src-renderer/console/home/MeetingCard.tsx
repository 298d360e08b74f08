import { Button } from 'antd'
import type { MeetingSummary } from '#shared/domain/hall/state'
import { MEETING_KIND_NAMES } from '#shared/domain/meeting/setup'
import { chineseWeekday, clockTime, hallTime, isoDate } from '#shared/domain/text/chinese-date'

interface MeetingCardProps {
  readonly meeting: MeetingSummary
  readonly now: number
  /** The one that is most wanted: its button is the primary one of the window. */
  readonly first: boolean
  readonly onOpen: () => void
}

/** A meeting that is on, is today's, or comes next: large, with the one thing to do. */
export function MeetingCard({ meeting, now, first, onOpen }: MeetingCardProps) {
  const { month, day } = hallTime(meeting.startsAt)
  const { itemCount, expected, place, kind, phase } = meeting
  const inSession = phase === 'inSession'
  const today = isoDate(meeting.startsAt) === isoDate(now)
  const facts = [
    inSession ? '正在开会' : clockTime(meeting.startsAt),
    MEETING_KIND_NAMES[kind],
    place,
    expected === 0 ? '还没有名单' : `应到 ${expected}`,
    itemCount === 0 ? '还没有议程' : `${itemCount} 项议程`,
  ]
  return (
    <section
      className={first ? 'next-card' : 'next-card is-later'}
      aria-label={`接下来的会议：${meeting.title}`}
    >
      <div className="next-card__day">
        <b>{day}</b>
        <small>
          {month}月 {chineseWeekday(meeting.startsAt)}
          {today && <em>今天</em>}
        </small>
      </div>
      <div>
        <h2>{meeting.title}</h2>
        <p>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      </div>
      {first ? (
        <Button type="primary" size="large" onClick={onOpen}>
          {inSession ? '回到会场' : '进入主持台'}
        </Button>
      ) : (
        <Button size="large" onClick={onOpen}>
          进入主持台
        </Button>
      )}
    </section>
  )
}
