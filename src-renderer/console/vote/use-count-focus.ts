import { useCallback, useEffect, useRef, type RefObject } from 'react'

/** Where the cursor goes while counts are read out. */
export interface CountFocus {
  readonly focusOn: (key: string | undefined) => void
  /** The field of a number. */
  readonly keep: (key: string, input: HTMLInputElement | null) => void
  /** A count is on its way to the record until `sent` resolves: nobody is sent back to it. */
  readonly underWay: <Sent>(key: string, sent: Promise<Sent>) => Promise<Sent>
  /** From this field to the next that is waited for, or to the button. */
  readonly onwards: (key: string) => void
  readonly announceButton: RefObject<HTMLButtonElement | null>
}

/**
 * The field that is asked for has the cursor; after the last one, the button has it. `waitedFor`: the keys of the
 * fields without a count, in the order of asking. `complete`: nothing is missing.
 */
export function useCountFocus(waitedFor: readonly string[], complete: boolean): CountFocus {
  const inputs = useRef(new Map<string, HTMLInputElement>())
  const onTheWay = useRef(new Set<string>())
  const open = useRef<readonly string[]>([])
  const announceButton = useRef<HTMLButtonElement>(null)
  /** Enter in the last field goes on to the button, which can be pressed once the record has the count. */
  const toAnnounce = useRef(false)

  const focusOn = useCallback((key: string | undefined) => {
    toAnnounce.current = key === undefined
    if (key !== undefined) inputs.current.get(key)?.focus()
    else announceButton.current?.focus()
  }, [])
  const keep = useCallback((key: string, input: HTMLInputElement | null) => {
    if (input) inputs.current.set(key, input)
    else inputs.current.delete(key)
  }, [])
  const underWay = useCallback(async <Sent>(key: string, sent: Promise<Sent>): Promise<Sent> => {
    onTheWay.current.add(key)
    return sent.finally(() => onTheWay.current.delete(key))
  }, [])
  const onwards = useCallback(
    (key: string) => focusOn(open.current.find((other) => other !== key && !onTheWay.current.has(other))),
    [focusOn],
  )

  const firstOpen = waitedFor[0]
  useEffect(() => {
    open.current = waitedFor
  }, [waitedFor])
  // The question that is asked now has the cursor: at the start, and when a count was taken back. Whoever is already
  // at another that is waited for is left there.
  useEffect(() => {
    const isWaitedFor = open.current.some((key) => inputs.current.get(key) === document.activeElement)
    if (firstOpen !== undefined && !isWaitedFor) focusOn(firstOpen)
  }, [firstOpen, focusOn])
  useEffect(() => {
    if (complete && toAnnounce.current) announceButton.current?.focus()
  }, [complete])
  return { focusOn, keep, underWay, onwards, announceButton }
}
