import { describe, expect, it } from 'vitest'
import { HallTime } from './hall-time'

describe('hall time in a window', () => {
  it('is not held up by slow messages, and goes on between them', () => {
    let monotonic = 1000
    const time = new HallTime(() => monotonic)
    expect(time.now()).toBe(0)
    time.take({ now: 50_000, rate: 1 })
    monotonic += 100
    expect(time.now()).toBe(50_100)
    // This one took 80 ms: taken at its word, the countdown would jump back.
    time.take({ now: 50_020, rate: 1 })
    expect(time.now()).toBe(50_100)
    // This one was faster than all before: now we know better.
    time.take({ now: 50_130, rate: 1 })
    expect(time.now()).toBe(50_130)
  })

  it('forgets what it was told long ago', () => {
    let monotonic = 0
    const time = new HallTime(() => monotonic)
    time.take({ now: 1_000_000, rate: 1 })
    for (let n = 0; n < 20; n += 1) {
      monotonic += 1000
      time.take({ now: 900_000 + monotonic, rate: 1 })
    }
    expect(time.now()).toBe(900_000 + monotonic)
  })

  it('stands still where the hall stands still', () => {
    let monotonic = 0
    const time = new HallTime(() => monotonic)
    time.take({ now: 5000, rate: 0 })
    monotonic += 10_000
    expect(time.now()).toBe(5000)
    expect(time.runs).toBe(false)
  })
})
