/**
 * All that two ends need of each other, whatever lies between: a MessagePort, a WebSocket or a function call.
 * Payloads are JSON-safe; whoever receives one parses it before believing it.
 */
export interface Transport {
  /** Does nothing once the connection is closed. */
  send(message: unknown): void
  /** At most one listener; messages that came before it was set are delivered to it in order. */
  onMessage(listener: (message: unknown) => void): void
  /** Told once, whichever end closes; at once where it is closed already. */
  onClose(listener: () => void): void
  close(): void
}
