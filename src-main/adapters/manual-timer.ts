import type { Timer } from '../core/ports'

interface Entry {
  readonly due: number
  readonly run: () => void
}

/** A timer that a test or a rehearsal moves by hand. */
export class ManualTimer implements Timer {
  #elapsed = 0
  #entries = new Set<Entry>()

  after(ms: number, run: () => void): () => void {
    const entry = { due: this.#elapsed + ms, run }
    this.#entries.add(entry)
    return () => void this.#entries.delete(entry)
  }

  get waiting(): number {
    return this.#entries.size
  }

  /** Runs what falls due within `ms`, in order, including what is set meanwhile. */
  advance(ms: number): void {
    const end = this.#elapsed + ms
    for (;;) {
      const [next] = [...this.#entries].filter((entry) => entry.due <= end).toSorted((a, b) => a.due - b.due)
      if (next === undefined) break
      this.#entries.delete(next)
      this.#elapsed = next.due
      next.run()
    }
    this.#elapsed = end
  }
}
