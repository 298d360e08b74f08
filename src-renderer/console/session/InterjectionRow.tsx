import { Button } from 'antd'
import { INTERJECTION_KIND_NAMES, type Interjection } from '#shared/domain/meeting/interjection/interjection'
import { participantById } from '#shared/domain/meeting/selectors'
import type { Meeting, Turn } from '#shared/domain/meeting/state'
import { turnClock, turnTone } from '#shared/domain/meeting/floor/timer'
import { useHallNow } from '../../shared/client/react'

interface InterjectionRowProps {
  readonly meeting: Meeting
  readonly turn: Turn
  readonly interjection: Interjection
  /** Ends the whole turn, and the interjection with it. */
  readonly endTurn: () => void
}

/** Who is heard within the turn, and the speaker's clock, which stands. */
export function InterjectionRow({ meeting, turn, interjection, endTurn }: InterjectionRowProps) {
  const now = useHallNow(250)
  const who = participantById(meeting, interjection.participantId)
  const speaker = participantById(meeting, turn.participantId)?.name ?? '发言人'
  const tone = turnTone(interjection, 0, now)
  return (
    <div className={`interjection is-${tone}`} role="group" aria-label="正在插话">
      <span className="interjection__digits" role="timer" aria-label="插话剩余时间">
        {turnClock(interjection, now)}
      </span>
      <div className="interjection__who">
        <p>
          <b>{who?.name ?? '插话人'}</b>
          <span>{INTERJECTION_KIND_NAMES[interjection.kind]}</span>
          <small>{[who?.identity, who?.org || who?.door].filter(Boolean).join(' ')}</small>
        </p>
        <p className="interjection__stands">
          {speaker}的计时停在 <b>{turnClock(turn, now)}</b>
          {interjection.turnWasPaused && '（插话前就已暂停）'}
          <Button type="text" onClick={endTurn}>
            连同{speaker}的发言一起结束
          </Button>
        </p>
      </div>
    </div>
  )
}
