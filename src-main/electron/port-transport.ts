import type { MessagePortMain } from 'electron'
import { Inbox } from '#shared/protocol/transport-inbox'
import { FAREWELL } from '#shared/protocol/transport-port'
import type { Transport } from '#shared/protocol/transport'

/** The main process's end of a MessagePort whose other end a page holds. */
export function portTransport(port: MessagePortMain): Transport {
  const inbox = new Inbox()
  port.on('message', ({ data }) => {
    if (data === FAREWELL) inbox.shut()
    else inbox.deliver(data)
  })
  port.on('close', () => inbox.shut())
  port.start()
  return {
    send(message) {
      if (!inbox.closed) port.postMessage(message)
    },
    onMessage: (listener) => inbox.onMessage(listener),
    onClose: (listener) => inbox.onClose(listener),
    close() {
      if (!inbox.shut()) return
      port.postMessage(FAREWELL)
      port.close()
    },
  }
}
