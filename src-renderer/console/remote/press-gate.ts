/** Buttons of remotes bounce, and old fingers press twice: within this time (ms) the same press counts once. */
export const BOUNCE_MS = 400

/** Lets a press through unless the same came just before. */
export class PressGate {
  readonly #last = new Map<string, number>()

  /** `at`: when the key went down, ms since 1970. A press that is not let through does not make the wait longer. */
  admits(press: string, at: number): boolean {
    const last = this.#last.get(press)
    if (last !== undefined && Math.abs(at - last) < BOUNCE_MS) return false
    this.#last.set(press, at)
    return true
  }
}
