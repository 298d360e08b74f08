import { inflateRawSync } from 'node:zlib'
import { zipSync, type Zippable } from 'fflate'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const STORED = 0
const DEFLATED = 8
/** Flag bit 0: the entry is encrypted. */
const ENCRYPTED = 1

export interface ZipLimits {
  /** Bytes of everything unpacked. */
  readonly total: number
  readonly entries: number
}

export type ZipFault = 'broken' | 'tooLarge' | 'encrypted'

export type GuardedZip = { readonly files: ReadonlyMap<string, Uint8Array> } | { readonly fault: ZipFault }

/**
 * Unpacks the entries that `wanted` asks for, believing no size that the file states: unpacking stops at the limit.
 * A few kilobytes could otherwise fill the memory of the hall's machine.
 */
export function unpackGuarded(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): GuardedZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return { fault: 'broken' }
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) return { fault: 'tooLarge' }
  const files = new Map<string, Uint8Array>()
  let at = view.getUint32(end + 16, true)
  let left = limits.total
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(view, at)
    if (!entry) return { fault: 'broken' }
    at = entry.next
    if (!wanted(entry.name)) continue
    if (entry.encrypted) return { fault: 'encrypted' }
    const content = contentOf(view, bytes, entry, left)
    if (typeof content === 'string') return { fault: content }
    left -= content.length
    files.set(entry.name, content)
  }
  return { files }
}

/** The same files as a plain archive, for a reader that wants one. */
export function packStored(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const zippable: Zippable = {}
  for (const [name, content] of files) zippable[name] = [content, { level: 0 }]
  return zipSync(zippable)
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly compressed: number
  readonly header: number
  readonly next: number
}

/** The end record stands within the last 64 kB, behind it only a comment. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}

function readEntry(view: DataView, at: number): Entry | null {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > view.byteLength) return null
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength))
  return {
    // Some writers of the region put the wrong slash.
    name: name.replaceAll('\\', '/'),
    encrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
    method: view.getUint16(at + 10, true),
    compressed: view.getUint32(at + 20, true),
    header: view.getUint32(at + 42, true),
    next,
  }
}

function contentOf(view: DataView, bytes: Uint8Array, entry: Entry, limit: number): Uint8Array | ZipFault {
  const { header, compressed, method } = entry
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) return 'broken'
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (start + compressed > bytes.length) return 'broken'
  const data = bytes.subarray(start, start + compressed)
  if (method === STORED) return data.length > limit ? 'tooLarge' : data
  if (method !== DEFLATED) return 'broken'
  try {
    return new Uint8Array(inflateRawSync(data, { maxOutputLength: Math.max(1, limit) }))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'broken'
  }
}
