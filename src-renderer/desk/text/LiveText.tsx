import { useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react'
import { useHall } from '../../shared/client/react'
import { expandPhrase, type TextWithCaret } from '../../shared/staff/text/phrases'

export interface LiveTextProps {
  /** Its name for those who cannot see where it stands. */
  readonly label: string
  readonly value: string
  readonly onInput: (text: string) => void
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: (text: string) => void
  /** The field was left, not merely the window. */
  readonly onLeave: () => void
  readonly maxLength: number
  readonly placeholder?: string
  readonly className?: string
  readonly readOnly?: boolean
  readonly onFocus?: () => void
  /** Enter, outside a composition. */
  readonly onEnter?: () => void
  /** Any other key, outside a composition; `true` where it was taken. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean
  /** Whether `;jy` and its like become words. */
  readonly phrases?: boolean
  readonly describedBy?: string
  readonly invalid?: boolean
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** A text as high as its words, on paper: one paragraph, saved by whoever holds it as it is typed. */
export function LiveText(props: LiveTextProps) {
  const { value, onInput, onLeave, onEnter, onKey, phrases = false } = props
  const own = useRef<HTMLTextAreaElement | null>(null)
  const composing = useRef(false)
  const caret = useRef<number | null>(null)
  const { phrases: known } = useHall().hall

  useLayoutEffect(() => {
    const element = own.current
    if (!element) return
    if (caret.current !== null) element.setSelectionRange(caret.current, caret.current)
    caret.current = null
    growToFit(element)
  })

  const take = (typed: TextWithCaret): void => {
    const expanded = phrases && !composing.current ? expandPhrase(typed, known) : null
    if (expanded) caret.current = expanded.caret
    onInput(expanded?.text ?? typed.text)
  }
  return (
    <textarea
      ref={(element) => {
        own.current = element
        const { ref } = props
        if (typeof ref === 'function') return ref(element)
        if (ref) ref.current = element
        return undefined
      }}
      rows={1}
      className={`live-text ${props.className ?? ''}`}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid === true ? true : undefined}
      value={value}
      maxLength={props.maxLength}
      placeholder={props.placeholder}
      readOnly={props.readOnly}
      spellCheck={false}
      autoComplete="off"
      onChange={({ target }) => take({ text: oneParagraph(target.value), caret: target.selectionEnd })}
      onCompositionStart={() => {
        composing.current = true
        props.onCompositionStart()
      }}
      onCompositionEnd={({ currentTarget }) => {
        composing.current = false
        props.onCompositionEnd(oneParagraph(currentTarget.value))
      }}
      onFocus={props.onFocus}
      onBlur={({ target }) => {
        // Another window came to the front: whoever comes back goes on in the same field.
        if (document.activeElement !== target) onLeave()
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.key === 'Process') return
        if (event.key === 'Enter') {
          event.preventDefault()
          onEnter?.()
        } else if (onKey?.(event) === true) event.preventDefault()
      }}
    />
  )
}

/** What is pasted in several paragraphs becomes one: a line of the record has no breaks. */
function oneParagraph(text: string): string {
  return text.includes('\n') ? text.replace(/\s*\n\s*/gu, ' ') : text
}

/** Browsers before `field-sizing` do not make a text field as high as its words. */
const GROWS_BY_ITSELF = globalThis.CSS?.supports('field-sizing', 'content') ?? false

function growToFit(element: HTMLTextAreaElement): void {
  if (GROWS_BY_ITSELF) return
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight}px`
}
