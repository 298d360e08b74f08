import { constants } from 'node:fs'
import { copyFile, mkdir, open, readFile, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Commit } from '#shared/domain/kernel/commit'
import { CopyError } from '../core/ports'
import type { Journal, JournalReading, Log } from '../core/ports'
import {
  fileTime,
  hasCode,
  replaceFile,
  syncFolder,
  toCopyError,
  writeAll,
  writeNewFile,
} from './durable-files'
import { JOURNAL_HEADER, journalLine, parseJournal } from './journal-format'

/** Enough to find out whether the disk has room for some more commits. */
const PROBE_BYTES = 64 * 1024

/**
 * The journal as a file of JSON lines. It is written at positions kept here and not with O_APPEND, because a handle
 * opened for appending cannot be truncated on Windows; there is one writer, so the positions hold.
 */
export class JournalFile implements Journal {
  readonly #path: string
  readonly #log: Log
  #handle: FileHandle | null = null
  /** `#ends[n]`: where commit n ends; `#ends[0]`: the header. */
  #ends: number[] = []
  /** A failed append may have left bytes behind: they go before anything else is written. */
  #clean = true

  constructor(path: string, log: Log) {
    this.#path = path
    this.#log = log
  }

  async open(): Promise<JournalReading> {
    try {
      await this.close()
      return await this.#open()
    } catch (error) {
      throw toCopyError(error)
    }
  }

  async #open(): Promise<JournalReading> {
    const bytes = await this.#readFile()
    if (bytes === null || JOURNAL_HEADER.startsWith(bytes.toString('utf8'))) {
      await this.#create()
      return { condition: 'fresh', rows: [] }
    }
    const { header, rows, ends } = parseJournal(bytes)
    if (header === 'newer') return { condition: 'newer', rows: [] }
    const whole = ends.at(-1) ?? 0
    await this.#openForWriting(bytes.subarray(whole), ends)
    if (whole === 0) return { condition: 'torn', rows: [] }
    if (header === 'unreadable' || rows.includes(undefined)) return { condition: 'damaged', rows }
    return { condition: whole < bytes.length ? 'torn' : 'whole', rows }
  }

  /**
   * Sets aside what was never finished, and leaves the file ready for the next line. Where that cannot be done (a
   * full or read-only disk), the record is still read; `probe` and `append` reject until it is opened again.
   */
  async #openForWriting(tail: Uint8Array, ends: readonly number[]): Promise<void> {
    try {
      if (tail.length > 0) await writeNewFile(this.#beside('cut'), tail)
      if (ends.length === 0) return await this.#create()
      const handle = await open(this.#path, 'r+')
      this.#handle = handle
      this.#ends = [...ends]
      if (tail.length > 0) await this.#cut(handle, this.#size())
      this.#clean = true
    } catch (error) {
      this.#log('warning', 'the journal can be read but not written', { reason: String(error) })
      await this.close()
    }
  }

  async append(commits: readonly Commit[]): Promise<void> {
    const handle = this.#opened()
    const start = this.#size()
    const lines = commits.map((commit) => Buffer.from(journalLine(commit), 'utf8'))
    try {
      if (!this.#clean) await this.#cut(handle, start)
      this.#clean = false
      await writeAll(handle, Buffer.concat(lines), start)
      await handle.datasync()
      this.#clean = true
      for (const line of lines) this.#ends.push(this.#size() + line.length)
    } catch (error) {
      await this.#takeBack(handle, start)
      throw toCopyError(error)
    }
  }

  async truncateTo(n: number): Promise<void> {
    const handle = this.#opened()
    const end = this.#ends[n]
    if (end === undefined) throw new CopyError('broken', `journal has no commit ${n} to go back to`)
    try {
      await this.#cut(handle, end)
      this.#ends.length = n + 1
    } catch (error) {
      this.#clean = false
      throw toCopyError(error)
    }
  }

  async replaceWith(commits: readonly Commit[]): Promise<string> {
    try {
      await this.close()
      const aside = this.#beside('damaged')
      await copyFile(this.#path, aside, constants.COPYFILE_EXCL)
      const next = `${this.#path}.new`
      await rm(next, { force: true })
      await writeNewFile(next, Buffer.from(JOURNAL_HEADER + commits.map(journalLine).join(''), 'utf8'))
      await replaceFile(next, this.#path)
      await this.#open()
      this.#opened()
      return basename(aside)
    } catch (error) {
      throw toCopyError(error)
    }
  }

  async probe(): Promise<void> {
    this.#opened()
    const path = `${this.#path}.probe`
    try {
      await rm(path, { force: true })
      await writeNewFile(path, Buffer.alloc(PROBE_BYTES, 1))
      await rm(path, { force: true })
    } catch (error) {
      throw toCopyError(error)
    }
  }

  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = null
    this.#ends = []
    await handle?.close()
  }

  async #readFile(): Promise<Buffer | null> {
    try {
      return await readFile(this.#path)
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null
      throw error
    }
  }

  /** Begins the file, or begins it again where it holds nothing but a part of the header. */
  async #create(): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true })
    const header = Buffer.from(JOURNAL_HEADER, 'utf8')
    const handle = await open(this.#path, constants.O_RDWR | constants.O_CREAT)
    this.#handle = handle
    await handle.truncate(0)
    await writeAll(handle, header, 0)
    await handle.sync()
    await syncFolder(dirname(this.#path))
    this.#ends = [header.length]
    this.#clean = true
  }

  async #cut(handle: FileHandle, size: number): Promise<void> {
    await handle.truncate(size)
    await handle.datasync()
    this.#clean = true
  }

  /** What cannot be taken back now is marked unclean, and goes before the next line is written. */
  async #takeBack(handle: FileHandle, size: number): Promise<void> {
    try {
      await this.#cut(handle, size)
    } catch (error) {
      this.#clean = false
      this.#log('error', 'an unfinished journal line could not be taken back yet', { reason: String(error) })
    }
  }

  #opened(): FileHandle {
    if (this.#handle === null) throw new CopyError('unreachable', 'the journal is not open')
    return this.#handle
  }

  #size(): number {
    const end = this.#ends.at(-1)
    if (end === undefined) throw new CopyError('broken', 'the journal has no header')
    return end
  }

  #beside(what: 'cut' | 'damaged'): string {
    const extension = what === 'cut' ? 'txt' : 'jsonl'
    return join(dirname(this.#path), `journal-${what}-${fileTime(new Date())}.${extension}`)
  }
}
