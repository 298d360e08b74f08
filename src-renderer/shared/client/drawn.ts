import { useLayoutEffect } from 'react'

/**
 * Writes onto `<html>` what the page shows just now: the number of the last commit in it, and hall time (ms). Whoever
 * takes a picture or a measurement waits for these instead of guessing how long drawing takes.
 */
export function useDrawnMark(position: number, now: number): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset['position'] = String(position)
    dataset['now'] = String(now)
  })
}
