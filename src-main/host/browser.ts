import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { posix, win32 } from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether a program file is there and may be run. */
  readonly runnable: (path: string) => boolean
}

export const THIS_MACHINE: Machine = { platform: process.platform, env: process.env, runnable: isRunnable }

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium']
const WINDOWS_PATHS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]

/** Where a browser that can show an app window may be installed, best first. */
export function browserCandidates({ platform, env }: Pick<Machine, 'platform' | 'env'>): string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
    return WINDOWS_PATHS.flatMap((parts) =>
      roots.flatMap((root) => (root === undefined || root === '' ? [] : [win32.join(root, ...parts)])),
    )
  }
  if (platform === 'darwin')
    return MAC_APPS.flatMap((name) =>
      ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')].map((folder) =>
        posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    )
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'))
  const named = LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
  return [...named, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']
}

/**
 * The browser to open windows with: what YISHITING_BROWSER names (which must be there), or the first that is
 * installed; null where there is none.
 */
export function findBrowser(machine: Machine = THIS_MACHINE): string | null {
  const named = machine.env['YISHITING_BROWSER']
  if (named !== undefined && named !== '') return machine.runnable(named) ? named : null
  return browserCandidates(machine).find((path) => machine.runnable(path)) ?? null
}

/** Whether a window can be shown at all. */
export function hasDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'> = THIS_MACHINE): boolean {
  if (platform !== 'linux') return true
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '')
}

export interface WindowToOpen {
  readonly url: string
  /** Folder of the browser's own data, apart from what the person browses with. */
  readonly profile: string
  readonly size: { readonly width: number; readonly height: number }
}

/** Arguments that make the browser show one address as a window of an application. */
export function browserArguments(window: WindowToOpen, isRoot: boolean): string[] {
  return [
    `--app=${window.url}`,
    `--user-data-dir=${window.profile}`,
    `--window-size=${window.size.width},${window.size.height}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-extensions',
    '--disable-features=Translate',
    // The big screen rings without having been clicked.
    '--autoplay-policy=no-user-gesture-required',
    // The storage page lives in a frame of the console, which other windows may cover.
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
}

/** Opens a window and leaves it to itself; false where the browser could not be started. */
export function openWindow(browser: string, window: WindowToOpen): Promise<boolean> {
  const isRoot = process.getuid?.() === 0
  return new Promise((done) => {
    const child = spawn(browser, browserArguments(window, isRoot), { detached: true, stdio: 'ignore' })
    child.once('error', () => done(false))
    child.once('spawn', () => {
      child.unref()
      done(true)
    })
  })
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK)
    return true
  } catch {
    // Not there, or not ours to run: the next candidate is tried.
    return false
  }
}
