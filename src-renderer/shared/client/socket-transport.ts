import type { Transport } from '#shared/protocol/transport'
import { Inbox } from '#shared/protocol/transport-inbox'

/** What is needed of a WebSocket, whoever made it. */
interface Socket {
  readonly readyState: number
  readonly OPEN: number
  send(text: string): void
  close(): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'close', listener: () => void): void
}

/** The browser's end of a WebSocket that carries JSON texts, once it is open. */
export function socketTransport(socket: Socket): Transport {
  const inbox = new Inbox()
  socket.addEventListener('message', (event) => {
    const message = readJson(event.data)
    if (message === undefined) socket.close()
    else inbox.deliver(message.value)
  })
  socket.addEventListener('close', () => inbox.shut())
  return {
    send(message) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
    },
    onMessage: (listener) => inbox.onMessage(listener),
    onClose: (listener) => inbox.onClose(listener),
    close: () => socket.close(),
  }
}

function readJson(data: unknown): { readonly value: unknown } | undefined {
  if (typeof data !== 'string') return undefined
  try {
    return { value: JSON.parse(data) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
