import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMaterialFile, fileTooLarge, kindOfContent, pictureSize } from './file-content'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)),
  )
const u16 = (n: number) => [n >> 8, n & 255]
const u32 = (n: number) => [...u16(Math.floor(n / 65_536)), ...u16(n % 65_536)]

const png = (width: number, height: number) =>
  bytes([0x89], 'PNG\r\n\u001a\n', u32(13), 'IHDR', u32(width), u32(height), [8, 2, 0, 0, 0], u32(0))
/** With a thumbnail's segment before its own head, as cameras write it. */
const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1],
    u16(8),
    [0xff, 0xc0, 0, 17, 8, 0],
    [0xff, 0xff, 0xc2],
    u16(17),
    [8],
    u16(height),
    u16(width),
    [3, 0, 0],
  )
const PDF = bytes('\ufeff'.slice(1), '%PDF-1.7\n')

describe('what a file is', () => {
  it.each([
    ['a PNG', png(640, 480), 'png', { width: 640, height: 480 }],
    ['a JPEG', jpeg(4000, 3000), 'jpeg', { width: 4000, height: 3000 }],
    ['a PDF', PDF, 'pdf', null],
    ['a PDF behind a few bytes of a printer', bytes('\u001b%-12345X', '%PDF-1.4'), 'pdf', null],
    ['a JPEG without a head', bytes([0xff, 0xd8, 0xff, 0xd9]), 'jpeg', null],
    ['a PNG that was cut off', png(640, 480).subarray(0, 20), 'png', null],
    ['a PNG of no width', png(0, 480), 'png', null],
    ['a web page', bytes('<html>%PD'), null, null],
    ['nothing', new Uint8Array(), null, null],
  ])('%s', (_, content, kind, size) => {
    expect(kindOfContent(content)).toBe(kind)
    expect(pictureSize(content)).toEqual(size)
  })

  it('never fails, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(png(9, 9), jpeg(9, 9), PDF),
        (tail, head) => {
          const content = bytes([...head.subarray(0, tail[0] ?? 0)], [...tail])
          const result = checkMaterialFile('任意.pdf', content)
          return result.ok || result.error.message.endsWith('。')
        },
      ),
    )
  })
})

describe('what is taken', () => {
  it.each([
    ['现状.jpg', jpeg(9248, 6936)],
    ['现状.JPEG', jpeg(100, 100)],
    ['图.png', png(20_000, 3000)],
    ['方案.pdf', PDF],
    ['没有后缀', PDF],
  ])('%s', (name, content) => {
    expect(checkMaterialFile(name, content)).toMatchObject({ ok: true })
  })
})

describe('what is refused, in a sentence', () => {
  it.each([
    ['空.pdf', bytes(), '“空.pdf”是空文件，里面没有内容。请重新拷贝一份。'],
    [
      '方案.pdf',
      png(9, 9),
      '“方案.pdf”的内容其实是 PNG 图片，和它的名称不符。请核对是不是这份文件，改好名称再添加。',
    ],
    ['现状.jpg', bytes('hello'), '“现状.jpg”打不开：里面不是 JPEG 照片，可能没有拷贝完整。请重新拷贝一份。'],
    [
      'IMG_1.HEIC',
      bytes('ftypheic'),
      '“IMG_1.HEIC”是手机的 HEIC 照片，这里放不了。请另存为 JPEG 或 PNG 再添加。',
    ],
    [
      '方案.docx',
      bytes('PK'),
      '“方案.docx”是办公文档，不能直接上大屏。请在 Word 或 WPS 里另存为 PDF 再添加。',
    ],
    ['setup.exe', bytes('MZ'), '“setup.exe”不是照片也不是 PDF。材料只收 PNG、JPEG 图片和 PDF 文件。'],
    [
      '断.png',
      png(9, 9).subarray(0, 24),
      '“断.png”打不开，文件可能坏了或没有拷贝完整。请重新拷贝一份，或换一张。',
    ],
    [
      '炸弹.png',
      png(30_000, 30_000),
      '“炸弹.png”有 30000 × 30000 像素，太大了，这台电脑显示不了。请先缩小到 8000 × 8000 像素以内。',
    ],
    [
      '长.png',
      png(20_001, 1),
      '“长.png”有 20001 × 1 像素，太大了，这台电脑显示不了。请先缩小到 8000 × 8000 像素以内。',
    ],
  ])('%s', (name, content, sentence) => {
    const result = checkMaterialFile(name, content)
    expect(result.ok ? null : result.error.message).toBe(sentence)
  })

  it('one that is too large, before it is read', () => {
    expect(fileTooLarge('扫描.pdf', 26_214_400)?.error.message).toBe(
      '“扫描.pdf”有 25.0 MB，一份材料最大 20 MB。请压缩或拆成几份再添加。',
    )
    expect(fileTooLarge('扫描.pdf', 20 * 1024 * 1024)).toBeNull()
  })
})
