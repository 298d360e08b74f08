import { Button } from 'antd'
import { useState } from 'react'
import type { Stance } from '#shared/domain/meeting/facts'
import { hasChair } from '#shared/domain/meeting/floor/chair'
import { countedTurns, limitsOf } from '#shared/domain/meeting/floor/limits'
import type { Participant } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { useCommand } from '../../shared/staff/commands'
import { PersonField } from '../../shared/staff/PersonField'
import { usePersonSearch } from '../../shared/staff/use-person-search'
import { StanceButtons } from './StanceButtons'

interface RegisterSpeakerProps {
  readonly meeting: Meeting
}

const FIELD_ID = 'register-speaker'

/** Brings the cursor to the field, where it is shown. */
export function focusRegister(): void {
  document.getElementById(FIELD_ID)?.focus()
}

/** Puts somebody into the queue: find the person, then say for, against or a question. */
export function RegisterSpeaker({ meeting }: RegisterSpeakerProps) {
  const command = useCommand()
  const search = usePersonSearch(meeting.participants)
  const [picked, setPicked] = useState<Participant | null>(null)
  const isPresent = ({ id }: Participant) => meeting.attendance[id]?.state === 'present'

  const request = async (participant: Participant, stance: Stance) => {
    // The field is there for the next one at once; a refusal is shown above.
    setPicked(null)
    // Somebody who raises a hand is there: one press for both.
    const arrived =
      isPresent(participant) ||
      (await command({ type: 'signIn', meetingId: meeting.id, participantId: participant.id }))
    if (!arrived) return
    const { id: participantId } = participant
    await command({ type: 'requestTurn', meetingId: meeting.id, participantId, stance })
  }
  if (picked) {
    return (
      <div className="queue__register">
        <div className="queue__picked">
          <b>{picked.name}</b>
          <small>{isPresent(picked) ? picked.door || picked.org : '还没有签到，登记时一并签到'}</small>
          <Button type="text" onClick={() => setPicked(null)}>
            换人
          </Button>
        </div>
        <StanceButtons
          label={`${picked.name}的立场`}
          autoFocus
          onChoose={(stance) => void request(picked, stance)}
          onCancel={() => setPicked(null)}
        />
      </div>
    )
  }
  return (
    <div className="queue__register">
      <PersonField
        id={FIELD_ID}
        label="登记发言"
        placeholder="登记发言：姓名、拼音或门牌"
        cap="/"
        search={(typed) => search(typed, isPresent)}
        note={(participant) => noteOn(meeting, participant)}
        onPick={setPicked}
      />
    </div>
  )
}

function noteOn(meeting: Meeting, { id, attendance }: Participant): string {
  if (meeting.turns.find((turn) => turn.id === meeting.activeTurnId)?.participantId === id) return '正在发言'
  if (meeting.queue.some(({ participantId }) => participantId === id)) return '已在排队'
  if (attendance === 'audience') return '旁听'
  if (meeting.attendance[id]?.state !== 'present') return '未签到'
  if (hasChair(meeting, id)) return '正在主持'
  const { currentItemId } = meeting
  const spoken = currentItemId === null ? 0 : countedTurns(meeting, currentItemId, id).length
  const { maxTurns } = limitsOf(meeting, currentItemId)
  return spoken === 0 ? '' : `已说 ${spoken} 次${maxTurns !== null && spoken >= maxTurns ? '，已满' : ''}`
}
