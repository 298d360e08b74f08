import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pictureDifferences, wordDifferences } from '#shared/domain/edition/compare'
import { SAMPLE_HALL } from '#shared/testing/sample-hall'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { renderEdition } from '../edition-docx'
import { readXml } from './xml-events'
import { wordsOf, type ReadPaper } from './words'

const { meeting, world } = sampleMeeting({ until: 'sealed' })
const editions = [...world.editions.byPaper.values()].flat()
const files = new Map(
  await Promise.all(
    editions.map(
      async (edition) => [edition.paper, await renderEdition({ edition, meeting }, SAMPLE_HALL)] as const,
    ),
  ),
)
const agreement = files.get('agreement') ?? new Uint8Array()
const minutes = files.get('minutes') ?? new Uint8Array()

function read(bytes: Uint8Array): ReadPaper {
  const words = wordsOf(bytes)
  if ('fault' in words) throw new Error(words.fault)
  return words
}

/** The file with one of its parts rewritten. */
function altered(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) })
}

const inDocument = (change: (xml: string) => string) => altered(agreement, 'word/document.xml', change)
const differences = (file: Uint8Array, archive = agreement) => wordDifferences(read(archive), read(file))

describe('the words of a file', () => {
  it.each([...files])('%s says its code, and has all of its words in order', (_, bytes) => {
    const { lines, code, footers } = read(bytes)
    expect(code).toMatch(/^(?:[0-9A-F]{4} ?){4}$/u)
    expect(lines.length).toBeGreaterThan(8)
    expect(footers.join()).toContain(code ?? '?')
  })

  it('name the place, in the text and in tables', () => {
    const places = read(agreement).lines.map(({ place }) => place)
    expect(places[0]).toBe('正文第1段')
    expect(places).toContain('第1个表格第2行第2格')
  })

  it('are the same however the file was saved', () => {
    const otherwise = [
      // Runs cut into letters, each with its own look.
      inDocument((xml) =>
        xml.replace(/<w:t([^>]*)>([^<]+)<\/w:t>/gu, (_, space: string, text: string) =>
          text
            .split(/(?=[\u4e00-\u9fff])/u)
            .map(
              (part) =>
                `<w:t${space}>${part}</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve"></w:t>`,
            )
            .join('</w:r><w:r>'),
        ),
      ),
      // Comments, character references, other quotes.
      inDocument((xml) =>
        xml
          .replace('<w:body>', '<w:body><!-- saved elsewhere -->')
          .replace('协', '&#x534F;')
          .replace(/w:val="(\d+)"/gu, "w:val='$1'"),
      ),
      // Another archive: other order, other compression, other dates.
      zipSync(Object.fromEntries(Object.entries(unzipSync(agreement)).toReversed()), { level: 1 }),
      // The number of pages as somebody counted it last.
      altered(agreement, 'word/footer1.xml', (xml) =>
        xml.replaceAll(
          '<w:fldChar w:fldCharType="separate"/>',
          '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r>',
        ),
      ),
    ]
    for (const file of otherwise) {
      expect(differences(file)).toEqual([])
      expect(pictureDifferences(read(agreement), read(file))).toEqual({ gone: 0, added: 0 })
    }
  })

  it('show any one character that was changed, taken out or put in', () => {
    const xml = strFromU8(unzipSync(agreement)['word/document.xml'] ?? new Uint8Array())
    const texts = [...xml.matchAll(/<w:t[^>]*>([^<]+)<\/w:t>/gu)].flatMap((match) => {
      const start = match.index + match[0].indexOf('>') + 1
      return [...(match[1] ?? '')].flatMap((character, at) =>
        /[\p{L}\p{N}\p{P}]/u.test(character)
          ? [start + [...(match[1] ?? '')].slice(0, at).join('').length]
          : [],
      )
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom('', '改', '9', '。'),
        fc.boolean(),
        (at, put, keep) => {
          const before = String.fromCodePoint(xml.codePointAt(at) ?? 0)
          const after = keep ? `${put}${before}` : put
          fc.pre(after !== before)
          const file = inDocument((text) => text.slice(0, at) + after + text.slice(at + before.length))
          expect(differences(file)).toHaveLength(1)
        },
      ),
      { numRuns: 120 },
    )
  }, 60_000)

  it.each<[string, (xml: string) => string, { archive: string; file: string }]>([
    [
      'a number that was changed',
      (xml) => xml.replace('同意31人', '同意13人').replace('同意 31 人', '同意 13 人'),
      { archive: '同意31人', file: '同意13人' },
    ],
    [
      'a paragraph that was put in',
      (xml) => xml.replace('<w:sectPr', '<w:p><w:r><w:t>另议：车位可以买卖。</w:t></w:r></w:p><w:sectPr'),
      { archive: '', file: '另议：车位可以买卖。' },
    ],
    [
      'words that were hidden',
      (xml) => xml.replace(/<w:rPr>(?=(?:(?!<\/w:r>).)*建成车位台账)/u, '<w:rPr><w:vanish/>'),
      { archive: '建成车位台账并公布', file: '' },
    ],
    [
      'words that were put in with their traces kept',
      (xml) => xml.replace('<w:sectPr', '<w:p><w:ins><w:r><w:t>添一句。</w:t></w:r></w:ins></w:p><w:sectPr'),
      { archive: '', file: '添一句。' },
    ],
  ])('show %s', (_, change, expected) => {
    const found = differences(inDocument(change))
    expect(found).toHaveLength(1)
    expect(found[0]?.archive).toContain(expected.archive)
    expect(found[0]?.file).toContain(expected.file)
    if (expected.file === '') expect(found[0]?.file).toBe('')
  })

  it('show what was changed at the foot', () => {
    const changed = ['word/footer1.xml', 'word/footer2.xml'].reduce(
      (bytes, part) => altered(bytes, part, (xml) => xml.replace('第1版', '第2版')),
      agreement,
    )
    expect(differences(changed)).toMatchObject([{ place: '页脚' }])
  })

  it('show a signature that was put in the place of another', () => {
    const parts = unzipSync(minutes)
    const [signature = ''] = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
    const other = zipSync({ ...parts, [signature]: strToU8('another hand') })
    expect(pictureDifferences(read(minutes), read(other))).toEqual({ gone: 1, added: 1 })
    expect(differences(other, minutes)).toEqual([])
  })

  it.each<[string, Uint8Array, string]>([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'broken'],
    ['nothing', new Uint8Array(), 'broken'],
    ['half a file', agreement.subarray(0, agreement.length / 2), 'broken'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'notWord'],
    ['words that end too soon', inDocument((xml) => xml.slice(0, xml.length - 40)), 'broken'],
    [
      'words that grow without end',
      inDocument((xml) => xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document')),
      'broken',
    ],
  ])('of %s cannot be read, which is said', (_, bytes, fault) => {
    expect(wordsOf(bytes)).toEqual({ fault })
  })
})

it('whatever bytes come, reading them ends with an answer', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const seen: string[] = []
      const told = { open: () => undefined, close: () => undefined, text: (part: string) => seen.push(part) }
      expect(typeof readXml(text, told)).toBe('boolean')
    }),
  )
})
