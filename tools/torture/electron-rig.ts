import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { Inbox } from '#shared/protocol/transport-inbox'
import { FAREWELL } from '#shared/protocol/transport-port'
import type { Transport } from '#shared/protocol/transport'
import { findElectron } from '../../scripts/lib/electron-binary.mjs'
import { killTree } from './kill-tree'
import { openTap, pagePort } from './page-port'
import type { Rig, StoragePage } from './rig'

/** The real application under the current display, spoken to through the port that its preload hands out. */
export class ElectronRig implements Rig {
  readonly victims = [
    { name: 'everything', fatal: true },
    { name: 'storagePage', fatal: false },
  ]
  readonly #folder: string
  #app: ElectronApplication | null = null
  /** The page that already hands out what it hears, and where that goes. */
  #tapped: Page | null = null
  #inbox = new Inbox()

  constructor(folder: string) {
    this.#folder = folder
  }

  async start(): Promise<void> {
    if (this.#app !== null) return
    const executablePath = findElectron()
    if (executablePath === null)
      throw new Error('There is no Electron here: npx install-electron fetches one.')
    const data = join(this.#folder, 'data')
    await mkdir(data, { recursive: true })
    this.#app = await _electron.launch({
      executablePath,
      args: ['.', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env: { ...environment(), YISHITING_DATA: data, YISHITING_EXPORTS: join(this.#folder, 'exports') },
    })
    await this.#page('console')
  }

  async connect(): Promise<Transport> {
    const page = await this.#page('console')
    if (this.#tapped !== page)
      await openTap(page, (message) => {
        if (message === FAREWELL) this.#inbox.shut()
        else this.#inbox.deliver(message)
      })
    else await page.reload()
    this.#tapped = page
    this.#inbox = new Inbox()
    page.once('close', () => this.#inbox.shut())
    return pagePort(page, this.#inbox)
  }

  async kill(victim: string): Promise<void> {
    const app = this.#running()
    if (victim === 'storagePage') {
      // The application starts it again by itself.
      const pid = await app.evaluate(({ webContents }) =>
        webContents
          .getAllWebContents()
          .find((each) => each.getURL().includes('/storage/'))
          ?.getOSProcessId(),
      )
      if (pid !== undefined && pid > 0) process.kill(pid, 'SIGKILL')
      return
    }
    this.#app = null
    await killTree(app.process())
  }

  storagePage(): Promise<StoragePage> {
    return this.#page('storage')
  }

  async stop(): Promise<void> {
    if (this.#app !== null) await this.kill('everything')
  }

  async #page(name: string): Promise<Page> {
    const app = this.#running()
    const isIt = (page: Page): boolean => page.url().startsWith(`app://yishiting/${name}/`)
    for (;;) {
      const page = app.windows().find(isIt)
      if (page !== undefined) {
        await page.waitForLoadState('load')
        return page
      }
      await app.waitForEvent('window', { predicate: isIt })
    }
  }

  #running(): ElectronApplication {
    if (this.#app === null) throw new Error('the application was not started')
    return this.#app
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
