import { useCallback, type ChangeEvent } from 'react'
import { useHall } from '../../client/react'
import { expandPhrase } from './phrases'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * What a field holds after a change, with the code before the caret put into words; never in the middle of a
 * composition, whose letters are nobody's code.
 */
export function usePhrases(): (event: ChangeEvent<Field>) => string {
  const { phrases } = useHall().hall
  return useCallback(
    ({ target, nativeEvent }) => {
      const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing
      const caret = target.selectionEnd ?? target.value.length
      const expanded = composing ? null : expandPhrase({ text: target.value, caret }, phrases)
      if (!expanded) return target.value
      // The field is given its words when this event is over, and the caret would be left at their end.
      requestAnimationFrame(() => target.setSelectionRange(expanded.caret, expanded.caret))
      return expanded.text
    },
    [phrases],
  )
}
