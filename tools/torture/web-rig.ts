import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { chromium, type Browser } from '@playwright/test'
import { WebSocket } from 'ws'
import { z } from 'zod'
import type { Transport } from '#shared/protocol/transport'
import { findBrowser } from '../../src-main/host/browser'
import { socketTransport } from '../../src-renderer/shared/client/socket-transport'
import { killTree } from './kill-tree'
import type { Rig, StoragePage } from './rig'

const announcementSchema = z.object({ origin: z.string(), token: z.string() })
type Address = z.infer<typeof announcementSchema>

const BROWSER_ARGUMENTS = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** The web host in Node, and a headless browser whose console page carries the storage page. */
export class WebRig implements Rig {
  readonly victims = [
    { name: 'host', fatal: true },
    { name: 'browser', fatal: false },
    { name: 'both', fatal: true },
  ]
  readonly #folder: string
  #host: ChildProcess | null = null
  #address: Address | null = null
  #browserProcess: ChildProcess | null = null
  #browser: Browser | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  async start(): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    const hostWasGone = this.#host === null
    if (this.#host === null) await this.#startHost()
    if (this.#browserProcess === null) await this.#startBrowser()
    else if (hostWasGone) await this.#openConsole()
  }

  async connect(): Promise<Transport> {
    const { origin, token } = this.#known()
    const { host, port } = new URL(origin)
    const socket = new WebSocket(`ws://${host}/ws?role=console`, {
      origin,
      headers: { Cookie: `yishiting-${port}=${token}` },
    })
    await once(socket, 'open')
    return socketTransport(socket)
  }

  async kill(victim: string): Promise<void> {
    if (victim !== 'browser') {
      await killTree(this.#host)
      this.#host = null
    }
    if (victim !== 'host') {
      await killTree(this.#browserProcess)
      this.#browserProcess = null
      this.#browser = null
    }
  }

  async storagePage(): Promise<StoragePage> {
    const frame = this.#page()
      .frames()
      .find((each) => new URL(each.url()).pathname === '/storage/')
    if (frame === undefined) throw new Error('the console page has no storage frame')
    return frame
  }

  async stop(): Promise<void> {
    await this.kill('both')
  }

  async #startHost(): Promise<void> {
    const args = ['out/main/host.js', '--no-open', '--json', '--data', join(this.#folder, 'data')]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'], detached: true })
    this.#host = child
    this.#address = announcementSchema.parse(JSON.parse(await lineOf(child.stdout, /^\{/)))
  }

  async #startBrowser(): Promise<void> {
    const program = findBrowser()
    if (program === null) throw new Error('No browser was found: install Chromium, Chrome or Edge.')
    const args = [...BROWSER_ARGUMENTS, `--user-data-dir=${join(this.#folder, 'browser')}`, 'about:blank']
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
    this.#browserProcess = child
    const line = await lineOf(child.stderr, /^DevTools listening on /)
    this.#browser = await chromium.connectOverCDP(line.replace(/^DevTools listening on /, ''))
    await this.#openConsole()
  }

  /** A host that was started again has a new token: the page is opened with it, as a person would open the window. */
  async #openConsole(): Promise<void> {
    const { origin, token } = this.#known()
    await this.#page().goto(`${origin}/console/?token=${token}`)
  }

  #page() {
    const page = this.#browser?.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error('the browser has no page')
    return page
  }

  #known(): Address {
    if (this.#address === null) throw new Error('the host was not started')
    return this.#address
  }
}

/** The first line that fits; what comes after it is not kept. */
async function lineOf(stream: Readable | null, wanted: RegExp): Promise<string> {
  if (stream === null) throw new Error('the program has no output')
  const lines = createInterface({ input: stream })
  for await (const line of lines) {
    if (!wanted.test(line)) continue
    lines.close()
    stream.resume()
    return line
  }
  throw new Error('the program ended without a word')
}
