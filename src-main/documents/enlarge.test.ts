import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { noticeOf } from '#shared/domain/notice/draft'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { enlarged } from './enlarge'
import { renderNoticeSheet } from './notice-docx'

const AT = Date.parse('2026-11-22T10:00:00+08:00')
const { meeting, hall } = sampleMeeting({ until: 'sealed' })
const { document } = noticeOf(meeting, hall, AT)

async function part(paper: 'a4' | 'a3', name: string): Promise<string> {
  const files = unzipSync(await renderNoticeSheet({ document, mark: '', at: AT, paper }))
  return strFromU8(files[name] ?? new Uint8Array())
}

describe('A3', () => {
  it('is A3, with margins and columns √2 times those of A4', async () => {
    const xml = await part('a3', 'word/document.xml')
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="23811"/u)
    expect(xml).toMatch(/w:top="2967"/u)
    expect(xml).toMatch(/w:left="2244"/u)
  })

  it('has type of at least 22 pt in its body', async () => {
    const sizes = [...(await part('a3', 'word/styles.xml')).matchAll(/<w:sz w:val="(\d+)"/gu)].map(
      ([, size]) => Number(size),
    )
    // Half points; the first is that of the body.
    expect(sizes[0]).toBeGreaterThanOrEqual(44)
  })

  it('says what A4 says', async () => {
    const words = async (paper: 'a4' | 'a3') =>
      (await part(paper, 'word/document.xml')).replace(/<[^>]+>/gu, '|').replace(/\|+/gu, '|')
    expect(await words('a3')).toBe(await words('a4'))
  })
})

describe('enlarging', () => {
  it.each([
    ['<w:sz w:val="32"/>', '<w:sz w:val="45"/>'],
    [
      '<w:spacing w:before="0" w:line="579" w:lineRule="exact"/>',
      '<w:spacing w:before="0" w:line="819" w:lineRule="exact"/>',
    ],
    ['<w:spacing w:line="240" w:lineRule="auto"/>', '<w:spacing w:line="240" w:lineRule="auto"/>'],
    ['<w:spacing w:val="-5"/>', '<w:spacing w:val="-7"/>'],
    ['<w:kern w:val="2"/>', '<w:kern w:val="2"/>'],
    [
      '<w:ind w:firstLineChars="200" w:firstLine="630"/>',
      '<w:ind w:firstLineChars="200" w:firstLine="891"/>',
    ],
    ['<w:tcW w:w="5000" w:type="pct"/>', '<w:tcW w:w="5000" w:type="pct"/>'],
    ['<w:t>w:line="5"</w:t>', '<w:t>w:line="5"</w:t>'],
  ])('%s', (before, after) => expect(enlarged(before, Math.SQRT2)).toBe(after))
})
