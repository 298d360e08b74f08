import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followSteps } from './hall-steps'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A window whose hall clock is `aheadMs` ahead of its own. */
function windowWith(aheadMs: number, timeRuns = true) {
  const start = Date.now()
  const source = {
    aheadMs,
    timeRuns,
    listener: (): void => {},
    now: () => 1_000_000 + source.aheadMs + (Date.now() - start),
    subscribe: (listener: () => void) => {
      source.listener = listener
      return () => (source.listener = () => {})
    },
  }
  return source
}

describe('the steps of the hall clock', () => {
  it('begin on whole seconds of the hall, whatever the window has for a clock', () => {
    const source = windowWith(337)
    const steps: { readonly step: number; readonly at: number }[] = []
    const stop = followSteps(source, 1000, (step) => steps.push({ step, at: source.now() }))
    vi.advanceTimersByTime(3000)
    stop()
    expect(steps).toEqual([
      { step: 1_000_000, at: 1_000_337 },
      { step: 1_001_000, at: 1_001_000 },
      { step: 1_002_000, at: 1_002_000 },
      { step: 1_003_000, at: 1_003_000 },
    ])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('are set right at once when the window learns better, and do not double', () => {
    const source = windowWith(0)
    const steps: number[] = []
    const stop = followSteps(source, 1000, (step) => steps.push(step))
    vi.advanceTimersByTime(400)
    source.aheadMs += 5700
    source.listener()
    expect(steps.at(-1)).toBe(1_006_000)
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(900)
    expect(steps.at(-1)).toBe(1_007_000)
    stop()
  })

  it('only follow what is told where the hall holds its clock', () => {
    const source = windowWith(0, false)
    const steps: number[] = []
    const stop = followSteps(source, 1000, (step) => steps.push(step))
    expect(vi.getTimerCount()).toBe(0)
    source.aheadMs = 2500
    source.listener()
    expect(steps).toEqual([1_000_000, 1_002_000])
    stop()
  })
})
