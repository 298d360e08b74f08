import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer as createNetServer } from 'node:net'
import { join } from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build, createServer, mergeConfig } from 'vite'

/**
 * Hot reload without Electron: a Vite server has the pages, the web host stands before it with all its checks, and is
 * built and started again when its sources change.
 * @param {string} root folder of the project
 * @param {readonly string[]} hostArgs
 * @returns {Promise<number>} exit code, when the last window has gone or Ctrl+C was pressed
 */
export async function developInBrowser(root, hostArgs) {
  const { config } = await resolveConfig({ root }, 'serve', 'development')
  if (config?.renderer === undefined || config.main === undefined)
    throw new Error('electron.vite.config.ts is not whole')
  const port = await freePort()
  const vite = await createServer(
    mergeConfig(config.renderer, {
      server: { host: '127.0.0.1', port, strictPort: true, hmr: { host: '127.0.0.1', clientPort: port } },
    }),
  )
  await vite.listen()
  const host = new Host(join(root, 'out', 'main', 'host.js'), hostArgs, `http://127.0.0.1:${port}`)
  const watcher = await build(
    mergeConfig(config.main, {
      build: { watch: {} },
      plugins: [{ name: 'start-host', closeBundle: () => host.restart() }],
    }),
  )
  const code = await host.ended
  await Promise.all(['close' in watcher ? watcher.close() : undefined, vite.close()])
  return code
}

class Host {
  #file
  #args
  #env
  /** @type {import('node:child_process').ChildProcess | null} */
  #child = null
  /** @type {(code: number) => void} */
  #end = () => {}

  /**
   * @param {string} file
   * @param {readonly string[]} args
   * @param {string} devServer
   */
  constructor(file, args, devServer) {
    this.#file = file
    this.#args = args
    // One token for all of them, so that the windows that are open stay admitted.
    const token = randomBytes(16).toString('base64url')
    this.#env = { ...process.env, YISHITING_DEV_SERVER: devServer, YISHITING_DEV_TOKEN: token }
    /** Resolves with the exit code when the host has ended by itself. @type {Promise<number>} */
    this.ended = new Promise((done) => {
      this.#end = done
    })
    process.on('SIGINT', () => {})
    process.on('SIGTERM', () => this.#child?.kill())
  }

  /** The windows stay open and connect again: the next one listens on the same port. */
  async restart() {
    const before = this.#child
    this.#child = null
    if (before !== null) await stopped(before)
    const args = before === null ? this.#args : [...this.#args, '--no-open']
    const child = spawn(process.execPath, [this.#file, ...args], { env: this.#env, stdio: 'inherit' })
    this.#child = child
    child.once('exit', (code) => {
      if (this.#child === child) this.#end(code ?? 1)
    })
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function stopped(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', done)
    child.kill()
  })
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const probe = createNetServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => done(port))
    })
  })
}
