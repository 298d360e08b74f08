import { app } from 'electron'
import type { Session, WebContents } from 'electron'
import type { Log } from '../core/ports'
import { isFrameOfConsole } from './pages'
import type { Pages, WindowName } from './pages'

/** Which of our windows a page belongs to; null for anything else. */
export type NameOf = (contents: WebContents) => WindowName | null

/** Every page, whoever makes it, stays where it was put and opens nothing. */
export function guardPages(pages: Pages, log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: { preventDefault(): void; readonly url: string }): void => {
      // A page may be loaded again where it is: hot reload does so.
      if (event.url === contents.getURL()) return
      event.preventDefault()
      log('warning', 'a page wanted to go elsewhere', { url: event.url })
    }
    contents.on('will-navigate', refuse)
    contents.on('will-frame-navigate', (event) => {
      if (!isFrameOfConsole(event, contents.getURL(), pages)) refuse(event)
    })
    contents.on('will-redirect', refuse)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      log('warning', 'a page wanted to open a window', { url })
      return { action: 'deny' }
    })
  })
}

/** Permissions are denied but for one: the storage page may ask that its store be kept for good. */
export function guardSession(session: Session, nameOf: NameOf, pages: Pages, log: Log): void {
  const granted = (contents: WebContents | null, permission: string): boolean =>
    permission === 'persistent-storage' && contents !== null && nameOf(contents) === 'storage'
  session.setPermissionRequestHandler((contents, permission, answer) => answer(granted(contents, permission)))
  session.setPermissionCheckHandler((contents, permission) => granted(contents, permission))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  // The application has no business on any network; while somebody develops, the pages come from a Vite server.
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] },
    (asked, answer) => {
      const allowed = pages.dev && new URL(asked.url).host === new URL(pages.origin).host
      if (!allowed) log('warning', 'a request to the network was stopped', { url: asked.url })
      answer({ cancel: !allowed })
    },
  )
}
