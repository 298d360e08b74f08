import { ok, refuse, type Result } from '../../kernel/result'
import { MATERIAL_KIND_NAMES, MATERIAL_LIMITS, type MaterialKind } from './material'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const
const JPEG = [0xff, 0xd8, 0xff] as const
/** %PDF- */
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d] as const
/** A PDF may begin with a few bytes of something else: readers look for its mark that far. */
const PDF_MARK_WITHIN = 1024

/** What the bytes are, whatever the file is called; null for what is no material. */
export function kindOfContent(bytes: Uint8Array): MaterialKind | null {
  if (PNG.every((byte, at) => bytes[at] === byte)) return 'png'
  if (JPEG.every((byte, at) => bytes[at] === byte)) return 'jpeg'
  const head = bytes.subarray(0, PDF_MARK_WITHIN)
  return head.some((_, from) => PDF.every((byte, at) => head[from + at] === byte)) ? 'pdf' : null
}

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Width and height as the head of a PNG or JPEG says, px; null where it says none. Nothing is unpacked. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  switch (kindOfContent(bytes)) {
    case 'png':
      return pngSize(bytes)
    case 'jpeg':
      return jpegSize(bytes)
    default:
      return null
  }
}

function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 33) return null
  const view = viewOf(bytes)
  const header = view.getUint32(12) === 0x49484452
  return header ? sized(view.getUint32(16), view.getUint32(20)) : null
}

/** The frame header (SOF) stands behind segments of any number and length; each says how long it is. */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes)
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return sized(view.getUint16(at + 7), view.getUint16(at + 5))
    } else {
      const length = view.getUint16(at + 2)
      if (length < 2) return null
      at += 2 + length
    }
  }
  return null
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const sized = (width: number, height: number) => (width > 0 && height > 0 ? { width, height } : null)

/** Endings that people give files of a kind. */
const ENDINGS: Readonly<Record<string, MaterialKind>> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', pdf: 'pdf' }
/** What people try to hand in, and what they can do. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  heic: '手机的 HEIC 照片',
  heif: '手机的 HEIF 照片',
  webp: 'WebP 图片',
  gif: 'GIF 图片',
  bmp: 'BMP 图片',
  tif: 'TIFF 图片',
  tiff: 'TIFF 图片',
}
const OFFICE: ReadonlySet<string> = new Set([
  'doc',
  'docx',
  'wps',
  'xls',
  'xlsx',
  'et',
  'ppt',
  'pptx',
  'dps',
  'ofd',
])

/**
 * Whether a file can be material at all, before anything of it is unpacked: its size, what it is against what it is
 * called, and for a picture how large it would become. Refused with a sentence for whoever handed it in.
 */
export function checkMaterialFile(name: string, bytes: Uint8Array): Result<MaterialKind> {
  const tooLarge = fileTooLarge(name, bytes.length)
  if (tooLarge) return tooLarge
  if (bytes.length === 0) return refuse('material.empty', `“${name}”是空文件，里面没有内容。请重新拷贝一份。`)
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = kindOfContent(bytes)
  const named = ENDINGS[ending]
  if (kind === null) {
    if (named !== undefined) {
      return refuse(
        'material.broken',
        `“${name}”打不开：里面不是 ${MATERIAL_KIND_NAMES[named]}，可能没有拷贝完整。请重新拷贝一份。`,
      )
    }
    return notTaken(name, ending)
  }
  if (named !== undefined && named !== kind) {
    return refuse(
      'material.otherKind',
      `“${name}”的内容其实是 ${MATERIAL_KIND_NAMES[kind]}，和它的名称不符。请核对是不是这份文件，改好名称再添加。`,
    )
  }
  if (kind === 'pdf') return ok(kind)
  const size = pictureSize(bytes)
  if (!size) return broken(name)
  const { width, height } = size
  const { sourceSide, sourcePixels } = MATERIAL_LIMITS
  return width > sourceSide || height > sourceSide || width * height > sourcePixels
    ? refuse(
        'material.enormous',
        `“${name}”有 ${width} × ${height} 像素，太大了，这台电脑显示不了。请先缩小到 8000 × 8000 像素以内。`,
      )
    : ok(kind)
}

/** Refusal by size alone, which is known before the file is read; null where it will do. */
export function fileTooLarge(name: string, size: number): ReturnType<typeof refuse> | null {
  return size > MATERIAL_LIMITS.fileBytes
    ? refuse(
        'material.tooLarge',
        `“${name}”有 ${(size / 1024 / 1024).toFixed(1)} MB，一份材料最大 20 MB。请压缩或拆成几份再添加。`,
      )
    : null
}

export function broken(name: string): ReturnType<typeof refuse> {
  return refuse('material.broken', `“${name}”打不开，文件可能坏了或没有拷贝完整。请重新拷贝一份，或换一张。`)
}

function notTaken(name: string, ending: string): ReturnType<typeof refuse> {
  const picture = ELSEWHERE[ending]
  if (picture !== undefined) {
    return refuse('material.kind', `“${name}”是${picture}，这里放不了。请另存为 JPEG 或 PNG 再添加。`)
  }
  return refuse(
    'material.kind',
    OFFICE.has(ending)
      ? `“${name}”是办公文档，不能直接上大屏。请在 Word 或 WPS 里另存为 PDF 再添加。`
      : `“${name}”不是照片也不是 PDF。材料只收 PNG、JPEG 图片和 PDF 文件。`,
  )
}
