import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test'
import { foldersIn } from '../../src-main/app/folders'
import { NO_WINDOW_SETTINGS } from '../../src-main/electron/window-memory'
import { electronCall, findElectron } from '../../scripts/lib/electron-binary.mjs'
import type { HallFolders, HallHost, PageListener, WindowName } from './host'
import { end } from './process'

/** The only file that knows Playwright's Electron support, which is experimental. */
export class ElectronHost implements HallHost {
  readonly #folders: HallFolders
  readonly #onPage: PageListener
  #app: ElectronApplication | null = null

  constructor(folders: HallFolders, onPage: PageListener) {
    this.#folders = folders
    this.#onPage = onPage
  }

  /** The application itself, for what only Electron can show. */
  get app(): ElectronApplication {
    if (this.#app === null) throw new Error('Electron was not started')
    return this.#app
  }

  async start(): Promise<void> {
    if (findElectron() === null)
      throw new Error('There is no Electron here: npx install-electron fetches one.')
    await this.#openAllWindows()
    const { args, env } = electronCall()
    const folders = { YISHITING_DATA: this.#folders.data, YISHITING_EXPORTS: this.#folders.exports }
    // Without the program's path Playwright finds the same one, and holds the application until it is connected.
    const app = await _electron.launch({ args, env: stringsOf({ ...env, ...folders }), timeout: 30_000 })
    this.#app = app
    app.on('window', this.#onPage)
    app.windows().forEach(this.#onPage)
    await this.window('console')
  }

  async window(name: WindowName): Promise<Page> {
    // A window is told of before its page has an address: looking again finds it.
    await expect.poll(() => this.#find(name) !== undefined, { timeout: 20_000 }).toBe(true)
    const page = this.#find(name)
    if (page === undefined) throw new Error(`the ${name} window has gone again`)
    return page
  }

  async quit(): Promise<void> {
    const app = this.#app
    if (app === null) return
    this.#app = null
    await app.close()
  }

  async kill(): Promise<void> {
    const app = this.#app
    if (app === null) return
    this.#app = null
    await end(app.process(), 'SIGKILL')
  }

  async loseDatabase(): Promise<void> {
    await rm(foldersIn(this.#folders.data, process.platform).electronProfile, { recursive: true })
  }

  async dispose(): Promise<void> {
    await this.kill()
  }

  /** Leaves the data folder as after a run in which the desk and the projector were open. */
  async #openAllWindows(): Promise<void> {
    const file = foldersIn(this.#folders.data, process.platform).windowSettings
    const { desk, projector, ...rest } = NO_WINDOW_SETTINGS
    const settings = { ...rest, desk: { ...desk, open: true }, projector: { ...projector, open: true } }
    if (!existsSync(file)) await writeFile(file, JSON.stringify(settings))
  }

  #find(name: WindowName): Page | undefined {
    return this.app.windows().find((page) => isPageOf(name, page))
  }
}

function isPageOf(name: WindowName, page: Page): boolean {
  return page.url().startsWith(`app://yishiting/${name}/`)
}

function stringsOf(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
