import { Button, Input, InputNumber, Modal } from 'antd'
import { useId, useState } from 'react'
import { LONGEST_REASON, LONGEST_RECESS_MINUTES } from '#shared/domain/meeting/recess/recess'
import { clockTime } from '#shared/domain/text/chinese-date'
import { useHallNow } from '../../shared/client/react'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'
import './recess.css'

const USUAL_MINUTES = [5, 10, 15, 20, 30] as const
const FIRST_MINUTES = 10
const USUAL_REASONS = ['休息', '会场协商', '核对材料'] as const

interface RecessDialogProps {
  readonly meetingId: string
  readonly open: boolean
  readonly onClose: () => void
}

/** 休会: for how long, and why if the minutes are to say so. */
export function RecessDialog({ meetingId, open, onClose }: RecessDialogProps) {
  return (
    <Modal open={open} title="休会" width={560} centered footer={null} onCancel={onClose} destroyOnHidden>
      <RecessForm meetingId={meetingId} onClose={onClose} />
    </Modal>
  )
}

function RecessForm({ meetingId, onClose }: Omit<RecessDialogProps, 'open'>) {
  const command = useCommand()
  const now = useHallNow(1000)
  const [minutes, setMinutes] = useState<number>(FIRST_MINUTES)
  const [reason, setReason] = useState('')
  const reasonField = useId()
  const begin = async () => {
    if (await command({ type: 'beginRecess', meetingId, minutes, reason: reason.trim() })) onClose()
  }
  return (
    <form
      className="recess-form"
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <RefusalNotice />
      <div className="recess-form__minutes" role="group" aria-label="休会多久">
        {USUAL_MINUTES.map((usual) => (
          <Button
            key={usual}
            aria-pressed={usual === minutes}
            className={usual === minutes ? 'is-chosen' : ''}
            onClick={() => setMinutes(usual)}
          >
            {usual} 分钟
          </Button>
        ))}
        <InputNumber
          aria-label="休会几分钟"
          min={1}
          max={LONGEST_RECESS_MINUTES}
          precision={0}
          value={minutes}
          onChange={(value) => setMinutes(value ?? FIRST_MINUTES)}
        />
        分钟
      </div>
      <div className="recess-form__reason">
        <label htmlFor={reasonField}>原因（可以不写；大屏和会议记录里会写明）</label>
        <Input
          id={reasonField}
          value={reason}
          maxLength={LONGEST_REASON}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <div className="recess-form__reasons">
        {USUAL_REASONS.map((usual) => (
          <button key={usual} type="button" className="chip" onClick={() => setReason(usual)}>
            {usual}
          </button>
        ))}
      </div>
      <Button type="primary" size="large" block htmlType="submit">
        休会，{clockTime(now + minutes * 60_000)} 继续
      </Button>
    </form>
  )
}
