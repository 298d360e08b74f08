import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Lifetime } from './lifetime'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('ends after the last window, not before the first', () => {
  const end = vi.fn()
  const lifetime = new Lifetime(end, 5000)
  lifetime.windows(0)
  vi.advanceTimersByTime(60_000)
  expect(end).not.toHaveBeenCalled()
  lifetime.windows(1)
  lifetime.windows(0)
  vi.advanceTimersByTime(4999)
  expect(end).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(end).toHaveBeenCalledOnce()
})

it('goes on when a page was only loaded again', () => {
  const end = vi.fn()
  const lifetime = new Lifetime(end, 5000)
  lifetime.windows(1)
  lifetime.windows(0)
  vi.advanceTimersByTime(3000)
  lifetime.windows(1)
  vi.advanceTimersByTime(60_000)
  expect(end).not.toHaveBeenCalled()
})
