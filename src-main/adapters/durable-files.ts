import { access, open, readdir, rename } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CopyError } from '../core/ports'

/** Makes names created or changed in a folder survive a power cut. Windows does this by itself and has no call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes all of `bytes` at `position`; a single write may take only a part. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

/** Writes a new file through to the disk; `path` must not exist. */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await writeAll(handle, bytes, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(dirname(path))
}

/** Puts `from` in the place of `to` in one step, so that there is always one of them under that name. */
export async function replaceFile(from: string, to: string): Promise<void> {
  await rename(from, to)
  await syncFolder(dirname(to))
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.some((code) => error.code === code)
}

export function toCopyError(error: unknown): CopyError {
  if (error instanceof CopyError) return error
  const detail = error instanceof Error ? error.message : String(error)
  // A quota, and a limit on the size of one file, are a full disk to whoever runs into them.
  return new CopyError(hasCode(error, 'ENOSPC', 'EDQUOT', 'EFBIG') ? 'full' : 'broken', detail)
}

/** `2026-12-01T09-30-05-123`: a time that may stand in a file name on every system. */
export function fileTime(at: Date): string {
  return at.toISOString().replaceAll(/[:.]/gu, '-').replace(/Z$/u, '')
}

export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}

/** Of the files in a folder; none where there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}
