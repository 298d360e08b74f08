/** Long enough for a page to be loaded again, short enough that nobody wonders why the program is still there. */
const GRACE_MS = 5000

/** Ends the host some seconds after the last of its windows has gone. */
export class Lifetime {
  readonly #end: () => void
  readonly #graceMs: number
  #hadWindows = false
  #timeout: ReturnType<typeof setTimeout> | null = null

  constructor(end: () => void, graceMs: number = GRACE_MS) {
    this.#end = end
    this.#graceMs = graceMs
  }

  /** To be told how many windows there are, whenever that changes. Before the first has come, nothing ends. */
  windows(count: number): void {
    if (count > 0) this.#hadWindows = true
    if (this.#timeout !== null) clearTimeout(this.#timeout)
    this.#timeout = count === 0 && this.#hadWindows ? setTimeout(this.#end, this.#graceMs) : null
  }
}
