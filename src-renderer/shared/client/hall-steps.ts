/** Hall time as a `HallClient` knows it. */
interface HallTimeSource {
  now(): number
  readonly timeRuns: boolean
  subscribe(listener: () => void): () => void
}

/** The last whole multiple of `intervalMs` on the hall's clock. */
export function stepOf(now: number, intervalMs: number): number {
  return now - (now % intervalMs)
}

/**
 * Tells each step of the hall's clock as it begins, the present one at once. Steps lie on the clock's own whole
 * multiples of `intervalMs`, so that all windows take them together. The answer calls it off.
 */
export function followSteps(
  source: HallTimeSource,
  intervalMs: number,
  onStep: (step: number) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (): void => {
    const now = source.now()
    onStep(stepOf(now, intervalMs))
    clearTimeout(timer)
    // Each wait is measured anew from the hall's clock, so that being late once is not being late for ever.
    if (source.timeRuns) timer = setTimeout(look, intervalMs - (now % intervalMs))
  }
  look()
  const unsubscribe = source.subscribe(look)
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
