import type { Transport } from '#shared/protocol/transport'
import { portTransport } from './port-transport'

const OFFER = 'yishiting preview'

/** Gives the page in the frame one end of a channel, and answers the other. The page must have been loaded. */
export function offerPort(frame: HTMLIFrameElement): Transport | null {
  if (!frame.contentWindow) return null
  const { port1, port2 } = new MessageChannel()
  frame.contentWindow.postMessage(OFFER, location.origin, [port2])
  return portTransport(port1)
}

/** In the frame: the next channel that the page around it offers. */
export function portFromParent(): Promise<Transport> {
  return new Promise((resolve) => {
    const receive = ({ source, origin, data, ports: [port] }: MessageEvent<unknown>): void => {
      if (source !== window.parent || origin !== location.origin || data !== OFFER || !port) return
      window.removeEventListener('message', receive)
      resolve(portTransport(port))
    }
    window.addEventListener('message', receive)
  })
}
