import { useEffect, useRef } from 'react'
import { isFramed, sideKeyOf, tellFrame, wordFrom } from '../shared/frame-talk'

/**
 * Whether the caret may be brought somewhere without being asked for. Beside the console that would take the keys
 * from whoever is leading the meeting there.
 */
export function mayTakeFocus(): boolean {
  return !isFramed() || document.hasFocus()
}

/** Calls `write` when the console beside us hands the keys over. */
export function useWordToWrite(write: () => void): void {
  const latest = useRef(write)
  useEffect(() => {
    latest.current = write
  })
  useEffect(() => {
    if (!isFramed()) return undefined
    const onWord = (event: MessageEvent<unknown>): void => {
      if (wordFrom(event, window.parent) === 'write') latest.current()
    }
    window.addEventListener('message', onWord)
    return () => window.removeEventListener('message', onWord)
  }, [])
}

/** Beside the console: Ctrl+J gives the keys back to it, Ctrl+B ends the showing side by side. */
export function useSideKeys(): void {
  useEffect(() => {
    if (!isFramed()) return undefined
    document.documentElement.classList.add('is-framed')
    const onKey = (event: KeyboardEvent): void => {
      const key = sideKeyOf(event)
      if (key === null) return
      event.preventDefault()
      tellFrame(window.parent, key === 'across' ? 'lead' : 'close')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** The console puts us away: not before everything is saved. `kept` is told where it cannot be. */
export function useSavedBeforeLeaving(save: () => Promise<boolean>, kept: () => void): void {
  const latest = useRef({ save, kept })
  useEffect(() => {
    latest.current = { save, kept }
  })
  useEffect(() => {
    if (!isFramed()) return undefined
    const onWord = (event: MessageEvent<unknown>): void => {
      if (wordFrom(event, window.parent) !== 'leave') return
      void latest.current.save().then((saved) => {
        if (saved) tellFrame(window.parent, 'left')
        else latest.current.kept()
      })
    }
    window.addEventListener('message', onWord)
    return () => window.removeEventListener('message', onWord)
  }, [])
}
