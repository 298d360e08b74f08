import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const PROGRAMS = new Map([
  ['win32', 'electron.exe'],
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
])

/**
 * The Electron program of this machine: in the folder that ELECTRON_OVERRIDE_DIST_PATH names, or where the package
 * keeps what it has fetched; null where there is none.
 * @returns {string | null}
 */
export function findElectron() {
  const packageFolder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(packageFolder, 'dist')
  const program = path.join(folder, PROGRAMS.get(process.platform) ?? 'electron')
  return existsSync(program) ? program : null
}
