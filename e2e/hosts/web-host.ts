import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { z } from 'zod'
import type { HallFolders, HallHost, PageListener, WindowName } from './host'
import { end } from './process'

const announcementSchema = z.object({ origin: z.string(), token: z.string() })

const SIZES: Readonly<Record<WindowName, { width: number; height: number }>> = {
  console: { width: 1366, height: 768 },
  desk: { width: 1280, height: 800 },
  projector: { width: 1280, height: 720 },
}

/**
 * The web host in plain Node with its windows in a browser. Every window has a context of its own: pages that share
 * one throttle each other, and a window's storage and cookies are nobody else's. Contexts outlive the program, as a
 * browser's profile does.
 */
export class WebHost implements HallHost {
  readonly #folders: HallFolders
  readonly #browser: Browser
  readonly #onPage: PageListener
  readonly #contexts = new Map<WindowName, BrowserContext>()
  readonly #pages = new Map<WindowName, Page>()
  #process: ChildProcess | null = null
  #address: z.infer<typeof announcementSchema> | null = null

  constructor(folders: HallFolders, browser: Browser, onPage: PageListener) {
    this.#folders = folders
    this.#browser = browser
    this.#onPage = onPage
  }

  async start(): Promise<void> {
    const args = ['out/main/host.js', '--no-open', '--json', '--data', this.#folders.data]
    const child = spawn(process.execPath, args, {
      env: { ...process.env, YISHITING_EXPORTS: this.#folders.exports },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process = child
    this.#address = announcementSchema.parse(JSON.parse(await firstLine(child)))
    // The store is in the console's page: without it the host takes no commands.
    await this.window('console')
  }

  async window(name: WindowName): Promise<Page> {
    const open = this.#pages.get(name)
    if (open !== undefined && !open.isClosed()) return open
    const context = await this.#context(name)
    const page = await context.newPage()
    this.#pages.set(name, page)
    this.#onPage(page)
    if (this.#address === null) throw new Error('the host was not started')
    await page.goto(`${this.#address.origin}/${name}/?token=${this.#address.token}`)
    return page
  }

  async quit(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async loseDatabase(): Promise<void> {
    await this.#contexts.get('console')?.close()
    this.#contexts.delete('console')
  }

  async dispose(): Promise<void> {
    if (this.#process !== null) await this.#end('SIGKILL')
    await Promise.all([...this.#contexts.values()].map((context) => context.close()))
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    if (child === null) return
    this.#process = null
    await end(child, signal)
    await Promise.all([...this.#pages.values()].map((page) => page.close()))
    this.#pages.clear()
  }

  async #context(name: WindowName): Promise<BrowserContext> {
    const known = this.#contexts.get(name)
    if (known !== undefined) return known
    const context = await this.#browser.newContext({ viewport: SIZES[name], locale: 'zh-CN' })
    this.#contexts.set(name, context)
    return context
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the host has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    child.stdout.resume()
    return line
  }
  throw new Error('the host ended without a word')
}
