import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { ElectronHost } from '../e2e/hosts/electron-host'
import type { HallFolders, HallHost } from '../e2e/hosts/host'
import { WebHost } from '../e2e/hosts/web-host'
import { findElectron, hasDisplay } from '../scripts/lib/electron-binary.mjs'
import { findBrowser } from '../src-main/host/browser'
import type { TestHall } from '#shared/testing/test-hall'
import { measureBallots, type Ballots } from './bench/ballots'
import { measureCaseFile, measureMinutes } from './bench/documents'
import { measureLatency, type Latency } from './bench/latency'
import { longVote, measureLongRecord, measureOwnersVote } from './bench/long-record'
import { busyMeeting, writeRecord } from './bench/prepared-hall'
import { measureSearch } from './bench/search'
import { measureElectronStart } from './bench/start'
import { largeMeeting, longRoster, measureScrolling, measureWindows, type Windows } from './bench/windows'

const PRESSES = 500
const TURNS_BEFORE = 60
const BALLOTS = 2000
const OWNERS = 5000
const PEOPLE = 300
const ITEMS = 100

const SKIPPED = 'skipped: no Electron or no display here'

const electronHere = () => findElectron() !== null && hasDisplay()

const PARTS: Readonly<Record<string, () => unknown>> = {
  web: () => latencyOn(webHost),
  electron: () => (electronHere() ? latencyOn(electronHost) : SKIPPED),
  start: () => (electronHere() ? measureElectronStart(5) : SKIPPED),
  windowsWeb: () => windowsOn(webHost),
  windowsElectron: () => (electronHere() ? windowsOn(electronHost) : SKIPPED),
  scrolling: () => inHall(webHost, longRoster(OWNERS), (host) => measureScrolling(host, OWNERS)),
  ballots: () => ballotsOn(webHost),
  record: () => measureLongRecord(BALLOTS),
  search: () => measureSearch(300, 200),
  ownersVoteMs: () => ({ owners: OWNERS, ...measureOwnersVote(OWNERS, 20) }),
  minutes: () => measureMinutes(7),
  caseFile: () => measureCaseFile(100),
}

/**
 * `npm run bench -- [PART …]`: measures on this machine what the design promises, and prints one JSON object.
 * Electron is measured where it can be had and there is a display; build first.
 */
async function bench(chosen: readonly string[]): Promise<void> {
  const unknown = chosen.filter((name) => !Object.hasOwn(PARTS, name))
  if (unknown.length > 0) {
    throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`)
  }
  const report: Record<string, unknown> = {
    machine: { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version },
  }
  // One after another: two at once would measure each other.
  for (const [name, measure] of Object.entries(PARTS)) {
    if (chosen.length === 0 || chosen.includes(name)) report[name] = await measure()
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}

type Open = (folders: HallFolders) => Promise<{ host: HallHost; end: () => Promise<void> }>

const latencyOn = (open: Open): Promise<Latency> =>
  inHall(open, busyMeeting(TURNS_BEFORE), (host) => measureLatency(host, PRESSES))

const ballotsOn = (open: Open): Promise<Ballots> =>
  inHall(open, longVote(BALLOTS, Date.now() - 60_000), (host) => measureBallots(host, BALLOTS))

const windowsOn = (open: Open): Promise<Windows> =>
  inHall(open, largeMeeting(PEOPLE, ITEMS), (host) => measureWindows(host, PEOPLE, ITEMS))

async function inHall<T>(
  open: Open,
  prepared: TestHall,
  measure: (host: HallHost) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yishiting-bench-'))
  const folders = { data: path.join(folder, 'data'), exports: path.join(folder, 'exports') }
  await mkdir(folders.data)
  await writeRecord(folders.data, prepared)
  const { host, end } = await open(folders)
  try {
    await host.start()
    return await measure(host)
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

bench(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
