import { contextBridge, ipcRenderer } from 'electron'

// The only file of the main side that runs in a page: it needs these two of the page, not all of the DOM's types.
declare const window: { postMessage(message: unknown, origin: string, transfer: readonly unknown[]): void }
declare const location: { readonly origin: string }

/**
 * The page says `ready` when it listens, and is handed a MessagePort by `window.postMessage`. Which window it is,
 * and so what it may see and ask, the main process knows by itself; nothing else of Electron is in its reach.
 */
contextBridge.exposeInMainWorld('yishiting', {
  host: 'electron',
  ready: () => ipcRenderer.send('yishiting:ready'),
})

ipcRenderer.on('yishiting:port', (event) => {
  window.postMessage({ yishiting: 'port' }, location.origin, event.ports)
})
