import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'

export interface FocusLines {
  /** To be given to the field of a line as its `ref`. */
  readonly refOf: (key: string) => (element: HTMLTextAreaElement | null) => void
  /** Brings the caret to the end of a line, also of one that is only about to be drawn. */
  readonly focus: (key: string) => void
  readonly elementOf: (key: string) => HTMLTextAreaElement | null
}

/** The fields of a sheet by line, to move between them. */
export function useFocusLines(): FocusLines {
  const elements = useRef(new Map<string, HTMLTextAreaElement>())
  const wanted = useRef<string | null>(null)

  const settle = useCallback(() => {
    const element = wanted.current === null ? undefined : elements.current.get(wanted.current)
    if (!element) return
    wanted.current = null
    element.focus()
    element.setSelectionRange(element.value.length, element.value.length)
  }, [])
  useLayoutEffect(settle)

  const refOf = useCallback(
    (key: string) => (element: HTMLTextAreaElement | null) => {
      if (element) elements.current.set(key, element)
      else elements.current.delete(key)
    },
    [],
  )
  const focus = useCallback(
    (key: string) => {
      wanted.current = key
      settle()
    },
    [settle],
  )
  const elementOf = useCallback((key: string) => elements.current.get(key) ?? null, [])
  return useMemo(() => ({ refOf, focus, elementOf }), [refOf, focus, elementOf])
}
