import { useEffect, useRef } from 'react'
import type { OutcomeKind, Stance } from '#shared/domain/meeting/facts'

export type DeskAction =
  | { readonly do: 'stance'; readonly stance: Stance }
  | { readonly do: 'transfer'; readonly kind: OutcomeKind }
  | { readonly do: 'phrases' }
  | { readonly do: 'undo' }

/** What of a key press decides what it does. */
export interface DeskKey {
  readonly key: string
  /** Where the key lies (`Digit1`): what Ctrl types is up to the layout. */
  readonly code: string
  readonly ctrl: boolean
  /** Shift, Alt or Meta. */
  readonly otherModifier: boolean
  readonly isComposing: boolean
  readonly repeat: boolean
  readonly inField: boolean
  readonly inDialog: boolean
}

const STANCES: Readonly<Record<string, Stance>> = {
  F1: 'for',
  F2: 'against',
  F3: 'question',
  F4: 'procedure',
}
const TRANSFERS: Readonly<Record<string, OutcomeKind>> = {
  Digit1: 'consensus',
  Numpad1: 'consensus',
  Digit2: 'dissent',
  Numpad2: 'dissent',
  Digit3: 'assignment',
  Numpad3: 'assignment',
}

/**
 * What a key press is meant for. Unlike the keys of the console these fire while somebody types, because somebody
 * always does; never while an input method composes. 撤销 belongs to the field as long as one has the focus.
 */
export function deskActionFor(press: DeskKey): DeskAction | null {
  if (press.isComposing || press.repeat || press.otherModifier || press.inDialog) return null
  const stance = press.ctrl ? undefined : STANCES[press.key]
  if (stance) return { do: 'stance', stance }
  const kind = press.ctrl ? TRANSFERS[press.code] : undefined
  if (kind) return { do: 'transfer', kind }
  if (press.ctrl && press.key.toLowerCase() === 'k') return { do: 'phrases' }
  return press.key.toLowerCase() === 'z' && !press.inField ? { do: 'undo' } : null
}

const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'

function pressOf(event: KeyboardEvent): DeskKey {
  const dialogs = [...document.querySelectorAll('[role="dialog"], [aria-modal="true"]')]
  return {
    key: event.key,
    code: event.code,
    ctrl: event.ctrlKey,
    otherModifier: event.shiftKey || event.altKey || event.metaKey,
    isComposing: event.isComposing || event.key === 'Process',
    repeat: event.repeat,
    inField: event.target instanceof Element && event.target.closest(FIELDS) !== null,
    inDialog: dialogs.some((dialog) => dialog.checkVisibility()),
  }
}

/** Listens for the keys of the desk for as long as the component is shown. */
export function useDeskKeys(act: (action: DeskAction) => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const action = deskActionFor(pressOf(event))
      if (!action) return
      // F1 and F3 open the browser's help and search otherwise.
      event.preventDefault()
      latest.current(action)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
