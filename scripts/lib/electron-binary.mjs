import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {boolean} isRoot
 */

/** Folder of this project. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** @type {Machine} */
export const THIS_MACHINE = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
}

/**
 * Where Electron's program lies within its folder.
 * @param {NodeJS.Platform} platform
 */
export function programIn(platform) {
  if (platform === 'win32') return 'electron.exe'
  if (platform === 'darwin') return posix.join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return 'electron'
}

/**
 * The Electron that is there to be started: the one that ELECTRON_OVERRIDE_DIST_PATH names, or the one of the package
 * if its download is complete and of the version that the package asks for. Null where there is none.
 * @param {string} [root] folder of the project
 * @param {Machine} [machine]
 * @returns {string | null}
 */
export function findElectron(root = ROOT, { platform, env } = THIS_MACHINE) {
  const named = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (named) {
    const program = join(named, programIn(platform))
    return existsSync(program) ? program : null
  }
  const folder = join(root, 'node_modules', 'electron')
  const program = join(folder, 'dist', programIn(platform))
  const wanted = versionIn(join(folder, 'package.json'))
  const present = textIn(join(folder, 'dist', 'version')).replace(/^v/, '')
  return existsSync(program) && wanted !== '' && wanted === present ? program : null
}

/**
 * Arguments and environment that Electron is started with. As root on Linux it does not run in its sandbox.
 * @param {readonly string[]} [args]
 * @param {Machine} [machine]
 */
export function electronCall(args = [], { platform, env, isRoot } = THIS_MACHINE) {
  const { ELECTRON_RUN_AS_NODE: _ignored, ...rest } = env
  return { args: [...(platform === 'linux' && isRoot ? ['--no-sandbox'] : []), '.', ...args], env: rest }
}

/**
 * Whether a window can be shown at all.
 * @param {Pick<Machine, 'platform' | 'env'>} [machine]
 */
export function hasDisplay({ platform, env } = THIS_MACHINE) {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}

/**
 * Whether Electron could not run on this machine at all, as opposed to the application having ended: the program or
 * its libraries are missing, or it was stopped by the system right at the start.
 * @param {{ code: number | null, signal: string | null, ms: number }} ended
 */
export function couldNotRun({ code, signal, ms }) {
  if (code === 126 || code === 127) return true
  return ms < 5000 && ['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL', 'SIGBUS'].includes(signal ?? '')
}

/** @param {string} path */
function versionIn(path) {
  const text = textIn(path)
  if (text === '') return ''
  const { version } = JSON.parse(text)
  return typeof version === 'string' ? version : ''
}

/** @param {string} path */
function textIn(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : ''
}
