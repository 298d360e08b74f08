import { Input } from 'antd'
import { useState } from 'react'
import { partProgress } from '#shared/domain/meeting/motion/progress'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import { DialogFoot } from './DialogFoot'
import type { MotionFormProps } from './form-props'
import { PersonPick } from './PersonPick'

type Ending = 'postponed' | 'referred' | 'withdrawn'

const WORDS: Readonly<Record<Ending, { readonly about: string; readonly label: string }>> = {
  postponed: {
    about: '本次会议不再表决。新建下次会议时，可以把它和现在的文字一起带过去。',
    label: '暂缓这个动议',
  },
  referred: {
    about: '本次会议不再表决，由居民代表会议讨论决定。',
    label: '提交居民代表会议',
  },
  withdrawn: { about: '本次会议不再表决。', label: '撤回这个动议' },
}

const REASONS: Readonly<Record<Ending, readonly string[]>> = {
  postponed: ['材料不全，补齐后再议', '分歧较大，会后再听意见', '时间不够'],
  referred: ['事关全体居民，超出本次会议权限', '分歧较大，协商不成'],
  withdrawn: ['与别的动议重复', '情况有变化'],
}

/** 撤回, 暂缓 and 提交: who asked for it, and why; both stand in the minutes. */
export function EndForm({ meeting, item, how, onClose }: MotionFormProps & { readonly how: Ending }) {
  const command = useCommand()
  const [byId, setById] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const voted = partProgress(meeting, item.id).filter(({ round }) => round !== null).length
  const { about, label } = WORDS[how]

  const end = async () => {
    const done = await command({
      type: 'endMotion',
      meetingId: meeting.id,
      itemId: item.id,
      how,
      byId,
      reason: reason.trim(),
    })
    if (done) onClose()
  }
  return (
    <div className="motion-form">
      <RefusalNotice />
      <p>
        {about}
        {voted > 0 && `已经表决的 ${voted} 条不变，只是其余的。`}
      </p>
      <div className="motion-form__field">
        <span>原因</span>
        <Input.TextArea
          aria-label="原因"
          autoSize={{ minRows: 2, maxRows: 4 }}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <div className="motion-form__reasons">
        {REASONS[how].map((one) => (
          <button key={one} type="button" className="chip" onClick={() => setReason(one)}>
            {one}
          </button>
        ))}
      </div>
      <PersonPick meeting={meeting} label="谁提出的（不写就是主持人）" value={byId} onChange={setById} />
      <DialogFoot
        label={label}
        missing={reason.trim() === '' ? '先写原因' : null}
        onDo={() => void end()}
        onClose={onClose}
      />
    </div>
  )
}
