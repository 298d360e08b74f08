import type { WebSocket } from 'ws'
import { CLOSE_CODES } from '#shared/protocol/close-codes'
import { Inbox } from '#shared/protocol/transport-inbox'
import type { Transport } from '#shared/protocol/transport'

/** A page that leaves this much lying is not reading any more: it is let go, and may come back for a snapshot. */
const MOST_UNSENT_BYTES = 64 * 1024 * 1024

/** One end of a WebSocket that carries JSON texts. `closeCode` is asked when this end closes it. */
export function webSocketTransport(socket: WebSocket, closeCode: () => number): Transport {
  const inbox = new Inbox()
  socket.on('message', (data, isBinary) => {
    const message = isBinary || !Buffer.isBuffer(data) ? undefined : parseJson(data.toString('utf8'))
    if (message === undefined) socket.close(CLOSE_CODES.notUnderstood)
    else inbox.deliver(message.value)
  })
  socket.on('close', () => inbox.shut())
  // `close` follows every error; what went wrong on a local socket does not matter to anybody.
  socket.on('error', () => socket.terminate())
  return {
    send(message) {
      if (socket.readyState !== socket.OPEN) return
      socket.send(JSON.stringify(message))
      if (socket.bufferedAmount > MOST_UNSENT_BYTES) socket.terminate()
    },
    onMessage: (listener) => inbox.onMessage(listener),
    onClose: (listener) => inbox.onClose(listener),
    close: () => socket.close(closeCode()),
  }
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
