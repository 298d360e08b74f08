import { ipcMain, MessageChannelMain } from 'electron'
import type { IpcMainEvent, WebContents, WebFrameMain } from 'electron'
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
  /** By frame: a page that was loaded again leaves a port behind that nobody listens to. */
  const open = new Map<string, Transport>()

  const accept = (event: IpcMainEvent): void => {
    const name = senderOf(event, pages, nameOf)
    if (name === null) {
      log('warning', 'a stranger asked for a connection', { url: event.senderFrame?.url ?? '' })
      return
    }
    const key = `${event.sender.id}/${event.senderFrame?.frameTreeNodeId ?? ''}`
    const { port1, port2 } = new MessageChannelMain()
    const transport = portTransport(port1)
    open.get(key)?.close()
    open.set(key, transport)
    const gone = (): void => transport.close()
    event.sender.once('destroyed', gone)
    event.sender.once('render-process-gone', gone)
    transport.onClose(() => {
      event.sender.off('destroyed', gone)
      event.sender.off('render-process-gone', gone)
      if (open.get(key) === transport) open.delete(key)
    })
    event.senderFrame?.postMessage('yishiting:port', null, [port2])
    if (name === 'storage') listener.onStorage(transport)
    else listener.onView(name, transport)
  }
  ipcMain.on('yishiting:ready', accept)
  return () => void ipcMain.off('yishiting:ready', accept)
}

/**
 * The window that speaks: the main frame of a window that is ours, on the page that it was given; or the desk in the
 * frame beside the console, which is a desk like any other.
 */
function senderOf(event: IpcMainEvent, pages: Pages, nameOf: NameOf): WindowName | null {
  const frame = event.senderFrame
  if (frame === null || frame.origin !== pages.origin) return null
  const name = nameOf(event.sender)
  if (name === null) return null
  if (frame.parent === null) return pages.isPageOf(name, frame.url) ? name : null
  return isDeskOf(event.sender, name, frame) && pages.isPageOf('desk', frame.url) ? 'desk' : null
}

function isDeskOf(contents: WebContents, name: WindowName, frame: WebFrameMain): boolean {
  return name === 'console' && frame.parent?.frameTreeNodeId === contents.mainFrame.frameTreeNodeId
}
