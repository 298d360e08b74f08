import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Browser, type Page } from '@playwright/test'
import { findBrowser } from '../src-main/host/browser'
import { ElectronHost } from './hosts/electron-host'
import type { HallFolders, HallHost, WindowName } from './hosts/host'
import { WebHost } from './hosts/web-host'
import { PageGuard } from './page-guard'

export { expect }

export interface HallOptions {
  /** Which of the two hosts a spec runs on. */
  readonly host: 'web' | 'electron'
}

/** A hall of its own for every test: the program, its windows and an empty data folder. */
export class Hall {
  readonly folders: HallFolders
  readonly guard: PageGuard
  readonly host: HallHost

  constructor(folders: HallFolders, guard: PageGuard, host: HallHost) {
    this.folders = folders
    this.guard = guard
    this.host = host
  }

  window(name: WindowName): Promise<Page> {
    return this.host.window(name)
  }

  async start(): Promise<void> {
    this.guard.hostIsDown = false
    await this.host.start()
  }

  /** Ends the program as a person would. */
  async quit(): Promise<void> {
    this.guard.hostIsDown = true
    await this.host.quit()
  }

  /** Kills the program without warning. */
  async kill(): Promise<void> {
    this.guard.hostIsDown = true
    await this.host.kill()
  }
}

interface Fixtures {
  /** A hall that has been started: its console is open. */
  readonly hall: Hall
  /** The windows; each is opened for the tests that ask for it. */
  readonly console: Page
  readonly desk: Page
  readonly projector: Page
}

interface WorkerFixtures extends HallOptions {
  /** Started when it is first asked for: Electron needs none. */
  readonly lazyBrowser: () => Promise<Browser>
}

export const test = base.extend<Fixtures & { readonly folders: HallFolders }, WorkerFixtures>({
  host: ['web', { option: true, scope: 'worker' }],

  lazyBrowser: [
    async ({ playwright }, use) => {
      const started: Promise<Browser>[] = []
      const options = { executablePath: browserProgram(), args: BROWSER_ARGUMENTS }
      await use(() => (started[0] ??= playwright.chromium.launch(options)))
      for (const browser of started) await (await browser).close()
    },
    { scope: 'worker' },
  ],

  folders: async ({ host }, use) => {
    const root = await mkdtemp(join(tmpdir(), `yishiting-${host}-`))
    const folders = { data: join(root, 'data'), exports: join(root, 'exports') }
    await mkdir(folders.data)
    await use(folders)
    await rm(root, { recursive: true, force: true, maxRetries: 5 })
  },

  hall: async ({ host, folders, lazyBrowser }, use) => {
    const guard = new PageGuard()
    const runner =
      host === 'web'
        ? new WebHost(folders, await lazyBrowser(), guard.watch)
        : new ElectronHost(folders, guard.watch)
    const hall = new Hall(folders, guard, runner)
    try {
      await hall.start()
      await use(hall)
      await hall.quit()
    } finally {
      await hall.host.dispose()
    }
    expect(guard.faults).toEqual([])
  },

  console: async ({ hall }, use) => use(await hall.window('console')),
  desk: async ({ hall }, use) => use(await hall.window('desk')),
  projector: async ({ hall }, use) => use(await hall.window('projector')),
})

/** Windows that are covered, or lie behind another, are drawn all the same. */
const BROWSER_ARGUMENTS = [
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
]

function browserProgram(): string {
  const program = findBrowser()
  if (program === null)
    throw new Error(
      'No browser was found: install Chromium, Chrome or Edge, or name one in YISHITING_BROWSER.',
    )
  return program
}
