import { CLOSE_CODES } from '#shared/protocol/close-codes'
import type { Transport } from '#shared/protocol/transport'
import { socketTransport } from './socket-transport'

const FIRST_RETRY_MS = 100
const LONGEST_RETRY_MS = 4000
/** A connection that has lasted this long was a good one: the next may be tried for at once. */
const SETTLED_MS = 3000

/** Keeps trying to connect a page with its host, the more slowly the more often it does not work. */
export class SocketDialer {
  readonly #address: string
  #failures = 0
  #dismissed = false

  constructor(address: string) {
    this.#address = address
  }

  /** One connection; call again when it closes. Does not come back once the host has closed this window for good. */
  async dial(): Promise<Transport> {
    for (;;) {
      if (this.#failures > 0) await pause(retryDelay(this.#failures - 1, Math.random()))
      if (this.#dismissed) return new Promise(() => {})
      const transport = await this.#try()
      if (transport !== null) return transport
    }
  }

  /** Null where no connection comes about. */
  #try(): Promise<Transport | null> {
    return new Promise((resolve) => {
      const socket = new WebSocket(this.#address)
      let openedAt: number | null = null
      socket.addEventListener('close', ({ code }) => {
        const settled = openedAt !== null && performance.now() - openedAt > SETTLED_MS
        this.#failures = settled ? 0 : this.#failures + 1
        if (code === CLOSE_CODES.windowClosed) this.#leave()
        resolve(null)
      })
      socket.addEventListener('open', () => {
        openedAt = performance.now()
        resolve(socketTransport(socket))
      })
    })
  }

  #leave(): void {
    this.#dismissed = true
    globalThis.close()
  }
}

/** Doubles from try to try, and is spread by `chance` in [0, 1), so that windows do not all come at once. */
export function retryDelay(attempt: number, chance: number): number {
  const full = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempt, 10))
  return Math.round(full * (0.5 + chance / 2))
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
