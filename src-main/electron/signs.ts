import { BrowserWindow } from 'electron'
import type { DisplayInfo, Rect } from './display-plan'
import type { WindowParts } from './hall-window'

/** ms */
const SHOWN_FOR = 5000

export interface Sign {
  readonly display: DisplayInfo
  /** The number of the display; or a sentence alone. */
  readonly number: number | null
  readonly text: string
}

/**
 * Small windows over everything else, for some seconds: 认屏, and the way back out of a full screen. They never take
 * the keyboard from whoever has it.
 */
export class Signs {
  readonly #parts: WindowParts
  #windows: BrowserWindow[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(parts: WindowParts) {
    this.#parts = parts
  }

  get shown(): boolean {
    return this.#windows.length > 0
  }

  show(signs: readonly Sign[]): void {
    this.clear()
    this.#windows = signs.map((sign) => this.#make(sign))
    this.#timer = setTimeout(() => this.clear(), SHOWN_FOR)
  }

  clear(): void {
    clearTimeout(this.#timer)
    const windows = this.#windows
    this.#windows = []
    for (const window of windows) if (!window.isDestroyed()) window.destroy()
  }

  #make({ display, number, text }: Sign): BrowserWindow {
    const { pages, log } = this.#parts
    const window = new BrowserWindow({
      ...boundsOf(display.bounds, number !== null),
      title: '议事厅 · 认屏',
      show: false,
      frame: false,
      resizable: false,
      movable: false,
      focusable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
    })
    // Above windows that fill the screen.
    window.setAlwaysOnTop(true, 'screen-saver')
    window.setIgnoreMouseEvents(true)
    window.once('ready-to-show', () => window.showInactive())
    const address = new URL(`${pages.origin}/sign/`)
    if (number !== null) address.searchParams.set('number', String(number))
    address.searchParams.set('text', text)
    window.loadURL(address.href).catch((error: unknown) => {
      if (!window.isDestroyed()) log('error', 'a sign could not be shown', { reason: String(error) })
    })
    return window
  }
}

/** A number stands in the middle, a sentence along the lower edge, where it covers least of what is shown. */
function boundsOf({ x, y, width, height }: Rect, large: boolean): Rect {
  const size = large
    ? { width: Math.round(width * 0.4), height: Math.round(height * 0.5) }
    : { width: Math.round(width * 0.5), height: Math.round(height * 0.1) }
  return {
    ...size,
    x: x + Math.round((width - size.width) / 2),
    y: y + (large ? Math.round((height - size.height) / 2) : height - Math.round(size.height * 1.5)),
  }
}
