import { electronCall, findElectron as findElectronOf } from '../lib/electron-binary.mjs'
import { ROOT } from './run.mjs'

const HERE = { platform: process.platform, env: process.env, isRoot: process.getuid?.() === 0 }

/** The Electron program of this machine; null where there is none. */
export function findElectron() {
  return findElectronOf(ROOT, HERE)
}

/** Arguments and environment that this application is started with on this machine. */
export function callOfElectron() {
  return electronCall([], HERE)
}
