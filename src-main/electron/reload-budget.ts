/** How often something that died may be started again before somebody is asked to look: 3 times in 5 minutes. */
const LIMIT = 3
const WITHIN_MS = 5 * 60 * 1000

/** Keeps a window that dies again and again from being reloaded for ever. */
export class ReloadBudget {
  #times: number[] = []

  /** Whether one more is allowed at `now` (ms, monotonic); counts it if so. */
  take(now: number): boolean {
    this.#times = this.#times.filter((time) => now - time < WITHIN_MS)
    if (this.#times.length >= LIMIT) return false
    this.#times.push(now)
    return true
  }
}
