import { Modal } from 'antd'
import type { KeyBinding } from './keys'
import { Keycap } from './Keycap'

interface KeyHelpProps {
  readonly open: boolean
  readonly bindings: readonly KeyBinding[]
  readonly onClose: () => void
}

/** What the keys of the window do; `?` opens it. */
export function KeyHelp({ open, bindings, onClose }: KeyHelpProps) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} title="快捷键" destroyOnHidden width={460}>
      <dl className="key-help">
        {bindings.map(({ key, cap, label }) => (
          <div key={key}>
            <dt>
              <Keycap>{cap}</Keycap>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p className="caption">在输入框里打字时，快捷键不起作用。</p>
    </Modal>
  )
}
