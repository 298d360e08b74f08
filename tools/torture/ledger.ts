import type { Transport } from '#shared/protocol/transport'

/**
 * What the hall was asked, and what it promised: written down here, outside of it, as the messages pass. An answer
 * that was under way when the hall was killed counts as no promise.
 */
export class Ledger {
  readonly asked = new Set<string>()
  /** Which commit the hall said a command became. */
  readonly acknowledged = new Map<string, number>()
  refused = 0

  /** The same transport, listened to. */
  watch(transport: Transport): Transport {
    return {
      send: (message) => {
        const command = readMessage(message)
        if (command?.kind === 'command') this.asked.add(command.id)
        transport.send(message)
      },
      onMessage: (listener) =>
        transport.onMessage((message) => {
          this.#note(message)
          listener(message)
        }),
      onClose: (listener) => transport.onClose(listener),
      close: () => transport.close(),
    }
  }

  #note(message: unknown): void {
    const reply = readMessage(message)
    if (reply?.kind === 'ack' && reply.position !== null) this.acknowledged.set(reply.id, reply.position)
    if (reply?.kind === 'reject') this.refused += 1
  }
}

interface Passing {
  readonly kind: string
  readonly id: string
  readonly position: number | null
}

function readMessage(message: unknown): Passing | null {
  if (typeof message !== 'object' || message === null || !('kind' in message) || !('id' in message))
    return null
  if (typeof message.kind !== 'string' || typeof message.id !== 'string') return null
  const position = 'position' in message && typeof message.position === 'number' ? message.position : null
  return { kind: message.kind, id: message.id, position }
}
