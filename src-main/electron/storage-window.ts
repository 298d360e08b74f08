import type { BrowserWindow, WebContents } from 'electron'
import { loadPage, makeWindow } from './hall-window'
import type { WindowParts } from './hall-window'
import { ReloadBudget } from './reload-budget'

/** The hidden window whose page keeps the second copy of the record. It is never shown. */
export class StorageWindow {
  readonly #parts: WindowParts
  readonly #budget = new ReloadBudget()
  #window: BrowserWindow | null = null

  constructor(parts: WindowParts) {
    this.#parts = parts
  }

  /** Makes the window, anew where there is one already: a page that does not answer is not to be trusted again. */
  restart(): void {
    this.close()
    const window = makeWindow('storage', this.#parts)
    this.#window = window
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (this.#window !== window) return
      this.#parts.log('error', 'the storage page died', { reason })
      // One that dies again and again is left to the core, which tries ever more seldom and says so on the console.
      if (this.#budget.take(performance.now())) this.restart()
    })
    void loadPage(window, 'storage', this.#parts)
  }

  owns(contents: WebContents): boolean {
    return this.#window !== null && !this.#window.isDestroyed() && this.#window.webContents === contents
  }

  close(): void {
    const window = this.#window
    this.#window = null
    if (window !== null && !window.isDestroyed()) window.destroy()
  }
}
