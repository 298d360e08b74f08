import { describe, expect, it, test } from 'vitest'
import { proofFor } from '#shared/domain/edition/proof'
import type { PaperId } from '#shared/domain/forms/paper-id'
import { PAPERS, paperOf } from '#shared/domain/forms/papers'
import { summaryMinutes } from '#shared/domain/forms/summary-minutes'
import type { Meeting } from '#shared/domain/meeting/state'
import { mayHaveTemplate } from '#shared/domain/own-template/places'
import { SAMPLE_HALL, SAMPLE_STARTS_AT } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { renderPaper } from '../paper-docx'
import { readBack } from '../read-back.fixtures'
import { renderInTemplate } from './render-in-template'
import { readTemplate } from './read-template'
import { renderSampleTemplate } from './sample-template'
import { CHINESE_STYLES, madeTemplate, p, table } from './template.fixtures'

const planned = sampleMeeting({ until: 'planned' }).meeting
const sealed = sampleMeeting({ until: 'sealed' }).meeting
const HASH = '0'.repeat(64)

/** The paper laid out by the template, as it is written for good. */
async function inTemplate(
  template: Uint8Array | null,
  id: PaperId = 'meetingNotice',
  meeting: Meeting = planned,
) {
  const file = { paper: id, fileName: '红头.docx', sha256: HASH, size: 1, version: 1, dropped: false }
  const context = { meeting, hall: SAMPLE_HALL, now: SAMPLE_STARTS_AT, templates: [file] }
  return renderPaper(paperOf(id), context, { templates: () => Promise.resolve(template) })
}

/** 250 mm × 176 mm */
const B5 = '<w:pgSz w:w="14173" w:h="9978" w:orient="landscape"/>'

const sectioned = (text: string) => text.split('\n').filter((line) => line !== '')

describe('样板', () => {
  const papers = PAPERS.filter(mayHaveTemplate)
  it.each(papers.map(({ id, name }) => [name, id] as const))(
    'of %s is a template without faults, and gives the paper as it is',
    async (_name, id) => {
      const template = await renderSampleTemplate(id, '居委会', 0)
      expect((await readTemplate(id, 'a.docx', template)).faults).toEqual([])
      const meeting = paperOf(id).stage === 'before' ? planned : sealed
      const own = await inTemplate(template, id, meeting)
      expect(own.remark).toBeUndefined()
      const usual = await renderPaper(paperOf(id), { meeting, hall: SAMPLE_HALL, now: SAMPLE_STARTS_AT })
      const squeezed = (bytes: Uint8Array) =>
        readBack(bytes)
          .text()
          .replaceAll(/[\s　]/gu, '')
      const [ours, theirs] = [squeezed(own.bytes), squeezed(usual.bytes)]
      expect([...ours].toSorted().join('')).toBe([...theirs].toSorted().join(''))
    },
  )
})

describe('a template of somebody else’s making', () => {
  const letterhead = madeTemplate({
    body:
      p('{{标', '题}}', '　{{', '文号', '}}') +
      table(p('主持：{{主持人}}'), p('{{会议名称}}、{{会议名称}}')) +
      p('{{正文}}') +
      p('附：', '{{地址}}'),
    header: p('{{居委会}}文件'),
    styles: CHINESE_STYLES,
  })

  it('is filled where its places stand: in pieces, in tables, in headers, twice', async () => {
    const file = readBack((await inTemplate(letterhead)).bytes)
    const lines = sectioned(file.text())
    expect(lines[0]).toMatch(/^关于召开.*的通知　$/u)
    expect(lines[1]).toBe('主持：周明远')
    expect(lines[2]).toMatch(/^(.+)、\1$/u)
    expect(lines[3]).toBe('各位参会人员、有关单位：')
    expect(lines.at(-1)).toMatch(/^附：/u)
    expect(sectioned(file.text('word/header1.xml'))).toEqual([`${SAMPLE_HALL.committee}文件`])
    expect(file.text()).not.toContain('{{')
  })

  it('bears the code of an issued paper and its QR on every page, whatever feet and sheet it has', async () => {
    const { document } = summaryMinutes({ meeting: sealed, hall: SAMPLE_HALL, now: SAMPLE_STARTS_AT })
    const proof = proofFor('a'.repeat(64), '会议纪要', '小南庄社议〔2026〕1号', 1)
    // B5, lying down.
    const template = { fileName: 'a.docx', bytes: madeTemplate({ body: p('{{正文}}'), section: B5 }) }
    const options = { paper: 'summaryMinutes', template, values: {}, draft: null, proof } as const
    const bytes = await renderInTemplate(document, { ...options, creator: '', at: SAMPLE_STARTS_AT })
    if (!bytes) throw new Error('the template is sound')
    const file = readBack(bytes)
    expect(file.all('w:footerReference').map(({ attributes }) => attributes['w:type'])).toEqual([
      'default',
      'even',
      'first',
    ])
    for (const part of ['word/footer900.xml', 'word/footer901.xml', 'word/footer902.xml']) {
      expect(file.text(part)).toContain('校验码：AAAA AAAA AAAA AAAA　第1版')
      const xml = file.parts.get(part) ?? ''
      const [x = 0, y = 0] = [...xml.matchAll(/<wp:posOffset>(\d+)</gu)].map(
        ([, emu]) => Number(emu) / 36_000,
      )
      expect(x).toBeCloseTo(250 - 5 - 20.5, 0)
      expect(y).toBeCloseTo(176 - 7 - 20.5, 0)
    }
  })

  it('has our styles beside its own, under names of their own', async () => {
    const styles = readBack((await inTemplate(letterhead)).bytes).parts.get('word/styles.xml') ?? ''
    expect(styles).toContain('<w:name w:val="heading 1（议事厅）"')
    expect(styles).toContain('w:styleId="BodyText"')
    expect(styles).not.toContain('<w:basedOn w:val="Normal"/>')
  })

  it('is not searched for places in what people wrote', async () => {
    const meeting = {
      ...planned,
      plan: { ...planned.plan, title: '{{标题}}{{正文}}会', facilitator: '{{正文}}' },
    }
    const text = readBack((await inTemplate(letterhead, 'meetingNotice', meeting)).bytes).text()
    expect(text).toContain('主持人{{正文}}，')
    expect(text).toContain('主持：｛｛正文｝｝')
  })

  it('is marked on every page of a draft, where it has headers and where it has none', async () => {
    const draft = { ...planned, agenda: [] }
    const file = readBack((await inTemplate(letterhead, 'meetingNotice', draft)).bytes)
    const headers = [...file.parts.keys()].filter((name) => /^word\/header\d+\.xml$/u.test(name))
    expect(headers).toHaveLength(3)
    for (const name of headers) {
      expect(file.text(name)).toContain('草稿　内容不全')
      expect(file.parts.get(name)).toContain('string="草稿"')
    }
    const kinds = file.all('w:headerReference').map(({ attributes }) => attributes['w:type'])
    expect(new Set(kinds)).toEqual(new Set(['default', 'even', 'first']))
    const practice = { ...planned, practice: true }
    const bare = madeTemplate({ body: p('{{正文}}') })
    expect(
      readBack((await inTemplate(bare, 'meetingNotice', practice)).bytes).parts.get('word/header900.xml'),
    ).toContain('练习')
  })

  it('says of itself what other papers do, and is the same file each time', async () => {
    const [one, other] = [await inTemplate(letterhead), await inTemplate(letterhead)]
    expect(one.bytes).toEqual(other.bytes)
    expect(readBack(one.bytes).parts.get('docProps/custom.xml')).toContain('用语版本')
    expect(readBack(one.bytes).parts.get('docProps/core.xml')).toContain('的通知')
  })

  it('hides on public papers what their text hides', async () => {
    const template = madeTemplate({ body: p('{{正文}}') + p('{{地点}}{{记录人}}') })
    const meeting = {
      ...planned,
      plan: { ...planned.plan, place: '13812341234', recorder: planned.participants[5]?.name ?? '' },
    }
    const text = readBack((await inTemplate(template, 'topicNotice', meeting)).bytes).text()
    expect(text).not.toContain('13812341234')
  })
})

test('a template that is gone or can no longer be used: the program’s own layout, and a sentence', async () => {
  const usual = await renderPaper(paperOf('meetingNotice'), {
    meeting: planned,
    hall: SAMPLE_HALL,
    now: SAMPLE_STARTS_AT,
  })
  for (const bytes of [null, new Uint8Array(10), madeTemplate({ body: p('没有地方') })]) {
    const file = await inTemplate(bytes)
    expect(file.bytes).toEqual(usual.bytes)
    expect(file.remark).toContain('会议通知的模板“红头.docx”不在了，或者打不开')
  }
})

describe('what is refused', () => {
  const relation = (target: string) =>
    `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}" TargetMode="External"/>`
  const body = p('{{正文}}')
  const field = (text: string) => `<w:p><w:r><w:instrText>${text}</w:instrText></w:r></w:p>`
  it.each<[string, string, Uint8Array, string]>([
    ['an old file', 'a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), '这不是 .docx 文件'],
    ['macros by name', 'a.docm', madeTemplate({ body }), '带宏的文件'],
    [
      'macros by type',
      'a.docx',
      madeTemplate({ body, documentType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      '宏、控件或嵌入的对象',
    ],
    ['macros in it', 'a.docx', madeTemplate({ body, more: { 'word/vbaProject.bin': 'x' } }), '宏、控件'],
    [
      'an object',
      'a.docx',
      madeTemplate({ body, more: { 'word/embeddings/oleObject1.bin': 'x' } }),
      '嵌入的对象',
    ],
    [
      'a picture from elsewhere',
      'a.docx',
      madeTemplate({ body, relations: relation('http://x/a.png') }),
      '指向外面',
    ],
    [
      'a field in pieces',
      'a.docx',
      madeTemplate({ body: body + field('INCLUDE') + field('PICTURE "x"') }),
      '指向外面',
    ],
    [
      'a doctype',
      'a.docx',
      madeTemplate({ body, more: { 'word/a.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }),
      '写法不是',
    ],
    [
      'another file in it',
      'a.docx',
      madeTemplate({ body: `${body}<w:altChunk r:id="rId1"/>` }),
      '嵌着另一个文件',
    ],
    ['too much', 'a.docx', new Uint8Array(2_000_001), '超过 2 兆'],
    ['half a file', 'a.docx', madeTemplate({ body }).slice(0, 500), '文件打不开'],
    [
      'a bomb',
      'a.docx',
      madeTemplate({ body, more: { 'word/a.xml': ' '.repeat(21_000_000) } }),
      '展开后太大',
    ],
    [
      'no Word file',
      'a.docx',
      madeTemplate({ body, documentType: 'application/xml' }),
      '不是一般的 Word 文档',
    ],
    ['no place for the text', 'a.docx', madeTemplate({ body: p('{{标题}}') }), '没有 {{正文}}'],
    ['two of them', 'a.docx', madeTemplate({ body: body + body }), '{{正文}}只能写一次'],
    ['one in a table', 'a.docx', madeTemplate({ body: table(body) }), '要独占一段'],
    ['one with words beside it', 'a.docx', madeTemplate({ body: p('正文：{{正文}}') }), '要独占一段'],
    [
      'a name there is not',
      'a.docx',
      madeTemplate({ body: body + p('{{主持}}') }),
      '不认识 {{主持}}，是不是 {{主持人}}？',
    ],
    ['half a brace', 'a.docx', madeTemplate({ body: body + p('{{标题}') }), '“{{标题}”里的双大括号不成对'],
    [
      'an issuer without a day',
      'a.docx',
      madeTemplate({ body: body + p('{{落款}}') }),
      '要么都写，要么都不写',
    ],
  ])('%s', async (_name, fileName, bytes, sentence) => {
    const { faults } = await readTemplate('meetingNotice', fileName, bytes)
    expect(faults.join('\n')).toContain(sentence)
  })
})
