import { Button } from 'antd'
import type { MeetingPhase, MeetingSummary } from '#shared/domain/hall/state'
import { MEETING_KIND_NAMES } from '#shared/domain/meeting/setup'
import { dayAndTime } from '../../shared/staff/when'

const PHASE_NAMES: Readonly<Record<MeetingPhase, string>> = {
  planned: '筹备中',
  inSession: '正在开会',
  closed: '已散会，待签字',
  sealed: '已封存',
}

/** The one in session, else the earliest that has not begun. */
export function nextMeeting(meetings: readonly MeetingSummary[]): MeetingSummary | null {
  const inSession = meetings.find(({ phase }) => phase === 'inSession')
  if (inSession) return inSession
  return (
    meetings
      .filter(({ phase }) => phase === 'planned')
      .toSorted((one, other) => one.startsAt - other.startsAt)[0] ?? null
  )
}

interface MeetingListProps {
  readonly meetings: readonly MeetingSummary[]
  readonly onOpen: (meeting: MeetingSummary) => void
}

/** All meetings of the hall, the latest first. */
export function MeetingList({ meetings, onOpen }: MeetingListProps) {
  const latestFirst = meetings.toSorted((one, other) => other.startsAt - one.startsAt)
  return (
    <section className="meeting-list" aria-labelledby="meeting-list-title">
      <h2 id="meeting-list-title">
        全部会议<small>{meetings.length} 次</small>
      </h2>
      {latestFirst.length === 0 ? (
        <p className="empty">这里会列出开过和要开的会议。可以先打开右边的示例会议，走一遍看看。</p>
      ) : (
        <ul>
          {latestFirst.map((meeting) => (
            <li key={meeting.id}>
              <div>
                <b>{meeting.title}</b>
                <p>
                  {dayAndTime(meeting.startsAt)} · {MEETING_KIND_NAMES[meeting.kind]}
                  {meeting.place === '' ? '' : ` · ${meeting.place}`}
                </p>
              </div>
              <span className="meeting-list__number">{meeting.number ?? ''}</span>
              <span className={`phase is-${meeting.phase}`}>{PHASE_NAMES[meeting.phase]}</span>
              <Button onClick={() => onOpen(meeting)} aria-label={`打开会议：${meeting.title}`}>
                打开
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
