import type { Role } from '#shared/domain/kernel/event'
import type { Transport } from '#shared/protocol/transport'
import { portTransport } from './port-transport'
import { SocketDialer } from './socket-dialer'

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    readonly yishiting?: {
      /** Asks for a port, which comes as a `message` event of this window with `{ yishiting: 'port' }`. */
      ready(): void
    }
  }
}

/**
 * Connects this page with the host, as often as it is called: the transport it resolves to is one connection, and
 * when that closes, call again. Goes on trying for as long as it takes; never rejects. Where the host has closed this
 * window for good, the page goes away and no connection comes.
 */
export function connectToHost(role: Role | 'storage'): Promise<Transport> {
  return window.yishiting === undefined ? connectBySocket(role) : connectByPort(window.yishiting)
}

function connectByPort(preload: NonNullable<Window['yishiting']>): Promise<Transport> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports
      if (event.source !== window || event.origin !== location.origin) return
      if (port === undefined || !announcesPort(event.data)) return
      window.removeEventListener('message', receive)
      resolve(portTransport(port))
    }
    window.addEventListener('message', receive)
    preload.ready()
  })
}

function announcesPort(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'yishiting' in data && data.yishiting === 'port'
}

/** One for the page: it remembers how well connecting went. */
let dialer: SocketDialer | null = null

function connectBySocket(role: Role | 'storage'): Promise<Transport> {
  dialer ??= new SocketDialer(`ws://${location.host}/ws?role=${role}`)
  return dialer.dial()
}
