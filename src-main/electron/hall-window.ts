import { BrowserWindow } from 'electron'
import type { BrowserWindowConstructorOptions, WebContents } from 'electron'
import type { Log } from '../core/ports'
import type { Rect } from './display-plan'
import type { Pages, WindowName } from './pages'
import { ReloadBudget } from './reload-budget'

const TITLES: Readonly<Record<WindowName, string>> = {
  console: '议事厅 · 主持台',
  desk: '议事厅 · 记录台',
  projector: '议事厅 · 大屏',
  storage: '议事厅 · 存储',
}
/** The paper of the design: what is seen before the page has drawn anything. */
const PAPER = '#FBF8F1'

export interface WindowParts {
  readonly pages: Pages
  readonly preload: string
  readonly icon: string
  readonly log: Log
}

export interface WindowOptions {
  readonly bounds?: Rect
  readonly minimum?: { readonly width: number; readonly height: number }
}

/** Makes a window for a page of ours, not shown yet, with everything shut that a page can be given. */
export function makeWindow(name: WindowName, parts: WindowParts, options: WindowOptions = {}): BrowserWindow {
  const settings: BrowserWindowConstructorOptions = {
    title: TITLES[name],
    icon: parts.icon,
    show: false,
    backgroundColor: PAPER,
    autoHideMenuBar: true,
    ...options.bounds,
    ...(options.minimum && { minWidth: options.minimum.width, minHeight: options.minimum.height }),
    webPreferences: {
      preload: parts.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      // Gives the desk that the console shows beside it the preload, and with it a port; Node is off here as everywhere.
      nodeIntegrationInSubFrames: name === 'console',
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // The big screen rings without having been clicked.
      autoplayPolicy: 'no-user-gesture-required',
      // The storage page is never shown: it must not be slowed down for that.
      backgroundThrottling: name !== 'storage',
    },
  }
  const window = new BrowserWindow(settings)
  window.on('page-title-updated', (event) => event.preventDefault())
  return window
}

/** Loads the window's page; a page that cannot be loaded is logged, for its window shows the reason itself. */
export async function loadPage(
  window: BrowserWindow,
  name: WindowName,
  { pages, log }: WindowParts,
): Promise<void> {
  try {
    await window.loadURL(pages.urlOf(name))
  } catch (error) {
    if (!window.isDestroyed()) log('error', 'a page could not be loaded', { name, reason: String(error) })
  }
}

/**
 * Loads a page again when its process has died or hangs. `gaveUp` is told when it dies so often that somebody
 * must look: it stays as it is then.
 */
export function reviveWhenDead(contents: WebContents, name: WindowName, log: Log, gaveUp: () => void): void {
  const budget = new ReloadBudget()
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log('error', 'a page died', { name, reason, exitCode })
    if (budget.take(performance.now())) {
      contents.reload()
      log('info', 'the page is loaded again', { name })
    } else gaveUp()
  })
  contents.on('unresponsive', () => {
    log('error', 'a page hangs and is started again', { name })
    contents.forcefullyCrashRenderer()
  })
}
