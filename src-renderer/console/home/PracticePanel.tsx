import { Button } from 'antd'
import type { MeetingSummary } from '#shared/domain/hall/state'
import { useCommand } from '../../shared/staff/commands'
import { phaseName } from '../../shared/staff/phase-name'
import { useStartPractice } from './use-start-practice'

interface PracticePanelProps {
  readonly meetings: readonly MeetingSummary[]
  readonly onOpen: (meeting: MeetingSummary) => void
}

/** Practice meetings: begun with one press, and gone with another. */
export function PracticePanel({ meetings, onOpen }: PracticePanelProps) {
  const command = useCommand()
  const start = useStartPractice()
  return (
    <section className="panel" aria-labelledby="practice-title">
      <h2 id="practice-title">练习会</h2>
      <p className="caption">十二位虚构的居民，一刻钟走完一次会。不占文号，不进督办和统计，练完可以删。</p>
      <ul className="practice-list">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <span>
              {meeting.title}
              <small>{phaseName(meeting)}</small>
            </span>
            <Button onClick={() => onOpen(meeting)} aria-label={`接着练：${meeting.title}`}>
              接着练
            </Button>
            <Button
              type="text"
              onClick={() => void command({ type: 'removePractice', meetingId: meeting.id })}
              aria-label={`删除练习会：${meeting.title}`}
            >
              删除
            </Button>
          </li>
        ))}
      </ul>
      <div className="panel__buttons is-single">
        <Button onClick={() => void start()}>
          {meetings.length === 0 ? '开一次练习会' : '从头再练一次'}
        </Button>
      </div>
    </section>
  )
}
