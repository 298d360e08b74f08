import type { Transport } from './transport'
import { Inbox } from './transport-inbox'

/**
 * Two ends in one process. Messages pass through JSON, as over a socket, and arrive in a later turn of the event
 * loop, in order; whatever was sent before a close is still delivered.
 */
export function memoryTransportPair(): readonly [Transport, Transport] {
  const left = new Inbox()
  const right = new Inbox()
  return [end(left, right), end(right, left)]
}

function end(own: Inbox, other: Inbox): Transport {
  return {
    send(message) {
      if (own.closed) return
      const text = JSON.stringify(message)
      void Promise.resolve().then(() => other.deliver(JSON.parse(text)))
    },
    onMessage: (listener) => own.onMessage(listener),
    onClose: (listener) => own.onClose(listener),
    close() {
      if (own.shut()) void Promise.resolve().then(() => other.shut())
    },
  }
}
