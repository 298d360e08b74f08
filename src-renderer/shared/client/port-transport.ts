import type { Transport } from '#shared/protocol/transport'
import { Inbox } from '#shared/protocol/transport-inbox'
import { FAREWELL } from '#shared/protocol/transport-port'

/** One end of a MessageChannel of the browser. */
export function portTransport(port: MessagePort): Transport {
  const inbox = new Inbox()
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === FAREWELL) inbox.shut()
    else inbox.deliver(data)
  })
  port.addEventListener('close', () => inbox.shut())
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
