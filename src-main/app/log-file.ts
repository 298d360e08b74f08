import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { hasCode } from '../adapters/durable-files'
import type { Log, LogLevel } from '../core/ports'

/** The log before the one that is written now is kept; together they never take much more than twice this. */
const LARGEST_BYTES = 2_000_000

/**
 * A log of JSON lines for whoever looks after the machine. It says what happened and never what people said:
 * the record stays in the record. Warnings and errors go to the terminal as well. Written at once, line by line,
 * so that the last words of a process that dies are there.
 */
export function openLog(path: string, terminal: (line: string) => void): Log {
  const write = fileWriter(path, terminal)
  return (level: LogLevel, text, detail = {}) => {
    const line = JSON.stringify({ at: new Date().toISOString(), level, text, ...detail })
    write(`${line}\n`)
    if (level !== 'info') terminal(line)
  }
}

function fileWriter(path: string, terminal: (line: string) => void): (line: string) => void {
  let usable = true
  const attempt = (work: () => void): void => {
    if (!usable) return
    try {
      work()
    } catch (error) {
      // A full or locked disk: the terminal has to do, and the program goes on.
      usable = false
      terminal(`log cannot be written: ${String(error)}`)
    }
  }
  attempt(() => {
    mkdirSync(dirname(path), { recursive: true })
    if (sizeOf(path) > LARGEST_BYTES) renameSync(path, `${path}.old`)
  })
  return (line) => attempt(() => appendFileSync(path, line))
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 0
    throw error
  }
}
