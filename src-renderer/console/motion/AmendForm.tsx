import { Input, Select } from 'antd'
import { useState } from 'react'
import { activeTurn } from '#shared/domain/meeting/selectors'
import { PART_TEXT_LENGTH } from '#shared/domain/meeting/motion/events'
import { nextSubject } from '#shared/domain/meeting/motion/progress'
import { MOTION, type AmendmentTarget } from '#shared/domain/meeting/motion/subject'
import { partName, targetName, textOf } from '#shared/domain/meeting/motion/text'
import { Difference } from '../../shared/Difference'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { DialogFoot } from './DialogFoot'
import type { MotionFormProps } from './form-props'
import { amendableParts } from './motion-actions'
import { PersonPick } from './PersonPick'

/** 提修正案: who, of what, the old words, the new words, and what changes between them. */
export function AmendForm({ meeting, item, onClose }: MotionFormProps) {
  const command = useCommand()
  const parts = amendableParts(meeting, item.id)
  const [target, setTarget] = useState<AmendmentTarget>(() => firstTarget(meeting, item.id))
  const before = textOf(meeting, item.id, target)
  const [text, setText] = useState(before)
  const [proposerId, setProposerId] = useState<string | null>(activeTurn(meeting)?.participantId ?? null)
  const changed = text.trim() !== '' && text.trim() !== before

  const choose = (partId: string) => {
    const chosen: AmendmentTarget = { kind: 'part', partId }
    setTarget(chosen)
    setText(textOf(meeting, item.id, chosen))
  }
  const propose = async () => {
    if (proposerId === null) return
    const { id: meetingId } = meeting
    const done = await command({
      type: 'proposeAmendment',
      meetingId,
      itemId: item.id,
      target,
      proposerId,
      text: text.trim(),
    })
    if (done) onClose()
  }
  return (
    <div className="motion-form">
      <RefusalNotice />
      <PersonPick meeting={meeting} label="提出人" value={proposerId} onChange={setProposerId} />
      {target.kind === 'part' && (
        <div className="motion-form__field">
          <span>修正哪一条</span>
          <Select
            aria-label="修正哪一条"
            value={target.partId}
            options={parts.map(({ id }) => ({ value: id, label: partName(meeting, item.id, id) }))}
            onChange={choose}
          />
        </div>
      )}
      <div className="motion-form__two">
        <section>
          <h3>现在的文字</h3>
          <p className="motion-form__words">
            {changed ? <Difference before={before} after={text.trim()} side="old" /> : before}
          </p>
        </section>
        <section>
          <h3>
            <label htmlFor="amended-text">改成</label>
          </h3>
          <Input.TextArea
            id="amended-text"
            autoSize={{ minRows: 3, maxRows: 9 }}
            maxLength={PART_TEXT_LENGTH}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </section>
      </div>
      {changed && (
        <section aria-label="改动">
          <h3>改动</h3>
          <p className="motion-form__words">
            <Difference before={before} after={text.trim()} />
          </p>
        </section>
      )}
      <DialogFoot
        label={`记下修正案，先议${targetName(meeting, item.id, target)}的修正`}
        missing={proposerId === null ? '先写提出人' : changed ? null : '文字还没有改动'}
        onDo={() => void propose()}
        onClose={onClose}
      />
    </div>
  )
}

/** The clause whose turn it is; the motion where it is in one piece. */
function firstTarget(meeting: MotionFormProps['meeting'], itemId: string): AmendmentTarget {
  const next = nextSubject(meeting, itemId)
  if (next?.kind === 'part') return next
  const [first] = amendableParts(meeting, itemId)
  return first ? { kind: 'part', partId: first.id } : MOTION
}
