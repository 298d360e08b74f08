import { Button } from 'antd'

interface DialogFootProps {
  /** What the button does: a verb. */
  readonly label: string
  /** Why it cannot be pressed yet; it then stands on the button itself. */
  readonly missing: string | null
  readonly onDo: () => void
  readonly onClose: () => void
}

/** The two ways out of a dialog. A button that cannot be pressed says what is missing. */
export function DialogFoot({ label, missing, onDo, onClose }: DialogFootProps) {
  return (
    <div className="motion-form__foot">
      <Button onClick={onClose}>先不</Button>
      <Button type="primary" disabled={missing !== null} onClick={onDo}>
        {missing ?? label}
      </Button>
    </div>
  )
}
