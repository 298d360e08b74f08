import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { fileTime, hasCode, replaceFile, writeNewFile } from '../adapters/durable-files'
import type { Log } from '../core/ports'

/**
 * A small file of what the machine remembers by itself (where windows were, which port was used): nothing of the
 * record. It is worth keeping and never worth failing for: one that cannot be read is kept aside and begun anew,
 * and one that cannot be written is logged.
 */
export class SettingsFile<Settings> {
  readonly #path: string
  readonly #schema: z.ZodType<Settings>
  readonly #log: Log
  #current: Settings
  #writing: Promise<void> = Promise.resolve()

  private constructor(path: string, schema: z.ZodType<Settings>, log: Log, current: Settings) {
    this.#path = path
    this.#schema = schema
    this.#log = log
    this.#current = current
  }

  /** Reads `path`, or starts from `fallback`. */
  static async open<Settings>(
    path: string,
    schema: z.ZodType<Settings>,
    fallback: Settings,
    log: Log,
  ): Promise<SettingsFile<Settings>> {
    const file = new SettingsFile(path, schema, log, fallback)
    await file.#load()
    return file
  }

  get current(): Settings {
    return this.#current
  }

  /** Takes over the change at once and writes it behind the ones before it; resolves when that is done. */
  update(change: (settings: Settings) => Settings): Promise<void> {
    this.#current = change(this.#current)
    this.#writing = this.#writing.then(() => this.#write(this.#current))
    return this.#writing
  }

  /** Resolves when every change so far is written. */
  settled(): Promise<void> {
    return this.#writing
  }

  async #load(): Promise<void> {
    const text = await this.#read()
    if (text === null) return
    const parsed = this.#schema.safeParse(parseJson(text))
    if (parsed.success) this.#current = parsed.data
    else await this.#keepAside(parsed.error.message)
  }

  async #read(): Promise<string | null> {
    try {
      return await readFile(this.#path, 'utf8')
    } catch (error) {
      if (!hasCode(error, 'ENOENT'))
        this.#log('warning', 'settings cannot be read', { path: this.#path, reason: String(error) })
      return null
    }
  }

  async #keepAside(reason: string): Promise<void> {
    const aside = `${this.#path}.damaged-${fileTime(new Date())}`
    this.#log('warning', 'settings are damaged and begun anew', { path: this.#path, aside, reason })
    try {
      await rename(this.#path, aside)
    } catch (error) {
      this.#log('warning', 'damaged settings stay where they are', { reason: String(error) })
    }
  }

  async #write(settings: Settings): Promise<void> {
    const next = `${this.#path}.new`
    try {
      await mkdir(dirname(this.#path), { recursive: true })
      await rm(next, { force: true })
      await writeNewFile(next, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`, 'utf8'))
      await replaceFile(next, this.#path)
    } catch (error) {
      this.#log('warning', 'settings cannot be written', { path: this.#path, reason: String(error) })
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
