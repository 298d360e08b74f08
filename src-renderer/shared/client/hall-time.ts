import type { ClockReading } from '#shared/protocol/messages'

/** Readings that are compared; older ones are forgotten, so that nothing lasts for ever. */
const KEPT = 16

/**
 * Hall time in a window. A reading is late by however long its message took, never early: of the last few, the one
 * that puts the hall's clock furthest ahead was the fastest, and is believed.
 */
export class HallTime {
  readonly #monotonic: () => number
  #offsets: number[] = []
  /** Where the hall's clock stands, while it stands still. */
  #still: number | null = null

  /** `monotonic`: ms that only ever count up. */
  constructor(monotonic: () => number = () => performance.now()) {
    this.#monotonic = monotonic
  }

  /** A snapshot begins anew: the hall's clock may have been set since. */
  reset(): void {
    this.#offsets = []
  }

  take(reading: ClockReading): void {
    this.#still = reading.rate === 0 ? reading.now : null
    this.#offsets = [...this.#offsets.slice(1 - KEPT), reading.now - this.#monotonic()]
  }

  /** False while a rehearsal holds the clock: it only moves with the next message. */
  get runs(): boolean {
    return this.#still === null
  }

  /** Hall time, ms since 1970; 0 before the first reading. */
  now(): number {
    if (this.#still !== null) return this.#still
    if (this.#offsets.length === 0) return 0
    return Math.floor(Math.max(...this.#offsets) + this.#monotonic())
  }
}
