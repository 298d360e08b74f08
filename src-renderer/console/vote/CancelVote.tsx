import { Button, Input, Modal, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { focusFirst } from '../../shared/staff/first-field'

interface CancelVoteProps {
  /** True once the vote is cancelled. */
  readonly onCancel: (reason: string) => Promise<boolean>
}

const REASONS = ['有人离场，实到有变', '大家没有听清', '表决的话要改']

/** Stops a vote without a result; the record keeps why. */
export function CancelVote({ onCancel }: CancelVoteProps) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const field = useRef<InputRef>(null)
  return (
    <>
      <Button size="large" onClick={() => setOpen(true)}>
        取消表决
      </Button>
      <Modal
        open={open}
        centered
        title="取消这次表决吗？"
        okText="取消表决"
        cancelText="继续点数"
        destroyOnHidden
        afterOpenChange={(shown) => shown && focusFirst(field.current)}
        onCancel={() => setOpen(false)}
        onOk={() => void onCancel(reason)}
      >
        <p>已经报的数不作数，取消的原因写进会议记录；以后可以重新表决。</p>
        <div className="reasons">
          {REASONS.map((text) => (
            <Button key={text} aria-pressed={reason === text} onClick={() => setReason(text)}>
              {text}
            </Button>
          ))}
        </div>
        <Input
          ref={field}
          value={reason}
          maxLength={200}
          placeholder="原因，可以不写"
          aria-label="取消表决的原因"
          onChange={(event) => setReason(event.target.value)}
        />
      </Modal>
    </>
  )
}
