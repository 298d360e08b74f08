import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { PaperLine, PaperText } from '#shared/domain/edition/compare'
import { CODE_PROPERTY } from '../custom-properties'
import { unpackGuarded, type ZipFault } from '../zip-guard'
import { readXml } from './xml-events'

export interface ReadPaper extends PaperText {
  /** The code that the file says of itself; null where it says none. */
  readonly code: string | null
}

export type WordsFault = ZipFault | 'notWord'

/** A paper of ours is some hundred kilobytes; ballots, the largest, have no code. */
const LIMITS = { total: 60_000_000, entries: 2000 } as const

const DOCUMENT = 'word/document.xml'
const WANTED = /^(?:word\/.*\.(?:xml|rels)|word\/media\/.*|docProps\/custom\.xml)$/u

/**
 * The words of a Word file in their order, whoever saved it last: how they are cut into runs, which parts they lie in
 * and how they look makes no difference.
 */
export function wordsOf(bytes: Uint8Array): ReadPaper | { readonly fault: WordsFault } {
  const zip = unpackGuarded(bytes, (name) => WANTED.test(name), LIMITS)
  if ('fault' in zip) return zip
  const text = (name: string) => {
    const content = zip.files.get(name)
    return content ? new TextDecoder().decode(content) : null
  }
  const body = linesOf(text(DOCUMENT))
  if (!body) return { fault: text(DOCUMENT) === null ? 'notWord' : 'broken' }
  const targets = relationsOf(text('word/_rels/document.xml.rels'))
  const marks = (kind: string) => {
    const parts = [...targets.values()].filter(({ type }) => type.endsWith(`/${kind}`))
    const lines = parts.flatMap(({ target }) => linesOf(text(target)) ?? [])
    return [...new Set(lines.map((line) => line.text))].toSorted()
  }
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].flatMap((name) => linesOf(text(name)) ?? [])
  const pictures = [...zip.files].flatMap(([name, content]) =>
    name.startsWith('word/media/') ? [createHash('sha256').update(content).digest('hex')] : [],
  )
  return {
    lines: [...body, ...notes.map((line): PaperLine => ({ ...line, place: `注释：${line.place}` }))],
    headers: marks('header'),
    footers: marks('footer'),
    pictures: [...new Set(pictures)].toSorted(),
    code: propertyOf(text('docProps/custom.xml'), CODE_PROPERTY),
  }
}

/** Texts between these are not what is read on the page, or stand there a second time. */
const SKIPPED = new Set(['mc:Fallback', 'w:del', 'w:moveFrom'])
/** Numbers of pages are worked out by whoever opens the file. */
const COUNTED = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/u

interface Field {
  instruction: string
  inResult: boolean
}

/** Null where there is no such part, or it cannot be read. */
function linesOf(xml: string | null): readonly PaperLine[] | null {
  if (xml === null) return null
  const lines: PaperLine[] = []
  const paragraphs: { text: string; place: string }[] = []
  const tables: { number: number; row: number; cell: number }[] = []
  const fields: Field[] = []
  let [paragraphCount, tableCount, skipped] = [0, 0, 0]
  let [reads, instructs, hidden] = [false, false, false]
  let simple: string[] = []
  const say = (text: string) => {
    const counted =
      fields.some(({ instruction, inResult }) => inResult && COUNTED.test(instruction)) ||
      simple.some((instruction) => COUNTED.test(instruction))
    const paragraph = paragraphs.at(-1)
    if (paragraph && skipped === 0 && !hidden && !counted) paragraph.text += text
  }
  const placeNow = () => {
    const table = tables.at(-1)
    if (table) return `第${table.number}个表格第${table.row}行第${table.cell}格`
    return ''
  }
  const whole = readXml(xml, {
    open(name, attribute) {
      if (SKIPPED.has(name)) skipped += 1
      if (name === 'w:p') paragraphs.push({ text: '', place: placeNow() })
      else if (name === 'w:tbl') {
        tableCount += 1
        tables.push({ number: tableCount, row: 0, cell: 0 })
      } else if (name === 'w:tr') {
        const table = tables.at(-1)
        if (table) [table.row, table.cell] = [table.row + 1, 0]
      } else if (name === 'w:tc') {
        const table = tables.at(-1)
        if (table) table.cell += 1
      } else if (name === 'w:r') hidden = false
      else if (name === 'w:vanish') hidden = !['0', 'false', 'off'].includes(attribute('w:val') ?? '1')
      else if (name === 'w:t') reads = true
      else if (name === 'w:instrText') instructs = true
      else if (name === 'w:tab' || name === 'w:ptab' || name === 'w:br' || name === 'w:cr') {
        // Between the stops of a paragraph's own settings there is no paragraph text yet: it is trimmed away.
        say(' ')
      } else if (name === 'w:noBreakHyphen') say('-')
      else if (name === 'w:sym') say(`〔符号${attribute('w:char') ?? ''}〕`)
      else if (name === 'w:fldSimple') simple.push(attribute('w:instr') ?? '')
      else if (name === 'w:fldChar') {
        const type = attribute('w:fldCharType')
        if (type === 'begin') fields.push({ instruction: '', inResult: false })
        else if (type === 'end') fields.pop()
        else {
          const field = fields.at(-1)
          if (field) field.inResult = true
        }
      }
    },
    close(name) {
      if (SKIPPED.has(name)) skipped -= 1
      if (name === 'w:p') {
        const paragraph = paragraphs.pop()
        const text = (paragraph?.text ?? '')
          .normalize('NFC')
          .replace(/[ \t\n\u00A0]+/gu, ' ')
          .trim()
        if (!paragraph || text === '') return
        if (paragraph.place === '') paragraphCount += 1
        lines.push({ text, place: paragraph.place === '' ? `正文第${paragraphCount}段` : paragraph.place })
      } else if (name === 'w:tbl') tables.pop()
      else if (name === 'w:r') hidden = false
      else if (name === 'w:t') reads = false
      else if (name === 'w:instrText') instructs = false
      else if (name === 'w:fldSimple') simple = simple.slice(0, -1)
    },
    text(text) {
      if (reads) say(text)
      const field = fields.at(-1)
      if (instructs && field) field.instruction += text
    },
  })
  return whole ? lines : null
}

function relationsOf(
  xml: string | null,
): ReadonlyMap<string, { readonly type: string; readonly target: string }> {
  const found = new Map<string, { type: string; target: string }>()
  readXml(xml ?? '', {
    open(name, attribute) {
      if (name !== 'Relationship') return
      const target = attribute('Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : posix.join('word', target)
      found.set(attribute('Id') ?? '', { type: attribute('Type') ?? '', target: path })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return found
}

function propertyOf(xml: string | null, wanted: string): string | null {
  let [inside, value] = [false, '']
  readXml(xml ?? '', {
    open(name, attribute) {
      if (name === 'property') inside = attribute('name') === wanted
    },
    close(name) {
      if (name === 'property') inside = false
    },
    text(text) {
      if (inside) value += text
    },
  })
  return value.trim() === '' ? null : value.trim()
}
