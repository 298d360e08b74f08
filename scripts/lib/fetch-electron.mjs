import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Without a single further byte for so long, the download is given up. */
const STALLED_MS = 30_000
const LOOK_MS = 500

/**
 * Fetches Electron with the installer of its package, which honours ELECTRON_MIRROR and the like and checks what it
 * got. Tells how many megabytes have come.
 * @param {string} root folder of the project
 * @param {Record<string, string | undefined>} env
 * @param {(megabytes: number) => void} progress
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>} the reason fits on one line
 */
export async function fetchElectron(root, env, progress) {
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  const incoming = join(root, 'out', '.electron-download')
  rmSync(incoming, { recursive: true, force: true })
  mkdirSync(incoming, { recursive: true })
  try {
    return await watch(
      installer,
      incoming,
      {
        ...env,
        // The installer downloads into the folder for temporary files: given one of our own, we can see it grow.
        TMPDIR: incoming,
        TEMP: incoming,
        TMP: incoming,
        ELECTRON_GET_NO_PROGRESS: '1',
      },
      progress,
    )
  } finally {
    rmSync(incoming, { recursive: true, force: true })
  }
}

/**
 * @param {string} installer
 * @param {string} incoming
 * @param {Record<string, string | undefined>} env
 * @param {(megabytes: number) => void} progress
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
function watch(installer, incoming, env, progress) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [installer], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    let stalled = false
    const growth = new Growth(STALLED_MS, performance.now())
    const look = setInterval(() => {
      const size = sizeOf(incoming) + sizeOf(join(installer, '..', 'dist'))
      if (growth.isStalled(size, performance.now())) {
        stalled = true
        child.kill()
      } else {
        progress(Math.round(size / 1e6))
      }
    }, LOOK_MS)
    child.stderr.setEncoding('utf8')
    child.stderr.on('data', (text) => (complaint += text))
    /** @type {(code: number | null, error: Error | null) => void} */
    const end = (code, error) => {
      clearInterval(look)
      if (code === 0) done({ ok: true })
      else done({ ok: false, reason: stalled ? '下载长时间没有进展' : reasonIn(error?.message ?? complaint) })
    }
    child.once('error', (error) => end(null, error))
    child.once('close', (code) => end(code, null))
  })
}

/** Notices when a size has not grown for a time. */
export class Growth {
  #limit
  #largest = -1
  #since

  /**
   * @param {number} limit ms
   * @param {number} now ms
   */
  constructor(limit, now) {
    this.#limit = limit
    this.#since = now
  }

  /**
   * @param {number} size
   * @param {number} now ms
   */
  isStalled(size, now) {
    if (size > this.#largest) {
      this.#largest = size
      this.#since = now
    }
    return now - this.#since >= this.#limit
  }
}

/**
 * What went wrong, on one line, out of what the installer printed.
 * @param {string} complaint
 */
export function reasonIn(complaint) {
  if (
    /fetch failed|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|UND_ERR/.test(complaint)
  )
    return '连不上下载服务器'
  const status = /Response code (\d{3})/.exec(complaint)?.[1]
  if (status !== undefined) return `下载服务器答复 ${status}`
  if (/ENOSPC/.test(complaint)) return '磁盘已满'
  if (/EACCES|EPERM|EROFS/.test(complaint)) return '没有写入 node_modules 的权限'
  if (/checksum|did not match|sumchecker/i.test(complaint)) return '下载的文件校验不符'
  const [first = ''] = complaint.trim().split('\n')
  return first === '' ? '安装程序没有说明原因' : first.slice(0, 120)
}

/**
 * Bytes in a folder; what comes and goes meanwhile is not counted.
 * @param {string} folder
 * @returns {number}
 */
function sizeOf(folder) {
  let total = 0
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) total += sizeOf(path)
    else total += statSync(path, { throwIfNoEntry: false })?.size ?? 0
  }
  return total
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // Not there yet, or not any more.
    return []
  }
}
