import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { ElectronHost } from '../e2e/hosts/electron-host'
import type { HallFolders, HallHost } from '../e2e/hosts/host'
import { WebHost } from '../e2e/hosts/web-host'
import { findElectron } from '../scripts/test/electron.mjs'
import { findBrowser } from '../src-main/host/browser'
import { measureMinutes } from './bench/documents'
import { measureLatency, type Latency } from './bench/latency'
import { busyMeeting, writeRecord } from './bench/prepared-hall'
import { measureElectronStart } from './bench/start'

const PRESSES = 500
const TURNS_BEFORE = 60

/**
 * Measures on this machine what the design promises, and prints one JSON object. Electron is measured where it can
 * be had and there is a display; build first.
 */
async function bench(): Promise<void> {
  const electron =
    findElectron() !== null && (process.platform !== 'linux' || Boolean(process.env['DISPLAY']))
  const report = {
    machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version },
    web: await latencyOn(webHost),
    electron: electron ? await latencyOn(electronHost) : 'skipped: no Electron or no display here',
    start: electron ? await measureElectronStart(5) : 'skipped: no Electron or no display here',
    minutesDocxMs: { turns50: await measureMinutes(50, 9), turns200: await measureMinutes(200, 9) },
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}

type Open = (folders: HallFolders) => Promise<{ host: HallHost; end: () => Promise<void> }>

async function latencyOn(open: Open): Promise<Latency> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yishiting-bench-'))
  const folders = { data: path.join(folder, 'data'), exports: path.join(folder, 'exports') }
  await mkdir(folders.data)
  await writeRecord(folders.data, busyMeeting(TURNS_BEFORE))
  const { host, end } = await open(folders)
  try {
    await host.start()
    return await measureLatency(host, PRESSES)
  } finally {
    await host.quit()
    await end()
    await rm(folder, { recursive: true, force: true })
  }
}

const webHost: Open = async (folders) => {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const host = new WebHost(folders, browser, () => undefined)
  return {
    host,
    end: async () => {
      await host.dispose()
      await browser.close()
    },
  }
}

const electronHost: Open = async (folders) => {
  const host = new ElectronHost(folders, () => undefined)
  return { host, end: () => host.dispose() }
}

bench().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
