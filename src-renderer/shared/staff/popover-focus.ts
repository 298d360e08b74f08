import { useId, useRef } from 'react'

interface PopoverFocus {
  /** Of the button that opens it. */
  readonly buttonId: string
  /** Of the box that holds its content. */
  readonly contentId: string
  readonly afterOpenChange: (opened: boolean) => void
}

/**
 * Who opens a popover with the keyboard stands in it at once, and at its button again when it closes. The mouse
 * leaves no focus behind, and gets none back: the space bar belongs to the window then.
 */
export function usePopoverFocus(): PopoverFocus {
  const id = useId()
  const [buttonId, contentId] = [`${id}button`, `${id}content`]
  const byKeyboard = useRef(false)
  const afterOpenChange = (opened: boolean) => {
    const button = document.getElementById(buttonId)
    if (opened) {
      byKeyboard.current = document.activeElement === button
      const content = document.getElementById(contentId)
      if (byKeyboard.current) content?.querySelector<HTMLElement>('input, button:not(:disabled)')?.focus()
    } else if (byKeyboard.current && document.activeElement === document.body) button?.focus()
  }
  return { buttonId, contentId, afterOpenChange }
}
