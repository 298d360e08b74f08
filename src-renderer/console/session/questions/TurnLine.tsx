import { Button } from 'antd'
import { turnClock, turnTone } from '#shared/domain/meeting/floor/timer'
import { participantById } from '#shared/domain/meeting/selectors'
import type { Meeting, Turn } from '#shared/domain/meeting/state'
import { useHallNow } from '../../../shared/client/react'
import { StanceTag } from '../../../shared/marks'
import { Keycap } from '../../../shared/staff/Keycap'
import { InterjectButton } from '../InterjectButton'
import { EXTENSION_SECONDS, type SessionActions } from '../use-session-actions'

interface TurnLineProps {
  readonly meeting: Meeting
  readonly turn: Turn
  readonly actions: SessionActions
}

/** Who asks or answers just now, and how long still. */
export function TurnLine({ meeting, turn, actions }: TurnLineProps) {
  const { extend, interject } = actions
  const now = useHallNow(250)
  const participant = participantById(meeting, turn.participantId)
  const tone = turn.pausedAt === null ? turnTone(turn, meeting.plan.warnSeconds, now) : 'paused'
  return (
    <div className={`turn-line is-${tone}`} role="group" aria-label="正在发言">
      <b>{participant?.name}</b>
      <span>{[participant?.org || participant?.door, participant?.identity].filter(Boolean).join(' ')}</span>
      <StanceTag stance={turn.stance} />
      {interject && <InterjectButton meeting={meeting} turn={turn} interject={interject} />}
      {extend && (
        <Button onClick={extend}>
          加 {EXTENSION_SECONDS} 秒 <Keycap>＋</Keycap>
        </Button>
      )}
      <span className="turn-line__digits" role="timer" aria-label="发言剩余时间">
        {turn.pausedAt === null ? '' : '已暂停 '}
        {turnClock(turn, now)}
      </span>
    </div>
  )
}
