import { app } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Log } from '../core/ports'

/**
 * Lets the application end only when `finish` is done (which gives up by itself after a time). Windows ends a
 * session without asking the application to quit, so every window listens for that as well.
 */
export function finishBeforeQuit(finish: () => Promise<void>, log: Log): void {
  let finishing: Promise<void> | null = null
  const once = (): Promise<void> => {
    finishing ??= finish().catch((error: unknown) =>
      log('error', 'the end was not clean', { reason: String(error) }),
    )
    return finishing
  }
  app.on('before-quit', (event) => {
    event.preventDefault()
    void once().then(() => app.exit(0))
  })
  app.on('browser-window-created', (_event, window: BrowserWindow) => {
    // Not when Windows only asks: the person may call it off, and the meeting goes on.
    window.on('session-end', () => void once())
  })
  // The console decides when the application ends, not the number of windows.
  app.on('window-all-closed', () => undefined)
}
