import { ipcMain, MessageChannelMain } from 'electron'
import type { IpcMainEvent, WebContents } from 'electron'
import type { Role } from '#shared/domain/kernel/event'
import type { Transport } from '#shared/protocol/transport'
import type { Log } from '../core/ports'
import type { NameOf } from './guard'
import type { Pages, WindowName } from './pages'
import { portTransport } from './port-transport'

export interface ConnectionListener {
  onView(role: Role, transport: Transport): void
  onStorage(transport: Transport): void
}

/**
 * Gives each of our windows a port when its page says that it is ready; nobody else gets one. The answer ends that:
 * pages that lose their port while the application quits would only ask for another.
 */
export function acceptConnections(
  pages: Pages,
  nameOf: NameOf,
  listener: ConnectionListener,
  log: Log,
): () => void {
  /** A page that was loaded again leaves a port behind that nobody listens to. */
  const open = new Map<WebContents, Transport>()

  const accept = (event: IpcMainEvent): void => {
    const name = senderOf(event, pages, nameOf)
    if (name === null) {
      log('warning', 'a stranger asked for a connection', { url: event.senderFrame?.url ?? '' })
      return
    }
    const { port1, port2 } = new MessageChannelMain()
    const transport = portTransport(port1)
    open.get(event.sender)?.close()
    open.set(event.sender, transport)
    const gone = (): void => transport.close()
    event.sender.once('destroyed', gone)
    event.sender.once('render-process-gone', gone)
    transport.onClose(() => {
      event.sender.off('destroyed', gone)
      event.sender.off('render-process-gone', gone)
      if (open.get(event.sender) === transport) open.delete(event.sender)
    })
    event.senderFrame?.postMessage('yishiting:port', null, [port2])
    if (name === 'storage') listener.onStorage(transport)
    else listener.onView(name, transport)
  }
  ipcMain.on('yishiting:ready', accept)
  return () => void ipcMain.off('yishiting:ready', accept)
}

/** The window that speaks: only the main frame of a window that is ours, on the page that it was given. */
function senderOf(event: IpcMainEvent, pages: Pages, nameOf: NameOf): WindowName | null {
  const frame = event.senderFrame
  if (frame === null || frame.parent !== null || frame.origin !== pages.origin) return null
  const name = nameOf(event.sender)
  return name !== null && pages.isPageOf(name, frame.url) ? name : null
}
