import { Button } from 'antd'
import { VIOLATION_NAMES } from '#shared/domain/meeting/facts'
import { remindedPerson } from '#shared/domain/meeting/floor/reminders'
import { activeInterjection } from '#shared/domain/meeting/interjection/interjection'
import type { Meeting, Turn } from '#shared/domain/meeting/state'
import { Keycap } from '../../shared/staff/Keycap'
import { REMINDERS } from './reminders'
import type { SessionActions } from './use-session-actions'

interface RemindRowProps {
  readonly meeting: Meeting
  readonly turn: Turn
  readonly remind: SessionActions['remind']
}

/** One press says it to the record: what the speaker was reminded of, and how often. */
export function RemindRow({ meeting, turn, remind }: RemindRowProps) {
  const interjection = activeInterjection(meeting)
  // While somebody interjects, it is they who are to be reminded.
  const { participantId } = interjection ?? turn
  const today = meeting.reminders.filter((one) => remindedPerson(meeting, one) === participantId).length
  return (
    <div className="turn__remind" role="group" aria-label="提醒并记录">
      <span>提醒并记录</span>
      {REMINDERS.map(({ violation, cap }) => {
        const times = meeting.reminders.filter(
          (reminder) =>
            reminder.turnId === turn.id &&
            reminder.interjectionId === (interjection?.id ?? null) &&
            reminder.violation === violation,
        ).length
        return (
          <Button
            key={violation}
            aria-label={`提醒${VIOLATION_NAMES[violation]}${times === 0 ? '' : `，这次已提醒 ${times} 次`}`}
            className={times === 0 ? '' : 'is-given'}
            {...(remind ? { onClick: () => remind(violation) } : { disabled: true })}
          >
            {VIOLATION_NAMES[violation]}
            {times > 0 && <b>{times} 次</b>} <Keycap>{cap}</Keycap>
          </Button>
        )
      })}
      <small>本人今日 {today} 次</small>
    </div>
  )
}
