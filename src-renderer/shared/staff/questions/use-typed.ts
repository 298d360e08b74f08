import { useEffect, useRef, useState } from 'react'

/** Longest time that something typed stays in the window only, ms. */
const SAVE_DELAY_MS = 500

interface Typed {
  readonly text: string
  readonly onChange: (text: string) => void
  /** Saves now: on leaving the field, or with Enter. */
  readonly commit: () => void
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: (text: string) => void
}

/**
 * A text that is saved as it is typed, and follows the record while nobody is typing in it. Half a composition is
 * nobody's word, and is not saved.
 */
export function useTyped(saved: string, save: (text: string) => void): Typed {
  const [own, setOwn] = useState<string | null>(null)
  const latest = useRef({ own, save, saved })
  const composing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  // What was typed stands in the record now: from here on the record is followed again.
  if (own !== null && own === saved) setOwn(null)
  useEffect(() => {
    latest.current = { own, save, saved }
  }, [own, save, saved])
  useEffect(() => () => commitNow(), [])

  const stop = (): void => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
  }
  function commitNow(): void {
    stop()
    const { own: text, save: keep, saved: before } = latest.current
    if (text !== null && text !== before && !composing.current) keep(text)
  }
  const arm = (text: string): void => {
    setOwn(text)
    stop()
    timer.current = setTimeout(commitNow, SAVE_DELAY_MS)
  }
  return {
    text: own ?? saved,
    onChange: arm,
    commit: commitNow,
    onCompositionStart: () => {
      composing.current = true
      stop()
    },
    onCompositionEnd: (text) => {
      composing.current = false
      arm(text)
    },
  }
}
