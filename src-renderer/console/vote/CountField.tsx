import { useRef, useState, type KeyboardEvent, type Ref } from 'react'
import type { Result } from '#shared/domain/kernel/result'
import { parseCount } from './parse-count'
import { isComposing } from '../../shared/staff/composing'

export interface CountFieldProps {
  /** 同意, or 甲 同意 where two count. */
  readonly label: string
  readonly className?: string
  readonly placeholder?: string
  /** What the record says; null: not heard yet. */
  readonly count: number | null
  /** The record has a number that the other teller must not see yet. */
  readonly masked?: boolean
  readonly ref: Ref<HTMLInputElement>
  readonly onActive?: () => void
  readonly onReport: (count: number) => Promise<Result<unknown>>
  /** What is wrong with the number; null once it is right. */
  readonly onRefused: (message: string | null) => void
  /** Enter was pressed on a number: whoever reads counts out does not wait for the disk. */
  readonly onNext: () => void
  readonly onAskAgain?: (() => void) | null
}

/** A number of raised hands. It goes to the record with Enter, or on leaving the field. */
export function CountField(props: CountFieldProps) {
  const {
    label,
    className,
    placeholder,
    count,
    masked = false,
    ref,
    onReport,
    onRefused,
    onNext,
    onAskAgain,
  } = props
  /** What is being typed; null while the field shows the record. */
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  /** On its way to the record: leaving the field does not send it a second time. */
  const sending = useRef<number | null>(null)

  const settle = (message: string | null) => {
    setWrong(message !== null)
    onRefused(message)
  }
  const report = async (value: number): Promise<boolean> => {
    sending.current = value
    const result = await onReport(value)
    if (sending.current === value) sending.current = null
    settle(result.ok ? null : result.error.message)
    // What was refused stays in the field to be mended; what was taken shows as the record has it, and what has been
    // typed over it meanwhile is the next count.
    if (result.ok) setTyped((now) => (now !== null && parseCount(now) === value ? null : now))
    return result.ok
  }
  /** True where the field now says what the record says. */
  const commit = async (): Promise<boolean> => {
    if (typed === null) return count !== null
    if (typed.trim() === '') {
      setTyped(null)
      settle(null)
      return count !== null
    }
    const value = parseCount(typed)
    if (value === null) {
      settle(`${label}：人数请用数字写，例如 12。`)
      return false
    }
    if (value === sending.current) return true
    return value === count ? (setTyped(null), settle(null), true) : report(value)
  }
  /** On at once, so that what is typed meanwhile is the next count; back again where this one is refused. */
  const enter = (input: HTMLInputElement) => {
    const isNumber = typed === null || typed.trim() === '' ? count !== null : parseCount(typed) !== null
    void commit().then((taken) => {
      if (!taken && !isTypingElsewhere(input)) input.focus()
    })
    if (isNumber) onNext()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') enter(event.currentTarget)
    else if (event.key === 'Escape') {
      setTyped(null)
      settle(null)
    } else if (event.key.toLowerCase() === 'r' && !event.ctrlKey && !event.metaKey) onAskAgain?.()
    else return
    event.preventDefault()
  }
  return (
    <input
      ref={ref}
      className={[className, wrong && 'is-wrong'].filter(Boolean).join(' ')}
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      aria-invalid={wrong}
      placeholder={masked ? '已记' : placeholder}
      value={typed ?? (masked ? '' : (count?.toString() ?? ''))}
      onFocus={(event) => {
        props.onActive?.()
        event.target.select()
      }}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void commit()}
      onKeyDown={onKeyDown}
    />
  )
}

/** Nobody is taken away from a number they have begun to type. */
function isTypingElsewhere(input: HTMLInputElement): boolean {
  const { activeElement } = document
  return activeElement !== input && activeElement instanceof HTMLInputElement && activeElement.value !== ''
}
