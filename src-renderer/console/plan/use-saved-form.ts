import { useEffect, useRef, type FocusEvent } from 'react'

/** How long a field may hold what is in no record, ms, while somebody stops to think. */
const IDLE_SAVE_MS = 3000

interface SavedFormOptions<T extends object> {
  /** What the record says. */
  readonly saved: T
  readonly fields: readonly (keyof T & string)[]
  readonly same: (one: unknown, other: unknown) => boolean
  /** What a field of the form holds. */
  readonly shown: (field: keyof T & string) => unknown
  readonly write: (changed: Partial<T>) => void
  /** Sends the form as it stands, where that differs from the record and can be taken. */
  readonly save: () => void
}

interface SavedFormHandlers {
  readonly onBlur: (event: FocusEvent) => void
  readonly onValuesChange: () => void
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: () => void
}

/** The fields to be written over: changed in the record, and not by somebody who is typing into them. */
export function changedFields<T extends object>(
  fields: readonly (keyof T & string)[],
  before: T,
  saved: T,
  shown: (field: keyof T & string) => unknown,
  same: (one: unknown, other: unknown) => boolean,
): Partial<T> {
  return fields
    .filter((field) => !same(saved[field], before[field]) && same(shown(field), before[field]))
    .reduce<Partial<T>>((values, field) => ({ ...values, [field]: saved[field] }), {})
}

/**
 * Makes a form save itself: each field as it is left, or when the typing pauses, never in the middle of a
 * composition. When the record changes otherwise (an undo, another window), the form follows.
 */
export function useSavedForm<T extends object>(options: SavedFormOptions<T>): SavedFormHandlers {
  const { saved, fields, same, shown, write } = options
  const latest = useRef(options)
  const before = useRef(saved)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const composing = useRef(false)

  useEffect(() => {
    latest.current = options
    if (before.current === saved) return
    const changed = changedFields(fields, before.current, saved, shown, same)
    before.current = saved
    if (Object.keys(changed).length > 0) write(changed)
  })
  useEffect(() => () => clearTimeout(timer.current), [])

  const saveNow = () => {
    clearTimeout(timer.current)
    if (!composing.current) latest.current.save()
  }
  const saveSoon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(saveNow, IDLE_SAVE_MS)
  }
  return {
    onBlur: saveNow,
    onValuesChange: saveSoon,
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: () => {
      composing.current = false
      saveSoon()
    },
  }
}
