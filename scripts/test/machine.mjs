import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { hasDisplay } from '../lib/electron-binary.mjs'
import { run } from './run.mjs'

/**
 * The whole path of a program in PATH; null where there is none.
 * @param {string} name
 */
export function inPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const files = folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)))
  return files.find(mayRun) ?? null
}

/** @param {string} file */
function mayRun(file) {
  try {
    accessSync(file, process.platform === 'win32' ? constants.F_OK : constants.X_OK)
    return true
  } catch {
    // Not there, or not ours to run: the next one is tried.
    return false
  }
}

/** Whether what is missing can simply be installed: a Debian machine, as root. */
function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && inPath('apt-get') !== null
}

let listsAreFresh = false

/**
 * Installs Debian packages; false where that cannot be done here or failed.
 * @param {readonly string[]} packages
 */
async function install(packages) {
  if (!canInstall()) return false
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const wait = ['-q', '-o', 'DPkg::Lock::Timeout=120']
  if (!listsAreFresh) listsAreFresh = (await run('apt-get', [...wait, 'update'], { env })) === 0
  const args = [...wait, 'install', '-y', '--no-install-recommends', ...packages]
  return (await run('apt-get', args, { env })) === 0
}

/**
 * The browser that the web host's windows are opened in, installed where that is possible; null where there is none.
 * @returns {Promise<string | null>}
 */
export async function findOrInstallBrowser() {
  /** @type {typeof import('../../src-main/host/browser')} */
  const { findBrowser } = await tsImport('../../src-main/host/browser.ts', import.meta.url)
  const named = process.env['YISHITING_BROWSER'] ?? ''
  const found = findBrowser()
  if (found !== null || named !== '') return found
  return (await install(['chromium', 'fonts-noto-cjk'])) ? findBrowser() : null
}

/**
 * What must stand before a program's name so that it can show windows: nothing where there is a display, else a
 * virtual one; null where neither can be had.
 * @returns {Promise<readonly string[] | null>}
 */
export async function displayFor() {
  if (hasDisplay({ platform: process.platform, env: process.env })) return []
  const has = () => inPath('xvfb-run') !== null && inPath('xauth') !== null
  const ready = has() || (await install(['xvfb', 'xauth']))
  return ready && has() ? ['xvfb-run', '-a', '--server-args=-screen 0 1920x1080x24'] : null
}
