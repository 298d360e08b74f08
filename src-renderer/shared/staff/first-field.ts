import type { RefObject } from 'react'

/**
 * For a dialog's `afterOpenChange`: its field has the focus as soon as it is drawn. `autoFocus` comes too early, while
 * the dialog is still hidden; antd then gives the focus to the button that closes it, and what is typed is lost.
 */
export function focusFirst(field: RefObject<{ readonly focus: () => void } | null>) {
  return (shown: boolean): void => {
    if (shown) field.current?.focus()
  }
}
