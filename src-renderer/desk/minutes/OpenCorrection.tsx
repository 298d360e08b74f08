import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Meeting } from '#shared/domain/meeting/state'
import { RefusalNotice, useCommand } from '../../shared/staff/commands'

/** 更正…: quiet, because it is seldom; asks for the reason, which every copy will carry. */
export function OpenCorrection({ meeting }: { readonly meeting: Meeting }) {
  const command = useCommand()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const start = async () => {
    if (await command({ type: 'openCorrection', meetingId: meeting.id, reason })) setOpen(false)
  }
  return (
    <>
      <Button type="text" onClick={() => setOpen(true)}>
        更正…
      </Button>
      <Modal
        open={open}
        centered
        title="更正会议记录？"
        okText="开始更正"
        okButtonProps={{ disabled: reason.trim() === '' }}
        cancelText="先不"
        destroyOnHidden
        transitionName=""
        maskTransitionName=""
        onCancel={() => setOpen(false)}
        afterClose={() => setReason('')}
        onOk={() => void start()}
      >
        <RefusalNotice />
        <p>
          封存的这一版原样保留。更正写成新的一版：开头注明第几次更正和原因，末尾逐处列出原文和改文，改完要重新签字、封存。
        </p>
        <Input
          value={reason}
          maxLength={200}
          placeholder="为什么更正，必须写"
          aria-label="更正的原因"
          onChange={({ target }) => setReason(target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing && reason.trim() !== '') void start()
          }}
        />
      </Modal>
    </>
  )
}
