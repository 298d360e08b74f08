import type { ReactNode } from 'react'
import { attendanceCount } from '#shared/domain/meeting/electorate'
import { PRACTICE_WORD } from '#shared/domain/practice/word'
import type { Meeting } from '#shared/domain/meeting/state'
import { useHallNow } from '../client/react'
import { SaveState } from './SaveState'
import { SideDeskButton } from './SideDeskButton'
import { UndoButton } from './UndoButton'
import { clockWithSeconds, minutesBetween } from './when'

interface MeetingBarProps {
  readonly meeting: Meeting
  /** Whose last step the button takes back. */
  readonly role: 'console' | 'desk'
  /** Something was written in this window that has not been sent yet. */
  readonly unsaved?: boolean
  /** Before the title. */
  readonly lead?: ReactNode
  /** Before the undo button. */
  readonly children?: ReactNode
  /** Makes 实到 a button. */
  readonly onAttendance?: () => void
}

/** What is in sight all through a meeting: clock, 已用, 实到, 已保存 and what can be taken back. */
export function MeetingBar({
  meeting,
  role,
  unsaved = false,
  lead,
  children,
  onAttendance,
}: MeetingBarProps) {
  const { expected, present, represented } = attendanceCount(meeting)
  const attendance = (
    <>
      <span>应到 {expected}</span>
      <b>
        实到 {present}
        {represented === 0 ? '' : `（委托 ${represented}）`}
      </b>
    </>
  )
  return (
    <header className="meeting-bar">
      {lead}
      <h1 title={meeting.plan.title}>{meeting.plan.title}</h1>
      {meeting.practice && <span className="practice-tag">{PRACTICE_WORD}</span>}
      <span className="meeting-bar__rule" />
      <MeetingClock meeting={meeting} />
      <span className="meeting-bar__rule" />
      {onAttendance ? (
        <button
          type="button"
          className="meeting-bar__pair is-button"
          onClick={onAttendance}
          title="签到与离场"
        >
          {attendance}
        </button>
      ) : (
        <span className="meeting-bar__pair">{attendance}</span>
      )}
      <span className="meeting-bar__gap" />
      <SaveState seq={meeting.seq} unsaved={unsaved} />
      <SideDeskButton />
      {children}
      {meeting.phase !== 'sealed' && <UndoButton meeting={meeting} role={role} unsaved={unsaved} />}
    </header>
  )
}

function MeetingClock({ meeting }: { readonly meeting: Meeting }) {
  const now = useHallNow(1000)
  const planned = meeting.agenda.reduce((sum, item) => sum + item.plannedMinutes, 0)
  const used = meeting.openedAt === null ? null : minutesBetween(meeting.openedAt, meeting.closedAt ?? now)
  const over = used !== null && used > planned
  return (
    <>
      <span className="meeting-bar__clock" role="timer" aria-label="时钟">
        {clockWithSeconds(now)}
      </span>
      {used !== null && (
        <span className="meeting-bar__pair">
          <span>
            已用 <b>{used}</b> 分 / 计划 {planned} 分
          </span>
          <span className={over ? 'progress is-over' : 'progress'}>
            <i style={{ width: `${planned === 0 ? 0 : Math.min(100, (used / planned) * 100)}%` }} />
          </span>
        </span>
      )}
    </>
  )
}

/** The bar of a window where no meeting is open. */
export function HallBar({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const now = useHallNow(1000)
  return (
    <header className="meeting-bar">
      <h1>{title}</h1>
      <span className="meeting-bar__rule" />
      <span className="meeting-bar__clock" role="timer" aria-label="时钟">
        {clockWithSeconds(now)}
      </span>
      <span className="meeting-bar__gap" />
      <SaveState seq={null} />
      {children}
    </header>
  )
}
