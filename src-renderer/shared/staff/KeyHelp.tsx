import { Modal } from 'antd'
import { useState } from 'react'
import { useKeyBoard, type KeyBinding } from './keys'
import { Keycap } from './Keycap'

/** Opens the list of keys with those that are listened for at that moment. */
export function useKeyHelp(): {
  readonly keys: readonly KeyBinding[] | null
  readonly show: () => void
  readonly hide: () => void
} {
  const all = useKeyBoard()
  const [keys, setKeys] = useState<readonly KeyBinding[] | null>(null)
  return { keys, show: () => setKeys(all()), hide: () => setKeys(null) }
}

interface KeyHelpProps {
  /** Null while the list is closed. */
  readonly keys: readonly KeyBinding[] | null
  readonly onClose: () => void
}

/** What the keys of the window do; `?` opens it. What has nothing to do just now stands behind the rest. */
export function KeyHelp({ keys, onClose }: KeyHelpProps) {
  const live = keys?.filter(({ run }) => run !== null) ?? []
  const idle = keys?.filter(({ run }) => run === null) ?? []
  return (
    <Modal
      open={keys !== null}
      onCancel={onClose}
      footer={null}
      title="快捷键"
      destroyOnHidden
      width={720}
      centered
    >
      <KeyList label="现在能用的快捷键" keys={live} />
      {idle.length > 0 && (
        <>
          <h3 className="key-help__idle">现在用不上的</h3>
          <KeyList label="现在用不上的快捷键" keys={idle} />
        </>
      )}
      <p className="caption">
        在输入框里打字、用输入法选字、按住不放时，快捷键都不起作用。别的按钮按 Tab 走到，回车按下；Esc
        关闭打开的窗口。
      </p>
    </Modal>
  )
}

interface KeyListProps {
  readonly label: string
  readonly keys: readonly KeyBinding[]
}

function KeyList({ label, keys }: KeyListProps) {
  return (
    <dl className="key-help" aria-label={label}>
      {keys.map(({ key, cap, label: does }) => (
        <div key={key}>
          <dt>
            <Keycap>{cap}</Keycap>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
