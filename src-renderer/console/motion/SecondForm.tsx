import { useState } from 'react'
import { pendingAmendment } from '#shared/domain/meeting/motion/text'
import { participantById } from '#shared/domain/meeting/selectors'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { DialogFoot } from './DialogFoot'
import type { MotionFormProps } from './form-props'
import { PersonPick } from './PersonPick'

/** 附议: somebody else says that the proposal is worth the meeting's time. */
export function SecondForm({ meeting, item, onClose }: MotionFormProps) {
  const command = useCommand()
  const [participantId, setParticipantId] = useState<string | null>(null)
  const pending = pendingAmendment(meeting, item.id)
  const proposer = pending ? (participantById(meeting, pending.proposerId)?.name ?? '') : ''

  const give = async () => {
    if (participantId === null) return
    const named = { meetingId: meeting.id, itemId: item.id, participantId }
    const done = await command({ type: 'secondProposal', ...named, amendmentId: pending?.id ?? null })
    if (done) onClose()
  }
  return (
    <div className="motion-form">
      <RefusalNotice />
      <p>
        主持词：“{pending ? `对${proposer}提出的修正案` : '对这个动议'}，有没有人附议？”
        {pending ? '附议人不能是提出人。' : ''}
      </p>
      <PersonPick
        meeting={meeting}
        label="附议人"
        value={participantId}
        onChange={setParticipantId}
        {...(pending ? { except: pending.proposerId } : {})}
      />
      <DialogFoot
        label="记下附议"
        missing={participantId === null ? '先写附议人' : null}
        onDo={() => void give()}
        onClose={onClose}
      />
    </div>
  )
}
