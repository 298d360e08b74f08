import { useId, type KeyboardEvent, type Ref } from 'react'
import { bindText } from '../text/bind'
import { LineState } from '../../shared/staff/saving/LineState'
import { LiveText } from '../text/LiveText'
import { useField } from '../../shared/staff/saving/use-field'
import { POINT_LIMIT, type PointLine } from './point-lines'

interface PointFieldProps {
  readonly line: PointLine
  readonly label: string
  readonly placeholder?: string
  readonly onEnter: () => void
  /** -1 to the line before, 1 to the one behind. */
  readonly onMove: (by: -1 | 1) => void
  readonly onFocus?: () => void
  readonly onLeft?: () => void
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** One point, saved as it is typed. */
export function PointField({
  line,
  label,
  placeholder,
  onEnter,
  onMove,
  onFocus,
  onLeft,
  ref,
}: PointFieldProps) {
  const state = useField(line.field)
  const stateId = useId()
  const bound = bindText(line.field)
  const troubled = state.status === 'refused' || state.status === 'waiting'

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    if (selectionStart !== selectionEnd || event.shiftKey || event.ctrlKey || event.altKey) return false
    if (event.key === 'ArrowUp' && selectionStart === 0) onMove(-1)
    else if (event.key === 'ArrowDown' && selectionEnd === value.length) onMove(1)
    else if (event.key === 'Backspace' && value === '') onMove(-1)
    else return false
    return true
  }
  return (
    <span className="point-field">
      <LiveText
        {...bound}
        ref={ref ?? null}
        label={label}
        value={state.value}
        maxLength={POINT_LIMIT}
        phrases
        invalid={state.status === 'refused'}
        onKey={onKey}
        onEnter={() => {
          void line.field.flush()
          onEnter()
        }}
        onLeave={() => {
          bound.onLeave()
          onLeft?.()
        }}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(onFocus ? { onFocus } : {})}
        {...(troubled ? { describedBy: stateId } : {})}
      />
      <LineState state={state} id={stateId} />
    </span>
  )
}
