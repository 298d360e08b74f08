import { useEffect } from 'react'

/** Ctrl+K opens the search wherever the focus is; not while an input method is at work or a dialog is open. */
export function useSearchKey(open: (() => void) | null): void {
  useEffect(() => {
    if (open === null) return
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k' || event.isComposing) return
      event.preventDefault()
      const dialogs = [...document.querySelectorAll('[role="dialog"], [aria-modal="true"]')]
      if (!dialogs.some((dialog) => dialog.checkVisibility())) open()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [open])
}
