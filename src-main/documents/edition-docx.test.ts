import jsQR from 'jsqr'
import { unzlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { proofFor, proofOf } from '#shared/domain/edition/proof'
import { noticeOf } from '#shared/domain/notice/draft'
import { SAMPLE_HALL } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { renderEdition } from './edition-docx'
import { renderNoticeSheet } from './notice-docx'
import { qrPicture } from './qr'
import { readBack } from './read-back.fixtures'

const { meeting, world, now } = sampleMeeting({ until: 'sealed' })
const editions = [...world.editions.byPaper.values()].flat()

describe('an issued paper', () => {
  it.each(editions.map((edition) => [edition.paper, edition] as const))(
    '%s bears its code and its QR at the foot of every page, and in its own properties',
    async (_, edition) => {
      const bytes = await renderEdition({ edition, meeting }, SAMPLE_HALL)
      const file = readBack(bytes)
      const { code } = proofOf(edition, meeting.number)
      for (const part of ['word/footer1.xml', 'word/footer2.xml']) {
        expect(file.text(part)).toContain(`校验码：${code}　第1版`)
        expect(file.parts.get(part)).toContain('<wp:anchor')
      }
      expect(file.parts.get('docProps/custom.xml')).toContain(`<vt:lpwstr>${code}</vt:lpwstr>`)
      expect(file.parts.get('word/header1.xml')).toBeUndefined()
      expect(await renderEdition({ edition, meeting }, { ...SAMPLE_HALL })).toEqual(bytes)
    },
  )

  it('on A3 has its QR as much larger as the sheet', async () => {
    const { document } = noticeOf(meeting, SAMPLE_HALL, now)
    const proof = proofFor('a'.repeat(64), '协商结果公示', '小南庄社公示〔2026〕3号', 2)
    const sizes = []
    for (const paper of ['a4', 'a3'] as const) {
      const file = readBack(await renderNoticeSheet({ document, mark: '', at: now, paper, proof }))
      sizes.push(Number(/<wp:extent cx="(\d+)"/u.exec(file.parts.get('word/footer1.xml') ?? '')?.[1]))
    }
    const [a4 = 0, a3 = 0] = sizes
    expect(a3 / a4).toBeCloseTo(Math.SQRT2, 1)
    // Half a millimetre a module, 37 of them and a border of two.
    expect(a4 / 36_000).toBeGreaterThanOrEqual(20.5)
  })
})

/** The dots of a picture of one bit a dot, as a reader of codes wants them. */
function dotsOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset)
  const side = view.getUint32(16)
  const rows = unzlibSync(png.subarray(41, 41 + view.getUint32(33)))
  const stride = Math.ceil(side / 8) + 1
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let at = 0; at < side * side; at += 1) {
    const [x, y] = [at % side, Math.floor(at / side)]
    const white = ((rows[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
    pixels.fill(white * 255, at * 4, at * 4 + 3)
  }
  return { pixels, side }
}

describe('the QR', () => {
  it.each([
    '议事厅核验 7F3A91C40B6E52D8 小南庄社议〔2026〕3号 会议记录 第1版',
    '议事厅核验 7F3A91C40B6E52D8 小南庄社区居民委员会社议〔2026〕128号 表决结果统计表 第12版',
    '议事厅核验 7F3A91C40B6E52D8 会议通知 第1版',
  ])('is read back: %s', (text) => {
    const { png, modules } = qrPicture(text)
    const { pixels, side } = dotsOf(png)
    expect(side).toBe(modules * 8)
    expect(jsQR(pixels, side, side)?.data).toBe(text)
    expect(qrPicture(text).png).toEqual(png)
  })
})
