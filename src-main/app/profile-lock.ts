import { createHash } from 'node:crypto'
import { mkdir, realpath, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One data folder has one writer, whichever host it is. */
export interface ProfileLock {
  release(): Promise<void>
}

export type Locking =
  | { readonly held: true; readonly lock: ProfileLock }
  /** Another process holds it; `answer` is what its `onKnock` said. */
  | { readonly held: false; readonly answer: string }

/** Who holds the folder answers a knock at once; a process that is stuck does not keep the next one waiting. */
const ANSWER_WITHIN_MS = 3000

/**
 * Locks `folder` (made where it is missing) for as long as this process lives. The lock is a named endpoint of
 * the operating system and no file: it is gone with the process however that ends, so it can never be stale, and
 * no other process that was given the same number can be taken for its holder. `onKnock` runs here whenever
 * another process wants the same folder, and what it answers is handed to that one.
 */
export async function lockProfile(folder: string, onKnock: () => string): Promise<Locking> {
  await mkdir(folder, { recursive: true })
  const endpoint = endpointFor(await realpath(folder), process.platform)
  for (let attempt = 1; ; attempt += 1) {
    const server = await listen(endpoint, onKnock)
    if (server !== null) return { held: true, lock: { release: () => release(server) } }
    const answer = await knock(endpoint)
    if (answer !== null) return { held: false, answer }
    if (attempt === 3) return { held: false, answer: '' }
    // Nobody listens behind the name: only a socket that is a file can outlive its process.
    if (endpoint.startsWith('/')) await rm(endpoint, { force: true })
  }
}

/** Name of the endpoint for a folder: without a file on Windows and Linux, a socket file elsewhere. */
export function endpointFor(folder: string, platform: NodeJS.Platform): string {
  // Windows does not tell upper case from lower case in names.
  const name = platform === 'win32' ? folder.toLowerCase() : folder
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 24)
  if (platform === 'win32') return `\\\\.\\pipe\\yishiting-${digest}`
  if (platform === 'linux') return `\0yishiting-${digest}`
  return join(tmpdir(), `yishiting-${digest}.sock`)
}

function listen(endpoint: string, onKnock: () => string): Promise<Server | null> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.end(onKnock())
    })
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(null)
      else fail(error)
    })
    server.listen(endpoint, () => {
      server.unref()
      done(server)
    })
  })
}

/** What the holder says; null where nobody answers. */
function knock(endpoint: string): Promise<string | null> {
  return new Promise((done) => {
    let answer = ''
    let connected = false
    const socket = connect(endpoint)
    socket.setEncoding('utf8')
    socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy())
    socket.on('connect', () => {
      connected = true
    })
    socket.on('data', (text: string) => {
      answer += text
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => done(connected ? answer : null))
  })
}

function release(server: Server): Promise<void> {
  return new Promise((done) => server.close(() => done()))
}
