import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { Scenario } from '#shared/domain/rehearsal/scenario'
import type { Log } from '../../src-main/core/ports'
import { findBrowser } from '../../src-main/host/browser'
import { servePages, type PageServer } from '../../src-main/host/server'
import { acceptSockets } from '../../src-main/host/sockets'
import { drawnExpression } from '../../src-main/rehearsal/drawn'
import { materialsBeside } from '../../src-main/rehearsal/materials-beside'
import type { OutFolder } from '../../src-main/rehearsal/out-folder'
import { rehearse, type Camera, type Rehearsal } from '../../src-main/rehearsal/rehearse'
import { RehearsalHall } from '../../src-main/rehearsal/rehearsal-hall'

/** The room's projector: the smallest that is common. */
const PROJECTOR = { width: 1366, height: 768 }

export interface WebStaging {
  readonly root: string
  /** Empty folder for the record. */
  readonly folder: string
  readonly scenario: Scenario
  readonly file: string
  /** Where the clock stands at the beginning, ms. */
  readonly now: number
  readonly out: OutFolder
  readonly say: Rehearsal['say']
  readonly log: Log
}

/** Plays the scenario on the web host, with the storage page and the projector in a browser that nobody sees. */
export async function rehearseOnWeb(staging: WebStaging): ReturnType<typeof rehearse> {
  const { scenario, file, out, say, log } = staging
  const browser = await launch()
  try {
    const token = randomBytes(32).toString('base64url')
    const server = await servePages({
      root: join(staging.root, 'out', 'renderer'),
      materials: materialsBeside(file, log),
      token,
      preferredPort: 0,
      devServer: null,
    })
    const hall = new RehearsalHall({
      folder: staging.folder,
      host: 'web',
      now: staging.now,
      restartStorage: () => undefined,
      log,
    })
    const sockets = acceptSockets(server.http, server.keys, {
      onView: (role, transport) => hall.connect(transport, role),
      onStorage: (transport) => hall.storage.attach(transport),
      onViewCount: () => undefined,
    })
    try {
      await openPage(browser, server, 'storage')
      const camera = await openProjector(browser, server)
      return await rehearse({ scenario, file, host: 'web', hall, camera, out, say })
    } finally {
      await hall.close()
      sockets.close()
      await server.close()
    }
  } finally {
    await browser.close()
  }
}

async function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) {
    throw new Error(
      '没有找到 Chromium、Chrome 或 Edge，请安装其中一个，或用 YISHITING_BROWSER 写明程序在哪里。',
    )
  }
  // Chromium refuses its sandbox to root, which is who runs this in a container.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}

/** Each page has a context of its own: pages that share one slow each other down. */
async function openPage(browser: Browser, server: PageServer, name: 'storage' | 'projector'): Promise<Page> {
  const context = await browser.newContext({ viewport: PROJECTOR, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const { token } = server.keys
  await page.goto(`${server.origin}/${name}/?token=${token}`, { waitUntil: 'networkidle' })
  return page
}

async function openProjector(browser: Browser, server: PageServer): Promise<Camera> {
  const page = await openPage(browser, server, 'projector')
  return {
    async shoot(shown) {
      const drawn: unknown = await page.evaluate(drawnExpression(shown))
      return drawn === true ? page.screenshot({ animations: 'disabled' }) : null
    },
  }
}
