import { performance } from 'node:perf_hooks'
import type { HallClock } from '../core/ports'

/** Where the time comes from: ms since 1970, and ms that only ever count up. Given in tests. */
export interface TimeSource {
  wall(): number
  monotonic(): number
}

const MACHINE: TimeSource = { wall: () => Date.now(), monotonic: () => performance.now() }

/** Takes the wall clock once and counts on from there by the monotonic one, in whole ms. */
export class SystemClock implements HallClock {
  readonly rate = 1
  readonly #source: TimeSource
  #base: number
  #origin: number

  constructor(source: TimeSource = MACHINE) {
    this.#source = source
    this.#base = source.wall()
    this.#origin = source.monotonic()
  }

  now(): number {
    return Math.floor(this.#base + this.#source.monotonic() - this.#origin)
  }

  drift(): number {
    return this.#source.wall() - this.now()
  }

  rebase(floor: number): void {
    this.#base = Math.max(this.#source.wall(), floor)
    this.#origin = this.#source.monotonic()
  }
}

/** Stands still until it is told: for rehearsals and tests. */
export class VirtualClock implements HallClock {
  readonly rate = 0
  #now: number

  /** `start` in ms since 1970. */
  constructor(start: number) {
    this.#now = start
  }

  now(): number {
    return this.#now
  }

  /** Time only goes forward; throws where it would not. */
  set(now: number): void {
    if (now < this.#now) throw new RangeError(`the clock stands at ${this.#now} and cannot go back to ${now}`)
    this.#now = now
  }

  advance(ms: number): void {
    this.set(this.#now + ms)
  }

  drift(): number {
    return 0
  }

  rebase(floor: number): void {
    this.#now = Math.max(this.#now, floor)
  }
}
