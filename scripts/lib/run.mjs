import { spawn } from 'node:child_process'

/**
 * Runs a program to its end, with our terminal as its own. A Ctrl+C reaches it by itself; when we are told to end, it is
 * told so too, and we wait for it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: Record<string, string | undefined> }} options
 * @returns {Promise<{ code: number | null, signal: string | null, ms: number, error: Error | null }>}
 */
export function run(program, args, { cwd, env }) {
  const begun = performance.now()
  return new Promise((done) => {
    const child = spawn(program, args, { cwd, env, stdio: 'inherit' })
    const wait = () => {}
    const pass = () => child.kill('SIGTERM')
    process.on('SIGINT', wait)
    process.on('SIGTERM', pass)
    /** @type {(code: number | null, signal: string | null, error: Error | null) => void} */
    const end = (code, signal, error) => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', pass)
      done({ code, signal, ms: performance.now() - begun, error })
    }
    child.once('error', (error) => end(null, null, error))
    child.once('exit', (code, signal) => end(code, signal, null))
  })
}

/**
 * Runs a program that has nothing to say unless it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: Record<string, string | undefined> }} options
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runQuietly(program, args, { cwd, env }) {
  return new Promise((done) => {
    let output = ''
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => (output += text))
    }
    child.once('error', (error) => done({ ok: false, output: String(error) }))
    child.once('close', (code) => done({ ok: code === 0, output }))
  })
}
