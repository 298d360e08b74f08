import { Modal } from 'antd'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { AmendForm } from './AmendForm'
import { EndForm } from './EndForm'
import type { MotionFormProps } from './form-props'
import type { MotionDialogKind } from './motion-actions'
import { SecondForm } from './SecondForm'
import { SplitForm } from './SplitForm'
import './motion.css'

interface MotionDialogProps {
  readonly meeting: Meeting
  readonly item: AgendaItem | null
  /** Null while none is open. */
  readonly kind: MotionDialogKind | null
  readonly onClose: () => void
}

const TITLES: Readonly<Record<MotionDialogKind, string>> = {
  second: '登记附议',
  amend: '提修正案',
  split: '拆成几部分，分别表决',
  postponed: '暂缓，下次会议再议',
  referred: '提交居民代表会议',
  withdrawn: '撤回动议',
}

/** What the chair puts down about the motion under way; each has one button that does it. */
export function MotionDialog({ meeting, item, kind, onClose }: MotionDialogProps) {
  return (
    <Modal
      open={kind !== null && item !== null}
      title={kind === null ? '' : TITLES[kind]}
      width={kind === 'amend' || kind === 'split' ? 880 : 620}
      centered
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {kind !== null && item && <Content meeting={meeting} item={item} kind={kind} onClose={onClose} />}
    </Modal>
  )
}

function Content({ kind, ...props }: MotionFormProps & { readonly kind: MotionDialogKind }) {
  switch (kind) {
    case 'second':
      return <SecondForm {...props} />
    case 'amend':
      return <AmendForm {...props} />
    case 'split':
      return <SplitForm {...props} />
    case 'postponed':
    case 'referred':
    case 'withdrawn':
      return <EndForm how={kind} {...props} />
  }
}
