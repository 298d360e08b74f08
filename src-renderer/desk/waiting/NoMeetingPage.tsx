import { Button } from 'antd'
import { MEETING_KIND_NAMES } from '#shared/domain/meeting/setup'
import { useHall } from '../../shared/client/react'
import { Banners } from '../../shared/staff/Banners'
import { useCommand } from '../../shared/staff/commands'
import { HallBar } from '../../shared/staff/MeetingBar'
import { phaseName } from '../../shared/staff/phase-name'
import { dayAndTime } from '../../shared/staff/when'

/** No meeting is open: which there are, and that one is opened here or at the console. */
export function NoMeetingPage() {
  const { hall, meetings } = useHall()
  const command = useCommand()
  const latestFirst = meetings.toSorted((one, other) => other.startsAt - one.startsAt)
  return (
    <div className="desk">
      <HallBar title={`${hall.settings.hallName} · 记录台`} />
      <Banners />
      <main className="no-meeting">
        <h2>还没有打开会议</h2>
        <p>
          {latestFirst.length === 0
            ? '在主持台新建或打开一次会议，这里会自动跟上。'
            : '在主持台打开会议，这里会自动跟上；要补记或签字，也可以从下面打开。'}
        </p>
        {latestFirst.length > 0 && (
          <ul aria-label="全部会议">
            {latestFirst.map(({ id, title, kind, place, startsAt, phase, number, correction }) => (
              <li key={id}>
                <div>
                  <b>{title}</b>
                  <p>
                    {dayAndTime(startsAt)} · {MEETING_KIND_NAMES[kind]}
                    {place === '' ? '' : ` · ${place}`}
                  </p>
                </div>
                <span className="no-meeting__number">{number ?? ''}</span>
                <span className={`phase is-${phase}`}>{phaseName({ phase, correction })}</span>
                <Button
                  aria-label={`打开会议：${title}`}
                  onClick={() => void command({ type: 'selectMeeting', meetingId: id })}
                >
                  打开
                </Button>
              </li>
            ))}
          </ul>
        )}
      </main>
    </div>
  )
}
