import { Button } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { parseCount } from '../parse-count'

interface ContestCountRowProps {
  readonly name: string
  readonly note: string
  /** What the record says; null: not heard yet. */
  readonly count: number | null
  readonly fieldRef: (field: HTMLInputElement | null) => void
  /** True once the count is in the record. */
  readonly onReport: (count: number) => Promise<boolean>
  readonly onClear: () => void
  /** What is wrong with what was typed; null once it is right. */
  readonly onWrong: (message: string | null) => void
  readonly onNext: () => void
}

/** The hands for one name. A number goes to the record with Enter or on leaving the box. */
export function ContestCountRow(props: ContestCountRowProps) {
  const { name, note, count, fieldRef, onReport, onClear, onWrong, onNext } = props
  /** What is being typed; null while the box shows the record. */
  const [typed, setTyped] = useState<string | null>(null)
  const commit = async (): Promise<boolean> => {
    if (typed === null || typed.trim() === '') {
      setTyped(null)
      return count !== null
    }
    const value = parseCount(typed)
    if (value === null) {
      onWrong(`${name}的人数请用数字写，例如 12。`)
      return false
    }
    const taken = value === count || (await onReport(value))
    // What was refused stays in the box to be mended.
    if (taken) setTyped(null)
    return taken
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void commit().then((taken) => taken && onNext())
    else if (event.key === 'Escape') {
      setTyped(null)
      onWrong(null)
    } else return
    event.preventDefault()
  }
  return (
    <div className="contest-counts__row">
      <span className="contest-rows__name">
        {name}
        {note !== '' && <small>{note}</small>}
      </span>
      <input
        ref={fieldRef}
        inputMode="numeric"
        autoComplete="off"
        aria-label={`${name}的人数`}
        placeholder="－"
        value={typed ?? count?.toString() ?? ''}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void commit()}
        onKeyDown={onKeyDown}
      />
      <Button type="text" disabled={count === null} onClick={onClear}>
        重点
      </Button>
    </div>
  )
}
