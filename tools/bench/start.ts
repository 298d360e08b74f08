import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { findElectron } from '../../scripts/lib/electron-binary.mjs'
import { ElectronHost } from '../../e2e/hosts/electron-host'
import { foldersIn } from '../../src-main/app/folders'
import { NO_WINDOW_SETTINGS } from '../../src-main/electron/window-memory'
import { median } from './summary'

export interface StartTimes {
  /** From the start of the process to the console being usable, ms. */
  readonly applicationMs: number
  /** To the first content of an Electron application with one plain window, started the same way. */
  readonly bareWindowMs: number
  readonly ratio: number
}

/** In one run and by turns, so that a noisy machine is noisy for both. */
export async function measureElectronStart(runs: number): Promise<StartTimes> {
  const application: number[] = []
  const bare: number[] = []
  for (let run = 0; run < runs; run += 1) {
    bare.push(await inTemporaryFolder(startBareWindow))
    application.push(await inTemporaryFolder(startApplication))
  }
  const [applicationMs, bareWindowMs] = [median(application), median(bare)]
  return { applicationMs, bareWindowMs, ratio: Math.round((applicationMs / bareWindowMs) * 100) / 100 }
}

async function startApplication(folder: string): Promise<number> {
  const folders = { data: path.join(folder, 'data'), exports: path.join(folder, 'exports') }
  await mkdir(folders.data)
  // As it starts for the first time: with the console alone.
  const settings = foldersIn(folders.data, process.platform).windowSettings
  await writeFile(settings, JSON.stringify(NO_WINDOW_SETTINGS))
  const host = new ElectronHost(folders, () => undefined)
  const begun = performance.now()
  await host.start()
  const page = await host.window('console')
  await page.getByRole('button').first().waitFor()
  const took = performance.now() - begun
  await host.quit()
  return took
}

const BARE_MAIN = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile('index.html'))
`

async function startBareWindow(folder: string): Promise<number> {
  await writeFile(path.join(folder, 'package.json'), '{"name":"bare","main":"main.js"}')
  await writeFile(path.join(folder, 'main.js'), BARE_MAIN)
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><button>好</button>')
  const begun = performance.now()
  const app = await _electron.launch({
    executablePath: findElectron() ?? '',
    args: [folder, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  const page = await app.firstWindow()
  await page.getByRole('button').first().waitFor()
  const took = performance.now() - begun
  await app.close()
  return took
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yishiting-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
