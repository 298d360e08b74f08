import { Button } from 'antd'
import { MEETING_KIND_NAMES } from '#shared/domain/meeting/setup'
import type { MeetingSummary } from '#shared/domain/hall/state'
import { chineseWeekday, clockTime, hallTime } from '#shared/domain/text/chinese-date'

interface NextMeetingCardProps {
  readonly meeting: MeetingSummary
  readonly onOpen: () => void
}

/** The meeting that is on, or comes next. */
export function NextMeetingCard({ meeting, onOpen }: NextMeetingCardProps) {
  const { month, day } = hallTime(meeting.startsAt)
  return (
    <section className="next-card" aria-label="接下来的会议">
      <div className="next-card__day">
        <b>{day}</b>
        <small>
          {month}月 {chineseWeekday(meeting.startsAt)}
        </small>
      </div>
      <div>
        <h2>{meeting.title}</h2>
        <p>
          {[
            clockTime(meeting.startsAt),
            MEETING_KIND_NAMES[meeting.kind],
            meeting.place,
            meeting.phase === 'inSession' ? '正在开会' : '筹备中',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <Button type="primary" size="large" onClick={onOpen}>
        进入主持台
      </Button>
    </section>
  )
}
