import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { MaterialFiles, MaterialPart } from './material-files'

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A file in parts of at most `length` bytes. */
export function inParts(bytes: Uint8Array, length: number): MaterialPart[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) => ({
    sha256: hashOf(bytes),
    size: bytes.length,
    offset: index * length,
    bytes: bytes.subarray(index * length, (index + 1) * length),
  }))
}

/** Hands a whole file over; its hash. */
export async function keep(files: MaterialFiles, bytes: Uint8Array): Promise<string> {
  for (const part of inParts(bytes, 100_000)) {
    const result = await files.receive(part)
    if (!result.ok) throw new Error(result.error.message)
  }
  return hashOf(bytes)
}

/** A PNG of one grey; its head may say another size than its data have. */
export function tinyPicture(width: number, height: number, rows = height): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  // Every row begins with how it is filtered: not at all.
  const row = Buffer.alloc(Math.min(width, 4096) + 1, 128).fill(0, 0, 1)
  const data = deflateSync(Buffer.concat(Array.from({ length: Math.min(rows, 64) }, () => row)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc(body), body.length + 4)
  return whole
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}
