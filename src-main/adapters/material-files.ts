import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, refuse } from '#shared/domain/kernel/result'
import type { Result } from '#shared/domain/kernel/result'
import { kindOfContent, pictureSize } from '#shared/domain/meeting/material/file-content'
import {
  MATERIAL_LIMITS,
  materialKindSchema,
  type MaterialKind,
} from '#shared/domain/meeting/material/material'
import type { Log } from '../core/ports'
import { SerialQueue } from '../core/serial-queue'
import { hasCode, namesIn, syncFolder, writeAll } from './durable-files'

const KINDS = materialKindSchema.options
const ENDINGS: Readonly<Record<MaterialKind, string>> = { png: 'png', jpeg: 'jpg', pdf: 'pdf' }
const HASH = /^[0-9a-f]{64}$/
const KEPT = /^([0-9a-f]{64})\.(png|jpg|pdf)$/
/** A part of a file lies here until it is whole. */
const INCOMING = 'incoming'

/** A part of a file on its way in. */
export interface MaterialPart {
  /** Of the whole file: the name it will have. */
  readonly sha256: string
  /** Bytes of the whole file. */
  readonly size: number
  /** Where this part begins; the parts of a file come in order. */
  readonly offset: number
  readonly bytes: Uint8Array
}

/**
 * The files of materials, each under the hash of its content: `<sha256>.jpg`. A file is there whole or not at all, and is
 * never altered; what it means stands in the record.
 */
export class MaterialFiles {
  readonly #folder: string
  readonly #log: Log
  readonly #queue = new SerialQueue()

  constructor(folder: string, log: Log) {
    this.#folder = folder
    this.#log = log
  }

  /**
   * Takes one part; answers how many bytes of the file are here. With the last of them the file is checked against its
   * hash and kept. A part that was sent before changes nothing.
   */
  receive(part: MaterialPart): Promise<Result<number>> {
    return this.#queue.run(async () => {
      try {
        return await this.#receive(part)
      } catch (error) {
        this.#log('error', 'a material could not be kept', { sha256: part.sha256, reason: String(error) })
        return sentenceFor(error)
      }
    })
  }

  /** The whole file; null where it is not, or no longer, there. */
  async read(sha256: string, kind: MaterialKind): Promise<Uint8Array<ArrayBuffer> | null> {
    if (!HASH.test(sha256)) return null
    try {
      return new Uint8Array(await readFile(this.pathOf(sha256, kind)))
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return null
      throw error
    }
  }

  /** Removes what no record needs, and what never became whole. To be called before anything is received. */
  tidy(needed: ReadonlySet<string>): Promise<number> {
    return this.#queue.run(async () => {
      await rm(join(this.#folder, INCOMING), { recursive: true, force: true })
      const names = await namesIn(this.#folder)
      const spare = names.filter((name) => {
        const hash = KEPT.exec(name)?.[1]
        return hash !== undefined && !needed.has(hash)
      })
      for (const name of spare) await rm(join(this.#folder, name), { force: true })
      if (spare.length > 0)
        this.#log('info', 'materials that no record needs were removed', { count: spare.length })
      return spare.length
    })
  }

  async #receive({ sha256, size, offset, bytes }: MaterialPart): Promise<Result<number>> {
    if (!HASH.test(sha256) || size > MATERIAL_LIMITS.fileBytes || offset + bytes.length > size)
      return notWhole()
    if (await this.#has(sha256)) return ok(size)
    const incoming = join(this.#folder, INCOMING)
    await mkdir(incoming, { recursive: true })
    const path = join(incoming, `${sha256}.part`)
    const there = offset === 0 ? 0 : await sizeOf(path)
    if (there !== offset) return offset + bytes.length <= there ? ok(there) : notWhole()
    const file = await open(path, offset === 0 ? 'w+' : 'r+')
    try {
      await writeAll(file, bytes, offset)
      if (offset + bytes.length < size) return ok(offset + bytes.length)
      await file.sync()
    } finally {
      await file.close()
    }
    const whole = await readFile(path)
    const kind = createHash('sha256').update(whole).digest('hex') === sha256 ? keptKind(whole) : null
    if (kind === null) {
      await rm(path, { force: true })
      return notWhole()
    }
    await rename(path, this.pathOf(sha256, kind))
    await syncFolder(this.#folder)
    return ok(size)
  }

  async #has(sha256: string): Promise<boolean> {
    for (const kind of KINDS) {
      if ((await sizeOf(this.pathOf(sha256, kind))) > 0) return true
    }
    return false
  }

  /** Where the file lies, if it is there. */
  pathOf(sha256: string, kind: MaterialKind): string {
    return join(this.#folder, `${sha256}.${ENDINGS[kind]}`)
  }
}

export const endingOf = (kind: MaterialKind): string => ENDINGS[kind]

/** What a file is, unless unpacking it would take more memory than there is. */
function keptKind(bytes: Uint8Array): MaterialKind | null {
  const kind = kindOfContent(bytes)
  if (kind === null || kind === 'pdf') return kind
  const size = pictureSize(bytes)
  const { sourceSide, sourcePixels } = MATERIAL_LIMITS
  const fits =
    size !== null &&
    size.width <= sourceSide &&
    size.height <= sourceSide &&
    size.width * size.height <= sourcePixels
  return fits ? kind : null
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return 0
    throw error
  }
}

function notWhole(): ReturnType<typeof refuse> {
  return refuse('material.notWhole', '材料没有完整地存下来。请重新添加一次。')
}

function sentenceFor(error: unknown): ReturnType<typeof refuse> {
  return hasCode(error, 'ENOSPC', 'EDQUOT', 'EFBIG')
    ? refuse('material.diskFull', '磁盘已满，材料没有存下来。请清理磁盘空间后再添加一次。')
    : refuse('material.notKept', '材料没有存下来，会议记录没有受影响。请再添加一次，仍不行请联系技术人员。')
}
