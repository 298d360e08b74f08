type Listener = (message: unknown) => void

/**
 * The receiving half that every transport shares: keeps what comes before there is a listener, hands it over in
 * order, and says once that the connection is closed (at once to whoever asks after that).
 */
export class Inbox {
  #listener: Listener | null = null
  #waiting: unknown[] = []
  #closeListeners: (() => void)[] = []
  #closed = false

  get closed(): boolean {
    return this.#closed
  }

  /** Ignored after the close: nobody must hear from a connection that they were told is gone. */
  deliver(message: unknown): void {
    if (this.#closed) return
    if (this.#listener === null) this.#waiting.push(message)
    else this.#listener(message)
  }

  onMessage(listener: Listener): void {
    this.#listener = listener
    const waiting = this.#waiting
    this.#waiting = []
    for (const message of waiting) listener(message)
  }

  onClose(listener: () => void): void {
    if (this.#closed) listener()
    else this.#closeListeners.push(listener)
  }

  /** True the first time. */
  shut(): boolean {
    if (this.#closed) return false
    this.#closed = true
    const listeners = this.#closeListeners
    this.#closeListeners = []
    for (const listener of listeners) listener()
    return true
  }
}
