import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { ok, refuse } from '#shared/domain/kernel/result'
import type { Result } from '#shared/domain/kernel/result'
import { hasCode, isThere, writeNewFile } from '../adapters/durable-files'
import type { Log } from '../core/ports'
import { SerialQueue } from '../core/serial-queue'
import { safeFileName } from './file-name'

export interface ExportedFile {
  readonly path: string
  readonly fileName: string
  /** What became of it otherwise than was asked for, in a sentence. */
  readonly remark?: string
}

/** The folder that documents are put into for people. */
export class ExportFolder {
  readonly folder: string
  readonly #log: Log
  readonly #queue = new SerialQueue()

  constructor(folder: string, log: Log) {
    this.folder = resolve(folder)
    this.#log = log
  }

  /**
   * Writes a new file called `name` with `ending` (`.docx`). It is whole or not there, and never takes the place
   * of another one: the second of a name gets （2）.
   */
  write(name: string, ending: string, bytes: Uint8Array): Promise<Result<ExportedFile>> {
    return this.#queue.run(async () => {
      try {
        await mkdir(this.folder, { recursive: true })
        const fileName = await this.#freeName(safeFileName(name), ending)
        const path = join(this.folder, fileName)
        await this.#writeBeside(path, bytes)
        return ok({ path, fileName })
      } catch (error) {
        this.#log('error', 'a document could not be exported', { folder: this.folder, reason: String(error) })
        return sentenceFor(error, this.folder)
      }
    })
  }

  /** The path, where it is one of the files in the folder. */
  async find(path: string): Promise<Result<string>> {
    const whole = resolve(path)
    try {
      if (whole.startsWith(this.folder + sep) && (await stat(whole)).isFile()) return ok(whole)
    } catch (error) {
      if (!hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES')) throw error
    }
    return refuse('noFile', '没有找到这个文件，它可能已被移走；请重新导出。')
  }

  async #freeName(name: string, ending: string): Promise<string> {
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? `${name}${ending}` : `${name}（${number}）${ending}`
      if (!(await isThere(join(this.folder, candidate)))) return candidate
    }
  }

  async #writeBeside(path: string, bytes: Uint8Array): Promise<void> {
    const beside = `${path}.part`
    try {
      await rm(beside, { force: true })
      await writeNewFile(beside, bytes)
      await rename(beside, path)
    } catch (error) {
      await rm(beside, { force: true }).catch((failure: unknown) =>
        this.#log('warning', 'a part of a document stays behind', { beside, reason: String(failure) }),
      )
      throw error
    }
  }
}

function sentenceFor(error: unknown, folder: string): ReturnType<typeof refuse> {
  if (hasCode(error, 'ENOSPC', 'EDQUOT'))
    return refuse('diskFull', '磁盘已满，文档没有导出；请清理磁盘空间后再导出一次。')
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS'))
    return refuse(
      'exportDenied',
      `不能写入文件夹“${folder}”，文档没有导出；请检查它是否只读，或请管理员开放写入权限。`,
    )
  if (hasCode(error, 'EBUSY', 'ETXTBSY'))
    return refuse('exportBusy', '文件正被其他程序占用，文档没有导出；请关闭打开它的程序后再导出一次。')
  if (hasCode(error, 'EEXIST', 'ENOTDIR'))
    return refuse(
      'exportBlocked',
      `“${folder}”处有一个同名文件，建不了导出文件夹；请把那个文件移走后再导出一次。`,
    )
  return refuse('exportFailed', `文档没有导出成功；请检查文件夹“${folder}”是否可用，再导出一次。`)
}
