/**
 * `npm start`: builds where needed and opens the application: in Electron, which is fetched where it is missing, or, where
 * it cannot be had, through the web host in an installed browser.
 *   --web   the web host at once
 *   --dev   from the sources, with hot reload
 * Anything else is handed on.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { couldNotRun, electronCall, findElectron, hasDisplay, THIS_MACHINE } from './lib/electron-binary.mjs'
import { fetchElectron } from './lib/fetch-electron.mjs'
import { run, runQuietly } from './lib/run.mjs'
import { hashSources, isBuilt, noteBuilt } from './lib/source-stamp.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const machine = THIS_MACHINE
const flags = new Set(['--web', '--dev'])
const asked = new Set(process.argv.slice(2).filter((arg) => flags.has(arg)))
const handedOn = process.argv.slice(2).filter((arg) => !flags.has(arg))

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`)

/** The Electron to start, or null and a line that says why there is none. */
async function haveElectron() {
  if (asked.has('--web')) return null
  if (!hasDisplay(machine)) {
    say('没有图形界面，改用网页方式打开。')
    return null
  }
  const present = findElectron(root, machine)
  if (present !== null) return present
  const from = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror']
  say(`第一次运行，正在下载 Electron（约 120 MB）${from ? `，来自 ${from}` : ''} …`)
  const fetched = await fetchElectron(root, process.env, showProgress())
  const program = fetched.ok ? findElectron(root, machine) : null
  if (program === null) {
    const reason = fetched.ok ? '下载的文件不完整' : fetched.reason
    say(
      `Electron 没有装上：${reason}；改用浏览器打开。换个下载源再试：设 ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/`,
    )
  }
  return program
}

/** On a terminal one line that counts, elsewhere a line every ten megabytes. */
function showProgress() {
  let shown = 0
  return (/** @type {number} */ megabytes) => {
    if (megabytes < shown + (process.stdout.isTTY ? 1 : 10)) return
    shown = megabytes
    process.stdout.write(process.stdout.isTTY ? `\r已收到 ${megabytes} MB ` : `已收到 ${megabytes} MB\n`)
  }
}

async function build() {
  const hash = hashSources(root)
  if (isBuilt(root, hash)) return true
  say('正在构建 …')
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const built = await runQuietly(process.execPath, [cli, 'build'], { cwd: root, env: process.env })
  if (built.ok) noteBuilt(root, hash)
  else say(`${built.output}\n构建没有成功，原因见上。`)
  return built.ok
}

/** @returns {Promise<number>} exit code */
async function start() {
  if (!existsSync(join(root, 'node_modules', 'electron-vite'))) {
    say('还没有安装依赖，请先运行 npm ci。')
    return 1
  }
  const electron = await haveElectron()
  if (asked.has('--dev')) return develop(electron)
  if (!(await build())) return 1
  if (electron !== null) {
    const { args, env } = electronCall(handedOn, machine)
    const ended = await run(electron, args, { cwd: root, env })
    if (ended.error === null && !couldNotRun(ended)) return ended.code ?? 1
    say(
      `Electron 在这台电脑上运行不了（${ended.error?.message ?? ended.signal ?? `退出码 ${ended.code}`}）；改用浏览器打开。`,
    )
  }
  const host = join(root, 'out', 'main', 'host.js')
  return (await run(process.execPath, [host, ...handedOn], { cwd: root, env: process.env })).code ?? 1
}

/** @param {string | null} electron */
async function develop(electron) {
  if (electron === null) {
    const { developInBrowser } = await import('./lib/dev-web.mjs')
    return developInBrowser(root, handedOn)
  }
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { env } = electronCall([], machine)
  const sandbox = machine.platform === 'linux' && machine.isRoot ? { NO_SANDBOX: '1' } : {}
  const args = [cli, 'dev', '--watch', ...(handedOn.length > 0 ? ['--', ...handedOn] : [])]
  return (
    (
      await run(process.execPath, args, {
        cwd: root,
        env: { ...env, ...sandbox, ELECTRON_EXEC_PATH: electron },
      })
    ).code ?? 1
  )
}

process.exitCode = await start()
