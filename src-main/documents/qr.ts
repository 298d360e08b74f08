import { zlibSync } from 'fflate'
import { qrModules } from '#shared/domain/edition/qr'

export interface QrPicture {
  readonly png: Uint8Array
  /** Modules from edge to edge, the white border of two included. */
  readonly modules: number
}

/** Dots for each module: enough that no printer smears one into the next. */
const DOTS = 8

/** A text as a QR, in black and white. */
export function qrPicture(text: string): QrPicture {
  const { rows, size } = qrModules(text)
  return {
    png: bitmapPng(size * DOTS, (x, y) => rows[Math.floor(y / DOTS)]?.[Math.floor(x / DOTS)] ?? false),
    modules: size,
  }
}

/** A square picture of one bit a dot; always the same bytes for the same dots. */
function bitmapPng(side: number, isBlack: (x: number, y: number) => boolean): Uint8Array {
  const stride = Math.ceil(side / 8) + 1
  const rows = new Uint8Array(stride * side)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const at = y * stride + 1 + (x >> 3)
      // In a picture of grey tones 1 is white.
      if (!isBlack(x, y)) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, side)
  view.setUint32(4, side)
  header[8] = 1
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(name), content])
  const whole = new Uint8Array(body.length + 8)
  const view = new DataView(whole.buffer)
  view.setUint32(0, content.length)
  whole.set(body, 4)
  view.setUint32(body.length + 4, crc32(body))
  return whole
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
