import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentHashOf, verificationCode } from '#shared/domain/minutes/content-hash'
import { minutesOf } from '#shared/domain/minutes/draft'
import { arbitraryMoves, playMoves } from '#shared/testing/random-meeting'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { renderMinutes } from './minutes-docx'
import { signatureBoxes } from './signature-grid'
import { printable } from './xml'

const sealed = sampleMeeting({ until: 'sealed' })
const bytes = await renderMinutes({ meeting: sealed.meeting, hall: sealed.hall, draft: false })
const parts = unzipSync(bytes)
const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
const documentXml = part('word/document.xml')
const styles = part('word/styles.xml')
const styleXml = (id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 'u').exec(styles)?.[0] ?? ''

/** The words of a part, runs joined, a line for each paragraph. */
function textOf(xml: string): string {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
        .map(([, text]) => unescapeXml(text ?? ''))
        .join(''),
    )
    .join('\n')
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

describe('the page', () => {
  it('is that of GB/T 9704', () => {
    expect(documentXml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    const margins = /<w:pgMar [^>]*>/u.exec(documentXml)?.[0]
    for (const edge of ['w:top="2098"', 'w:left="1587"', 'w:bottom="1984"', 'w:right="1474"']) {
      expect(margins).toContain(edge)
    }
    expect(/<w:docGrid [^>]*>/u.exec(documentXml)?.[0]).toMatch(
      /w:linePitch="579".*w:type="lines"|w:type="lines".*w:linePitch="579"/u,
    )
  })

  it('has lines of exactly 28.95 pt, 22 of which fill it', () => {
    expect(styleXml('Normal')).toContain('w:line="579" w:lineRule="exact"')
    expect(Math.floor((16838 - 2098 - 1984) / 579)).toBe(22)
  })

  it('has 28 characters to the line', () => {
    const spacing = Number(/<w:spacing w:val="(-?\d+)"\/>/u.exec(styleXml('Normal'))?.[1])
    expect(Math.floor((11906 - 1587 - 1474) / (320 + spacing))).toBe(28)
    expect(styleXml('Normal')).toContain('<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>')
    expect(styleXml('BodyText')).toContain('w:firstLineChars="200"')
  })

  it('numbers its pages — 1 —, right on odd and left on even ones, 14 pt in 宋体', () => {
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders')
    const footers = Object.keys(parts).filter((name) => /word\/footer\d+\.xml/u.test(name))
    expect(footers).toHaveLength(2)
    const xml = footers.map(part).join('')
    expect(xml).toContain('PageNumberOdd')
    expect(xml).toContain('PageNumberEven')
    expect(xml).toContain('— ')
    expect(xml).toContain('NUMPAGES')
    expect(styleXml('PageNumberOdd')).toContain('<w:jc w:val="right"/>')
    expect(styleXml('PageNumberEven')).toContain('<w:jc w:val="left"/>')
    expect(styleXml('PageNumberOdd')).toContain('w:eastAsia="宋体"')
    expect(styleXml('PageNumberOdd')).toContain('<w:sz w:val="28"/>')
  })
})

describe('the fonts', () => {
  it.each([
    ['Title', '方正小标宋简体', 44],
    ['Heading1', '黑体', null],
    ['Heading2', '楷体', null],
  ])('of %s: %s', (id, font, size) => {
    expect(styleXml(id)).toContain(`w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"`)
    expect(styleXml(id)).not.toContain('<w:b/>')
    if (size !== null) expect(styleXml(id)).toContain(`<w:sz w:val="${size}"/>`)
  })

  it('of the body are 仿宋 of 16 pt, digits in Times New Roman', () => {
    const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/u.exec(styles)?.[0]
    expect(defaults).toContain('w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"')
    expect(defaults).toContain('<w:sz w:val="32"/>')
  })

  it('have stand-ins in the font table', () => {
    const table = part('word/fontTable.xml')
    expect(table).toContain('<w:font w:name="仿宋"><w:altName w:val="FangSong,仿宋_GB2312')
    expect(table).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK')
  })

  it('of rare characters have them', () => {
    const fontOf = (character: string) =>
      new RegExp(`w:eastAsia="([^"]+)"[^>]*/></w:rPr><w:t[^>]*>${character}</w:t>`, 'u').exec(
        documentXml,
      )?.[1]
    expect(fontOf('㛃')).toBe('宋体')
    expect(fontOf('䶮')).toBe('宋体')
    expect(fontOf('𠮷')).toBe('SimSun-ExtB')
  })

  it('treat “ ” and · as Chinese everywhere', () => {
    const runs = documentXml.match(/<w:r>.*?<\/w:r>/gu) ?? []
    const texts = runs.filter((run) => run.includes('<w:t'))
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.every((run) => run.includes('w:hint="eastAsia"'))).toBe(true)
  })
})

describe('the content', () => {
  it('is every word of the minutes, in order', () => {
    const minutes = minutesOf(sealed.meeting, sealed.hall)
    const text = textOf(documentXml)
    let at = 0
    for (const { text: words } of minutes.blocks) {
      const found = text.indexOf(words, at)
      expect(found, words).toBeGreaterThanOrEqual(at)
      at = found + words.length
    }
    for (const { value } of minutes.head) for (const line of value.split('\n')) expect(text).toContain(line)
    expect(text.trimStart().startsWith('小南庄社区居民代表会议记录\n小南庄社议〔2026〕1号')).toBe(true)
  })

  it('keeps table rows whole and repeats the header of figures', () => {
    const tables = documentXml.match(/<w:tbl>.*?<\/w:tbl>/gu) ?? []
    expect(tables).toHaveLength(5)
    const rows = documentXml.match(/<w:tr>.*?<\/w:tr>/gu) ?? []
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(3)
  })

  it('has the code of its content on every page and no mark once sealed', () => {
    const code = verificationCode(sealed.meeting.seal?.contentHash ?? '')
    expect(textOf(part('word/footer1.xml'))).toContain(`校验码：${code}`)
    expect(textOf(part('word/footer2.xml'))).toContain(`校验码：${code}`)
    expect(Object.keys(parts).some((name) => name.startsWith('word/header'))).toBe(false)
  })

  it('says nothing of the program or the machine in its properties', () => {
    expect(part('docProps/core.xml')).toContain('<dc:creator>小南庄社区居民委员会</dc:creator>')
    expect(part('docProps/core.xml')).toContain('2026-11-21T')
  })

  it('is the same file every time', async () => {
    const again = await renderMinutes({ meeting: sealed.meeting, hall: sealed.hall, draft: false })
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
  })
})

describe('signatures', () => {
  const hash = contentHashOf(minutesOf(sealed.meeting, sealed.hall))

  it('stand where they belong, boxes for ink where there are none', () => {
    const boxes = signatureBoxes(sealed.meeting, hash)
    expect(boxes.map(({ label, name, signature }) => [label, name, signature !== null])).toEqual([
      ['主持人', '周明远', true],
      ['记录人', '林晓雯', true],
      ['监督人', '郑守义', true],
      ['监票人', '郑守义', false],
      ['计票人', '苏静', false],
      ['计票人', '叶知秋', false],
      ['代表', '孙秀英', true],
      ['代表', '', false],
      ['代表', '', false],
    ])
    const pictures = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
    expect(pictures.length).toBeGreaterThan(0)
    expect((documentXml.match(/<w:drawing>/gu) ?? []).length).toBe(4)
  })

  it('of an earlier text are not printed, and their absence is told', async () => {
    const changed = { ...sealed.meeting, seal: null, minutesEdits: {} }
    const xml = strFromU8(
      unzipSync(await renderMinutes({ meeting: changed, hall: sealed.hall, draft: false }))[
        'word/document.xml'
      ] ?? new Uint8Array(),
    )
    expect(xml).not.toContain('<w:drawing>')
    expect(textOf(xml)).toContain('另有4个签字签在内容改动之前，没有印出。')
  })

  it('go to the next page together with the end of the text', () => {
    const closing = documentXml.slice(0, documentXml.indexOf('散会')).lastIndexOf('<w:p>')
    const tail = documentXml.slice(closing)
    const paragraphs = (tail.match(/<w:pPr>.*?<\/w:pPr>/gu) ?? []).filter((xml) => xml.includes('w:pStyle'))
    const last = paragraphs.findIndex((xml) => xml.includes('SignOff')) + 1
    expect(paragraphs.slice(0, last).every((xml) => xml.includes('<w:keepNext/>'))).toBe(true)
    const before = documentXml.slice(0, closing)
    expect(before.slice(before.lastIndexOf('<w:p>'))).toContain('<w:keepNext/>')
  })
})

describe('what is not sealed', () => {
  it.each(['planned', 'inSession', 'closed', 'signed'] as const)('is marked 草稿: %s', async (until) => {
    const { meeting, hall } = sampleMeeting({ until })
    const files = unzipSync(await renderMinutes({ meeting, hall, draft: false }))
    const headers = Object.keys(files).filter((name) => name.startsWith('word/header'))
    expect(headers).toHaveLength(2)
    for (const name of headers) expect(strFromU8(files[name] ?? new Uint8Array())).toContain('草稿')
  })

  it('is marked when it was changed behind the seal', async () => {
    const { seal } = sealed.meeting
    if (!seal) throw new Error('the sample is sealed')
    const document = { ...seal.document, title: `${seal.document.title}（改）` }
    const meeting = { ...sealed.meeting, seal: { ...seal, document } }
    const files = unzipSync(await renderMinutes({ meeting, hall: sealed.hall, draft: false }))
    expect(strFromU8(files['word/header1.xml'] ?? new Uint8Array())).toContain('内容与封存时不一致')
  })
})

describe('any meeting that can be', () => {
  it('gives a file with every word in it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMoves, async (moves) => {
        const { meeting, hall } = playMoves(moves)
        const files = unzipSync(await renderMinutes({ meeting, hall, draft: true }))
        const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
        expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Surrogate}/u)
        const text = textOf(xml)
        for (const block of minutesOf(meeting, hall).blocks) {
          for (const line of printable(block.text).split('\n'))
            if (line.trim() !== '') expect(text).toContain(line)
        }
      }),
      { numRuns: 25 },
    )
  })
})
