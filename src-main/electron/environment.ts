import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { dataFolder, foldersIn } from '../app/folders'
import type { Folders } from '../app/folders'
import { pagesAt } from './pages'
import type { Pages } from './pages'

/** Where this run finds and keeps things. */
export interface Environment {
  readonly pages: Pages
  readonly folders: Folders
  readonly exportFolder: string
  /** Folder of the built pages. */
  readonly renderer: string
  readonly preload: string
  readonly resources: string
}

/**
 * Reads the environment and gives Electron its profile. To be called first of all: the profile decides which other
 * instance is the same, and where IndexedDB lies.
 */
export function prepareEnvironment(): Environment {
  const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  const pages = pagesAt(devServer === undefined || devServer === '' ? null : devServer)
  const named = app.commandLine.getSwitchValue('user-data-dir')
  const machine = { platform: process.platform, env: process.env, home: homedir() }
  const folders = foldersIn(named === '' ? dataFolder(machine, pages.dev) : named, process.platform)
  app.setPath('userData', folders.electronProfile)
  app.setPath('crashDumps', join(folders.data, 'log', 'crashes'))
  const out = join(import.meta.dirname, '..')
  const exports = process.env['YISHITING_EXPORTS']
  return {
    pages,
    folders,
    exportFolder:
      exports === undefined || exports === '' ? join(app.getPath('documents'), '议事厅') : exports,
    renderer: join(out, 'renderer'),
    preload: join(out, 'preload', 'index.cjs'),
    resources: join(out, '..', 'resources'),
  }
}
