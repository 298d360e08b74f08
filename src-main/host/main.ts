import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { MaterialFiles } from '../adapters/material-files'
import { dataFolder, foldersIn } from '../app/folders'
import { openHall } from '../app/hall-app'
import type { HallApp } from '../app/hall-app'
import { lastWords } from '../app/last-words'
import { openLog } from '../app/log-file'
import { lockProfile } from '../app/profile-lock'
import { SettingsFile } from '../app/settings-file'
import { NewerProfileError } from '../core/newer-profile'
import { findBrowser, hasDisplay, openWindow } from './browser'
import { showFile } from './file-manager'
import { Lifetime } from './lifetime'
import { readOptions } from './options'
import { servePages } from './server'
import { acceptSockets } from './sockets'

type Page = 'console' | 'desk' | 'projector'

const SIZES: Readonly<Record<Page, { width: number; height: number }>> = {
  console: { width: 1366, height: 820 },
  desk: { width: 1280, height: 800 },
  projector: { width: 1024, height: 576 },
}

const settingsSchema = z.object({ port: z.int().min(0).max(65535) })
const out = join(import.meta.dirname, '..')

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const devServer = process.env['YISHITING_DEV_SERVER'] ?? null
  const machine = { platform: process.platform, env: process.env, home: homedir() }
  const folders = foldersIn(
    resolve(options.data ?? dataFolder(machine, devServer !== null)),
    process.platform,
  )
  const log = openLog(folders.log, (line) => process.stderr.write(`${line}\n`))

  const browser = options.open && hasDisplay() ? findBrowser() : null
  const given = devServer === null ? undefined : process.env['YISHITING_DEV_TOKEN']
  const token = given ?? randomBytes(32).toString('base64url')
  let origin = ''
  const addressOf = (page: Page): string => `${origin}/${page}/?token=${token}`
  const show = async (page: Page): Promise<boolean> =>
    browser !== null &&
    openWindow(browser, { url: addressOf(page), profile: folders.browserProfile, size: SIZES[page] })

  const locking = await lockProfile(folders.data, () => {
    void show('console')
    return `${origin}/?token=${token}`
  })
  if (!locking.held) {
    const where = locking.answer.startsWith('http') ? `：${locking.answer}` : '。'
    throw new Refusal(`议事厅已经在这台电脑上打开了，请使用已打开的窗口${where}`)
  }

  const materials = new MaterialFiles(folders.materials, log)
  const settings = await SettingsFile.open(folders.hostSettings, settingsSchema, { port: 0 }, log)
  const server = await servePages({
    root: join(out, 'renderer'),
    materials,
    token,
    preferredPort: options.port ?? settings.current.port,
    devServer,
  })
  origin = server.origin
  if (options.port === null) await settings.update(() => ({ port: server.port }))

  const exports = process.env['YISHITING_EXPORTS']
  let hall: Promise<HallApp> | null = null
  /** The record is read when the first page connects: before, there is nobody to keep the second copy. */
  const wake = (): Promise<HallApp> => {
    hall ??= openHall({
      folders,
      materials,
      exportFolder: exports === undefined || exports === '' ? folders.exports : exports,
      samplesFolder: join(out, '..', 'resources', 'scenarios'),
      paperScript: new URL('paper-worker.js', import.meta.url),
      host: { host: 'web', canManageWindows: browser !== null, canShowFiles: hasDisplay() },
      machine: {
        openWindow: show,
        async closeWindow(name) {
          const open = sockets.isOpen(name)
          sockets.dismiss(name)
          return open
        },
        // Windows are the browser's own.
        screens: () => Promise.resolve(false),
        addressOf: (name) => `${origin}/${name}/`,
        // The browser prints for itself, to a file where the person asks it to.
        printPdf: () => Promise.resolve(null),
        showFile: (path) => (hasDisplay() ? showFile(path) : Promise.resolve(false)),
      },
      // The storage page is in the browser, and comes back by itself.
      restartStorage: () => undefined,
      log,
    })
    return hall
  }
  const withHall = (act: (hall: HallApp) => void): void => {
    wake()
      .then(async (opened) => {
        act(opened)
        await opened.core.opened
      })
      .catch(giveUp)
  }

  let ending = false
  const end = (): void => {
    if (ending) return
    ending = true
    finish().then(() => process.exit(0), giveUp)
  }
  const finish = async (): Promise<void> => {
    const opened = await hall
    await lastWords(opened !== null && opened.core.world().hall.openMeetingId !== null)
    // Windows that we have opened go with us; a page in somebody's own browser says that it has lost us.
    if (browser !== null) sockets.dismissAtEnd()
    await opened?.close()
    sockets.close()
    await server.close()
    await locking.lock.release()
  }

  const lifetime = new Lifetime(end)
  const sockets = acceptSockets(server.http, server.keys, {
    onView: (role, transport) => withHall(({ core }) => core.connect(transport, role)),
    onStorage: (transport) => withHall(({ storage }) => storage.attach(transport)),
    onViewCount(count) {
      withHall(({ core }) =>
        core.updateHost({ projector: { open: sockets.isOpen('projector'), display: '' } }),
      )
      // Whoever opened the windows ends the program; one that only printed its address waits to be told.
      if (browser !== null) lifetime.windows(count)
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)

  const address = `${origin}/?token=${token}`
  announce(options.json, { address, origin, token, pid: process.pid, dataFolder: folders.data }, browser)
  if (browser !== null && !(await show('console')))
    process.stdout.write(`浏览器没有打开成功，请在浏览器中打开：${address}\n`)
}

interface Announcement {
  readonly address: string
  readonly origin: string
  readonly token: string
  readonly pid: number
  readonly dataFolder: string
}

function announce(json: boolean, announcement: Announcement, browser: string | null): void {
  const text = browser === null ? '请在本机的 Chrome 或 Edge 浏览器中打开' : '议事厅已在浏览器窗口中打开'
  process.stdout.write(json ? `${JSON.stringify(announcement)}\n` : `${text}：${announcement.address}\n`)
}

/** Something that the person can be told as it stands. */
class Refusal extends Error {}

function giveUp(error: unknown): void {
  const known = error instanceof Refusal || error instanceof NewerProfileError
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(known ? `${error.message}\n` : `议事厅打不开。${detail}\n`)
  process.exit(1)
}

run().catch(giveUp)
