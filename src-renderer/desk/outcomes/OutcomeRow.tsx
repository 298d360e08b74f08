import { Button } from 'antd'
import { useEffect, useId, useRef } from 'react'
import { LineState } from '../../shared/staff/saving/LineState'
import { LiveText } from '../text/LiveText'
import { useField } from '../../shared/staff/saving/use-field'
import { MoveMenu, type Moves } from './MoveMenu'
import { NO_FIELDS, OUTCOME_LIMIT, type OutcomeLine } from './outcome-lines'

export interface OutcomeRowProps {
  readonly line: OutcomeLine
  readonly index: number
  /** 共识, 分歧 or 责任分工. */
  readonly name: string
  readonly moves: Moves | null
  readonly autoFocus: boolean
  readonly onLeft: () => void
}

/** One 共识 or 分歧; also the first line of a 责任分工. */
export function OutcomeRow({ line, index, name, moves, autoFocus, onLeft }: OutcomeRowProps) {
  const { field } = line
  const state = useField(field)
  const stateId = useId()
  const text = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (autoFocus) text.current?.focus()
  }, [autoFocus])

  const withText = (words: string) => ({ ...field.state().value, text: words })
  return (
    <div className="outcome-row">
      <span className="outcome-row__number">{index + 1}.</span>
      <span className="outcome-row__text">
        <LiveText
          ref={text}
          label={`${name}第 ${index + 1} 条`}
          value={state.value.text}
          maxLength={OUTCOME_LIMIT}
          placeholder="写一句"
          invalid={state.status === 'refused'}
          phrases
          onInput={(words) => field.input(withText(words))}
          onCompositionStart={() => field.compositionStart()}
          onCompositionEnd={(words) => field.compositionEnd(withText(words))}
          onEnter={() => text.current?.blur()}
          onKey={({ key, altKey }) => {
            const move = key === 'ArrowUp' ? moves?.up : key === 'ArrowDown' ? moves?.down : null
            if (!altKey || !move) return false
            move()
            return true
          }}
          onLeave={() => {
            void field.flush()
            onLeft()
          }}
          {...(state.status === 'refused' || state.status === 'waiting' ? { describedBy: stateId } : {})}
        />
        <LineState state={state} id={stateId} />
      </span>
      {moves && <MoveMenu name={`${name}第 ${index + 1} 条`} kind={line.context.kind} moves={moves} />}
      <Button
        type="text"
        className="outcome-row__remove"
        aria-label={`删除${name}第 ${index + 1} 条`}
        title="删除（可以撤销）"
        onClick={() => {
          field.input(NO_FIELDS)
          void field.flush()
          onLeft()
        }}
      >
        ×
      </Button>
    </div>
  )
}
