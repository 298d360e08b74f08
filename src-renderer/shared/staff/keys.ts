import { createContext, useContext, useEffect, useRef } from 'react'
import { timeOfKey } from '../client/remote-keys'
import { isComposing } from './composing'

/** One key of a window. */
export interface KeyBinding {
  /** As in `KeyboardEvent.key`; letters in small. */
  readonly key: string
  /** As printed: 空格, →, F2. */
  readonly cap: string
  /** What it does just now, for the list of keys. */
  readonly label: string
  /**
   * Told when the key went down, ms since 1970. Null where there is nothing to do at the moment: the key stays in the
   * list and does nothing.
   */
  readonly run: ((at: number) => void) | null
}

/** What of a key press decides whether a key of the window may fire. */
export interface KeyPress {
  readonly key: string
  readonly isComposing: boolean
  readonly repeat: boolean
  readonly withModifier: boolean
  readonly inField: boolean
  /** The focus is on something that Space and Enter already belong to. */
  readonly onControl: boolean
  /** The focus is on one of a row that the arrow keys go through. */
  readonly inRow: boolean
  readonly inDialog: boolean
}

const OF_THE_CONTROL: ReadonlySet<string> = new Set([' ', 'Enter'])

/**
 * The binding a key press is meant for. None while somebody types, chooses from an input method's list, holds a
 * key down or answers a dialog: a key of the window must never do what was meant for something else.
 */
export function bindingFor(press: KeyPress, bindings: readonly KeyBinding[]): KeyBinding | null {
  if (press.isComposing || press.repeat || press.withModifier || press.inField || press.inDialog) return null
  if (press.onControl && OF_THE_CONTROL.has(press.key)) return null
  if (press.inRow && press.key.startsWith('Arrow')) return null
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  return bindings.find((binding) => binding.key === key) ?? null
}

const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'
const ROWS = '[role="tab"], [role="radio"], [role="option"], [role="menuitem"]'
const CONTROLS = `button, a[href], summary, [role="button"], [role="checkbox"], [role="switch"], ${ROWS}`

function openDialogs(): readonly Element[] {
  return [...document.querySelectorAll('[role="dialog"], [aria-modal="true"]')].filter((dialog) =>
    dialog.checkVisibility(),
  )
}

/** Whether something is asked that must be answered first; a drawer at the side asks nothing. */
export function isAnyQuestionOpen(): boolean {
  return openDialogs().some((dialog) => dialog.closest('.ant-drawer') === null)
}

function pressOf(event: KeyboardEvent): KeyPress {
  const target = event.target instanceof Element ? event.target : null
  return {
    key: event.key,
    isComposing: isComposing(event),
    repeat: event.repeat,
    withModifier: event.ctrlKey || event.metaKey || event.altKey,
    inField: target?.closest(FIELDS) != null,
    onControl: target?.closest(CONTROLS) != null,
    inRow: target?.closest(ROWS) != null,
    inDialog: openDialogs().length > 0,
  }
}

/** The keys that are listened for in a window, as they are just now: what the list of keys shows cannot differ. */
export class KeyBoard {
  readonly #sets = new Map<object, readonly KeyBinding[]>()

  put(owner: object, bindings: readonly KeyBinding[]): void {
    this.#sets.set(owner, bindings)
  }

  remove(owner: object): void {
    this.#sets.delete(owner)
  }

  all(): readonly KeyBinding[] {
    return [...this.#sets.values()].flat()
  }
}

const KeyBoardContext = createContext<KeyBoard | null>(null)
export const KeyBoardProvider = KeyBoardContext

/** All keys of the window, for the moment the list of keys is opened. */
export function useKeyBoard(): () => readonly KeyBinding[] {
  const board = useContext(KeyBoardContext)
  return () => board?.all() ?? []
}

/** Listens for the keys of a window for as long as the component is shown. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const board = useContext(KeyBoardContext)
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
    board?.put(latest, bindings)
  })
  useEffect(() => () => board?.remove(latest), [board])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const binding = bindingFor(pressOf(event), latest.current)
      if (!binding) return
      // Also where there is nothing to do: F5 must not reload the page because no vote is open.
      event.preventDefault()
      binding.run?.(timeOfKey(event))
    }
    // A button that was clicked keeps the focus, and would take the next press of the space bar for itself. It loses
    // the focus before it acts, so that a dialog it opens does not give it back; the keyboard's clicks keep theirs.
    const onClick = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null
      if (event.detail > 0 && button && !button.closest('[role="dialog"]')) button.blur()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick, { capture: true })
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick, { capture: true })
    }
  }, [])
}
