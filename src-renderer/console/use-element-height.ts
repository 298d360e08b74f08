import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** The height of an element, px, kept up to date; lists that draw only what is seen need a number. */
export function useElementHeight(): readonly [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    setHeight(element.clientHeight)
    return () => observer.disconnect()
  }, [])
  return [ref, height]
}
