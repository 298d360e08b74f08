import type { Role } from '#shared/domain/kernel/event'
import { PROTOCOL_VERSION } from '#shared/protocol/messages'
import type { ClientMessage } from '#shared/protocol/client-messages'
import type { Transport } from '#shared/protocol/transport'

/**
 * A window's connection that can say hello once more in the window's place. Windows learn of the time with what
 * happens; in a rehearsal time also passes where nothing does, and they have to be told.
 */
export class RepeatableView implements Transport {
  readonly #transport: Transport
  readonly #role: Role
  #listener: (message: unknown) => void = () => {}

  constructor(transport: Transport, role: Role) {
    this.#transport = transport
    this.#role = role
  }

  askAgain(): void {
    this.#listener({
      kind: 'hello',
      protocol: PROTOCOL_VERSION,
      role: this.#role,
    } satisfies ClientMessage)
  }

  send(message: unknown): void {
    this.#transport.send(message)
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#listener = listener
    this.#transport.onMessage(listener)
  }

  onClose(listener: () => void): void {
    this.#transport.onClose(listener)
  }

  close(): void {
    this.#transport.close()
  }
}
