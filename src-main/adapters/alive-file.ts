import { open, readFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { Heartbeat } from '../core/ports'
import { hasCode } from './durable-files'

/** Thirteen digits hold every ms until the year 2286, so each beat covers the one before it. */
const WIDTH = 13

/**
 * Heartbeat in a small file, overwritten in place and never flushed: the system keeps it when the program dies,
 * and after a power cut the last event of the record stands in for it.
 */
export class AliveFile implements Heartbeat {
  readonly #path: string
  #handle: FileHandle | null = null

  constructor(path: string) {
    this.#path = path
  }

  async beat(at: number): Promise<void> {
    this.#handle ??= await open(this.#path, 'w')
    await this.#handle.write(String(at).padStart(WIDTH, '0'), 0)
  }

  async last(): Promise<number | null> {
    try {
      const text = await readFile(this.#path, 'utf8')
      return /^\d{13}$/u.test(text) ? Number(text) : null
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null
      throw error
    }
  }

  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = null
    await handle?.close()
  }
}
