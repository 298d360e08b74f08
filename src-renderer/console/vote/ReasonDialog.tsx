import { Button, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { RefusalNotice } from '../../shared/staff/commands'

interface ReasonDialogProps {
  readonly open: boolean
  readonly title: string
  readonly detail: string
  /** What the reason is of, for those who cannot see the dialog. */
  readonly field: string
  /** Often used: one press writes them down. */
  readonly reasons: readonly string[]
  readonly confirm: string
  /** False while something else that is needed is not filled in. */
  readonly ready?: boolean
  readonly children?: ReactNode
  readonly onClose: () => void
  /** True once it is in the record. */
  readonly onConfirm: (reason: string) => Promise<boolean>
}

/** Asks for a reason that has to stand in the minutes. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, detail, field, reasons, confirm, ready = true, children, onClose, onConfirm } = props
  const [reason, setReason] = useState('')
  return (
    <Modal
      open={open}
      centered
      title={title}
      okText={confirm}
      okButtonProps={{ disabled: reason.trim() === '' || !ready }}
      cancelText="返回"
      destroyOnHidden
      onCancel={onClose}
      afterClose={() => setReason('')}
      onOk={() => void onConfirm(reason.trim()).then((done) => done && onClose())}
    >
      <RefusalNotice />
      <p>{detail}</p>
      {children}
      <div className="reasons">
        {reasons.map((text) => (
          <Button key={text} aria-pressed={reason === text} onClick={() => setReason(text)}>
            {text}
          </Button>
        ))}
      </div>
      <Input
        value={reason}
        maxLength={200}
        placeholder="原因，必须写"
        aria-label={field}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  )
}
