import { useEffect, useRef } from 'react'
import { remotePressOf, type RemotePress } from '#shared/protocol/remote'
import { useClient } from './react'

/** What of a key press decides whether it may be a presenter remote's. */
export interface RemoteKey {
  readonly key: string
  readonly isComposing: boolean
  readonly repeat: boolean
  /** Shift too: a remote holds nothing down. */
  readonly withModifier: boolean
}

/** Where the keyboard is in a window that is also worked with. */
export interface KeyPlace {
  readonly inField: boolean
  readonly inDialog: boolean
  /** The focus is on one of a row that the arrow keys go through. */
  readonly inRow: boolean
  /** What was clicked last can be scrolled: paging through it is what its reader means. */
  readonly inScroller: boolean
}

/** The press that a key stands for in a window that is only looked at. */
export function pressFor({ key, isComposing, repeat, withModifier }: RemoteKey): RemotePress | null {
  return isComposing || repeat || withModifier ? null : remotePressOf(key)
}

/**
 * The same where somebody works: never a key that is typed, that goes through a row of choices, that belongs to a
 * dialog, or that pages through what is being read. What remains has no other use in that window.
 */
export function pressWhereWorked(key: RemoteKey, place: KeyPlace): RemotePress | null {
  if (place.inField || place.inDialog) return null
  if (place.inRow && key.key.startsWith('Arrow')) return null
  if (place.inScroller && key.key.startsWith('Page')) return null
  return pressFor(key)
}

const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'
const ROWS = '[role="tab"], [role="radio"], [role="option"], [role="menuitem"], [role="slider"]'

/** When the key went down, ms since 1970. */
export function timeOfKey(event: KeyboardEvent): number {
  return performance.timeOrigin + event.timeStamp
}

function keyOf(event: KeyboardEvent): RemoteKey {
  return {
    key: event.key,
    isComposing: event.isComposing || event.key === 'Process',
    repeat: event.repeat,
    withModifier: event.ctrlKey || event.metaKey || event.altKey || event.shiftKey,
  }
}

function placeOf(event: KeyboardEvent, clicked: Element | null): KeyPlace {
  const target = event.target instanceof Element ? event.target : null
  const dialogs = [...document.querySelectorAll('[role="dialog"], [aria-modal="true"]')]
  return {
    inField: target?.closest(FIELDS) != null,
    inDialog: dialogs.some((dialog) => dialog.checkVisibility()),
    inRow: target?.closest(ROWS) != null,
    inScroller: scrolls(target) || scrolls(clicked),
  }
}

/** Whether the element lies in a part of the page that has more than it shows. */
function scrolls(element: Element | null): boolean {
  for (let at = element; at !== null; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return true
  }
  return false
}

/** Passes the presses of a remote on to the console, from a window that is only looked at. */
export function useRemoteKeys(): void {
  const client = useClient()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const press = pressFor(keyOf(event))
      if (press === null) return
      event.preventDefault()
      client.press(press, timeOfKey(event))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [client])
}

/** The same from a window that somebody works in; see `pressWhereWorked`. */
export function useRemoteKeysBesideWork(): void {
  const client = useClient()
  const clicked = useRef<Element | null>(null)
  useEffect(() => {
    const onClick = (event: PointerEvent): void => {
      clicked.current = event.target instanceof Element ? event.target : null
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const press = pressWhereWorked(keyOf(event), placeOf(event, clicked.current))
      if (press === null) return
      event.preventDefault()
      client.press(press, timeOfKey(event))
    }
    document.addEventListener('pointerdown', onClick)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onClick)
      document.removeEventListener('keydown', onKey)
    }
  }, [client])
}
