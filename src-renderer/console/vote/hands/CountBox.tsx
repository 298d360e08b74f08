import { Button } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import type { Result } from '#shared/domain/kernel/result'
import { VOTE_OPTION_NAMES } from '#shared/domain/meeting/facts'
import { OptionTag } from '../../../shared/marks'
import { parseCount } from '../parse-count'
import type { AskedOption } from './hands-progress'

interface CountBoxProps {
  readonly option: AskedOption
  /** What the record says; null: not heard yet. */
  readonly count: number | null
  readonly fieldRef: (field: HTMLInputElement | null) => void
  readonly onActive: () => void
  readonly onReport: (count: number) => Promise<Result<unknown>>
  /** What is wrong with the number; null once it is right. */
  readonly onRefused: (message: string | null) => void
  /** Enter was pressed and the count is in the record. */
  readonly onNext: () => void
  readonly onAskAgain: (() => void) | null
}

/** One of the three counts. A number goes to the record with Enter, on leaving the box, or by － and ＋. */
export function CountBox(props: CountBoxProps) {
  const { option, count, fieldRef, onActive, onReport, onRefused, onNext, onAskAgain } = props
  const name = VOTE_OPTION_NAMES[option]
  /** What is being typed; null while the box shows the record. */
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)

  const settle = (message: string | null) => {
    setWrong(message !== null)
    onRefused(message)
  }
  const report = async (value: number): Promise<boolean> => {
    const result = await onReport(value)
    settle(result.ok ? null : result.error.message)
    // What was refused stays in the box to be mended; what was taken shows as the record has it.
    if (result.ok) setTyped(null)
    return result.ok
  }
  /** True where the box now says what the record says. */
  const commit = async (): Promise<boolean> => {
    if (typed === null) return count !== null
    if (typed.trim() === '') {
      setTyped(null)
      settle(null)
      return count !== null
    }
    const value = parseCount(typed)
    if (value === null) {
      settle(`${name}的人数请用数字写，例如 12。`)
      return false
    }
    return value === count ? (setTyped(null), settle(null), true) : report(value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void commit().then((taken) => taken && onNext())
    else if (event.key === 'Escape') {
      setTyped(null)
      settle(null)
    } else if (event.key.toLowerCase() === 'r' && !event.ctrlKey && !event.metaKey) onAskAgain?.()
    else return
    event.preventDefault()
  }
  const shown = typed ?? count?.toString() ?? ''
  return (
    <div className={`count-box card${wrong ? ' is-wrong' : ''}`} role="group" aria-label={`${name}人数`}>
      <div className="count-box__head">
        <OptionTag option={option} />
        <span className="caption">{count === null ? '还没有报数' : '已报数'}</span>
      </div>
      <input
        ref={fieldRef}
        className="count-box__field"
        inputMode="numeric"
        autoComplete="off"
        aria-label={name}
        aria-invalid={wrong}
        value={shown}
        onFocus={(event) => {
          onActive()
          event.target.select()
        }}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void commit()}
        onKeyDown={onKeyDown}
      />
      <div className="count-box__steps">
        <Button
          aria-label={`${name}减一`}
          disabled={count === null || count === 0}
          onClick={() => void report((count ?? 0) - 1)}
        >
          －
        </Button>
        <Button aria-label={`${name}加一`} onClick={() => void report((count ?? 0) + 1)}>
          ＋
        </Button>
      </div>
    </div>
  )
}
