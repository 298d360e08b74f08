import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, refuse, type Result } from '#shared/domain/kernel/result'
import type { Log } from '../core/ports'
import { SerialQueue } from '../core/serial-queue'
import { hasCode, isThere, namesIn, syncFolder, writeNewFile } from './durable-files'

const HASH = /^[0-9a-f]{64}$/u
const KEPT = /^([0-9a-f]{64})\.docx$/u

/** The hall's own Word files, each under the hash of its content. Whole or not there, and never altered. */
export class TemplateFiles {
  readonly folder: string
  readonly #log: Log
  readonly #queue = new SerialQueue()

  constructor(folder: string, log: Log) {
    this.folder = folder
    this.#log = log
  }

  /** Keeps a file that was looked over; answers its hash. */
  keep(bytes: Uint8Array): Promise<Result<string>> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return this.#queue.run(async () => {
      const path = templatePath(this.folder, sha256)
      try {
        await mkdir(this.folder, { recursive: true })
        if (await isThere(path)) return ok(sha256)
        const beside = `${path}.part`
        await rm(beside, { force: true })
        await writeNewFile(beside, bytes)
        await rename(beside, path)
        await syncFolder(this.folder)
        return ok(sha256)
      } catch (error) {
        this.#log('error', 'a template could not be kept', { sha256, reason: String(error) })
        return hasCode(error, 'ENOSPC', 'EDQUOT')
          ? refuse('template.diskFull', '磁盘已满，模板没有存下来。请清理磁盘空间后再选一次。')
          : refuse('template.notKept', '模板没有存下来，原来的版式没有变。请再选一次，仍不行请联系技术人员。')
      }
    })
  }

  /** Removes what nothing needs any more. To be called before anything is kept. */
  tidy(needed: ReadonlySet<string>): Promise<number> {
    return this.#queue.run(async () => {
      const spare = (await namesIn(this.folder)).filter((name) => {
        const hash = KEPT.exec(name)?.[1]
        return name.endsWith('.part') || (hash !== undefined && !needed.has(hash))
      })
      for (const name of spare) await rm(join(this.folder, name), { force: true })
      return spare.length
    })
  }
}

/** The whole file, as it was handed in; null where it is not there any more, or is another. */
export async function readTemplateFile(folder: string, sha256: string): Promise<Uint8Array | null> {
  if (!HASH.test(sha256)) return null
  try {
    const bytes = await readFile(templatePath(folder, sha256))
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES')) return null
    throw error
  }
}

function templatePath(folder: string, sha256: string): string {
  return join(folder, `${sha256}.docx`)
}
