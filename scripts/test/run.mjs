import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Where test runners leave their reports, relative to the project: no blank in it that a shell could trip over. */
export const REPORTS = 'node_modules/.cache/test-reports'

/**
 * Runs a program with its output on ours.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Readonly<Record<string, string>>, shell?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 1 where it could not be started or was ended by a signal
 */
export function run(program, args, { env = {}, shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell,
    })
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`)
      done(1)
    })
    child.on('close', (code) => done(code ?? 1))
  })
}

/**
 * Runs a script of package.json, so that what it does is written down once.
 * @param {string} script
 * @param {readonly string[]} [args]
 * @param {{ env?: Readonly<Record<string, string>>, display?: readonly string[] }} [options] `display`: a program
 *   and its arguments that give what follows them a display
 */
export function npmRun(script, args = [], { env = {}, display = [] } = {}) {
  const [program, ...rest] = [...display, ...npmItself(), 'run', '--silent', script]
  const withArgs = args.length === 0 ? rest : [...rest, '--', ...args]
  // Without npm's own path, Windows finds npm only through a shell: it is a script there.
  return run(program, withArgs, { env, shell: program === 'npm' && process.platform === 'win32' })
}

/**
 * Runs a program of the folder `tools`.
 * @param {string} name
 * @param {readonly string[]} [args]
 */
export function runTool(name, args = []) {
  return run(process.execPath, ['--import', 'tsx', `tools/${name}.ts`, ...args])
}

function npmItself() {
  const script = process.env['npm_execpath']
  return script !== undefined && script.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm']
}

/**
 * A fresh place for the report `name`.
 * @param {string} name
 */
export async function reportFile(name) {
  const file = `${REPORTS}/${name}.json`
  await rm(path.join(ROOT, file), { force: true })
  return file
}

/**
 * The report that a runner left, as it is; null where there is none.
 * @param {string} file
 * @returns {Promise<unknown>}
 */
export async function readReport(file) {
  try {
    return JSON.parse(await readFile(path.join(ROOT, file), 'utf8'))
  } catch (error) {
    console.error(`no report in ${file}: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}
