import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { YearOfMeetings } from '#shared/domain/hall/overview'
import type { MeetingSummary } from '#shared/domain/hall/state'
import { MEETING_KIND_NAMES } from '#shared/domain/meeting/setup'
import { phaseName } from '../../shared/staff/phase-name'
import { dayAndTime } from '../../shared/staff/when'

interface MeetingListProps {
  readonly years: readonly YearOfMeetings[]
  readonly total: number
  readonly onOpen: (meeting: MeetingSummary) => void
  readonly onLike: (meeting: MeetingSummary) => void
}

/** All meetings of the hall, a year at a time, month by month, the latest first. */
export function MeetingList({ years, total, onOpen, onLike }: MeetingListProps) {
  const [chosen, setChosen] = useState<number | null>(null)
  const shown = years.find(({ year }) => year === chosen) ?? years[0]
  return (
    <section className="meeting-list" aria-labelledby="meeting-list-title">
      <h2 id="meeting-list-title">
        全部会议<small>{total} 次</small>
        {shown && years.length > 1 && (
          <Segmented
            aria-label="哪一年"
            options={years.map(({ year, count }) => ({ value: year, label: `${year}年（${count}）` }))}
            value={shown.year}
            onChange={setChosen}
          />
        )}
      </h2>
      {!shown && <p className="empty">这里会列出开过和要开的会议。先开一次练习会，走一遍看看。</p>}
      {shown?.months.map(({ month, meetings }) => (
        <section key={month} aria-label={`${shown.year}年${month}月`}>
          <h3>
            {month}月<small>{meetings.length} 次</small>
          </h3>
          <ul>
            {meetings.map((meeting) => (
              <li key={meeting.id}>
                <div>
                  <b>{meeting.title}</b>
                  <p>
                    {dayAndTime(meeting.startsAt)} · {MEETING_KIND_NAMES[meeting.kind]}
                    {meeting.place === '' ? '' : ` · ${meeting.place}`}
                  </p>
                </div>
                <span className="meeting-list__number">{meeting.number ?? ''}</span>
                <span className={`phase is-${meeting.phase}`}>{phaseName(meeting)}</span>
                <span className="row-actions">
                  <Button
                    type="text"
                    onClick={() => onLike(meeting)}
                    aria-label={`照这次再开：${meeting.title}`}
                  >
                    照这次再开
                  </Button>
                  <Button onClick={() => onOpen(meeting)} aria-label={`打开会议：${meeting.title}`}>
                    打开
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
