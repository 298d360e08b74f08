import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { proofLine, type Proof } from '#shared/domain/edition/proof'
import type { PackageParts } from './package-parts'
import { proofMarks, type SheetSize } from '../proof-mark'
import { withWatermark } from '../watermark'
import { STYLE } from '../styles'
import { escapeXml, printable } from '../xml'

const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
} as const
const KINDS = ['default', 'even', 'first'] as const

export interface Marks {
  /** In a line of its own at the head; '' for none. */
  readonly line: string
  /** Across the page; '' for none. */
  readonly across: string
  /** Of a paper that was issued: its code in a line of its own at the foot, and its QR. */
  readonly proof: Proof | null
}

/**
 * The marks on every page: into every header and footer that there is, and into new ones for the pages of the first
 * section that have none; later sections take over what they lack themselves.
 */
export async function markEveryPage(parts: PackageParts, { line, across, proof }: Marks): Promise<void> {
  if (line !== '' || across !== '') {
    markAll(parts, 'header', (_name, xml) => {
      const marked = withFirst(xml, markParagraph(STYLE.headerMark, line))
      return across === '' ? marked : withWatermark(marked, across)
    })
  }
  if (proof) {
    const { drawing, png } = await qrDrawing(proof, sheetOf(parts.text('word/document.xml')))
    markAll(parts, 'footer', (name, xml) => {
      const id = parts.relate(name, QR_PART, { content: png, type: 'image/png', as: 'image' })
      return withLast(xml, markParagraph(STYLE.footnote, proofLine(proof), drawing(id)))
    })
  }
}

const QR_PART = 'word/media/proof.png'

/** Where the paper has no size of its own. */
const A4: SheetSize = { width: 210, height: 297 }

/** The sheet of the first section. */
function sheetOf(document: string): SheetSize {
  const size = /<w:pgSz\s([^>]*)>/u.exec(document)?.[1] ?? ''
  const millimetres = (edge: 'w' | 'h') =>
    (Number(new RegExp(`w:${edge}="(\\d+)"`, 'u').exec(size)?.[1] ?? 0) / 1440) * 25.4
  const [width, height] = [millimetres('w'), millimetres('h')]
  return width > 0 && height > 0 ? { width, height } : A4
}

/** The QR as it stands in a document of its own: what draws it, by the id of its picture there, and the picture. */
async function qrDrawing(proof: Proof, sheet: SheetSize) {
  const document = new Document({
    sections: [{ children: [new Paragraph({ children: [proofMarks(proof, 1, sheet)('odd')] })] }],
  })
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)))
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const drawn = /<w:drawing>[\s\S]*<\/w:drawing>/u.exec(xml)?.[0] ?? ''
  const png = Object.entries(files).find(([name]) => name.startsWith('word/media/'))?.[1]
  if (drawn === '' || !png) throw new Error('the code could not be drawn')
  return { drawing: (id: string) => drawn.replace(/r:embed="[^"]*"/u, `r:embed="${id}"`), png }
}

function markAll(
  parts: PackageParts,
  where: 'header' | 'footer',
  mark: (name: string, xml: string) => string,
): void {
  let xml = parts.text('word/document.xml')
  if (!/<w:sectPr[\s/>]/u.test(xml)) xml = xml.replace('</w:body>', '<w:sectPr></w:sectPr></w:body>')
  xml = xml.replaceAll(/<w:sectPr([^>]*)\/>/gu, '<w:sectPr$1></w:sectPr>')
  const [, first = ''] = /<w:sectPr[^>]*>([\s\S]*?)<\/w:sectPr>/u.exec(xml) ?? []
  const references = (text: string) =>
    [...text.matchAll(new RegExp(`<w:${where}Reference\\s([^>]*)>`, 'gu'))].map(([, attributes = '']) => ({
      kind: /w:type="([^"]*)"/u.exec(attributes)?.[1] ?? 'default',
      id: /r:id="([^"]*)"/u.exec(attributes)?.[1] ?? '',
    }))
  for (const id of new Set(references(xml).map((one) => one.id))) {
    const name = `word/${parts.targetOf(id)}`
    if (parts.files.has(name)) parts.put(name, mark(name, parts.text(name)))
  }
  const there = new Set(references(first).map(({ kind }) => kind))
  const added = KINDS.filter((kind) => !there.has(kind)).map((kind, index) => {
    const tag = where === 'header' ? 'hdr' : 'ftr'
    const name = `word/${where}${900 + index}.xml`
    const id = parts.relate('word/document.xml', name, {
      content: mark(
        name,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${tag} xmlns:w="${NAMESPACES.w}"></w:${tag}>`,
      ),
      type: `application/vnd.openxmlformats-officedocument.wordprocessingml.${where}+xml`,
      as: where,
    })
    return `<w:${where}Reference w:type="${kind}" r:id="${id}"/>`
  })
  parts.put(
    'word/document.xml',
    xml.replace(/<w:sectPr[^>]*>/u, (tag) => `${tag}${added.join('')}`),
  )
}

function markParagraph(style: string, line: string, drawing = ''): string {
  const text = line === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(printable(line))}</w:t></w:r>`
  const drawn = drawing === '' ? '' : `<w:r>${drawing}</w:r>`
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text}${drawn}</w:p>`
}

/** The namespaces of a watermark come with it. */
function withFirst(header: string, paragraph: string): string {
  return openRoot(header, 'hdr').replace(/<w:hdr[^>]*>/u, (tag) => `${tag}${paragraph}`)
}

/** As with the head. */
function withLast(footer: string, paragraph: string): string {
  return openRoot(footer, 'ftr').replace('</w:ftr>', () => `${paragraph}</w:ftr>`)
}

/** The part's own element open, and with every namespace that our marks are written in. */
function openRoot(xml: string, tag: 'hdr' | 'ftr'): string {
  return xml.replace(
    new RegExp(`<w:${tag}([^>]*?)(/?)>`, 'u'),
    (_whole, attributes: string, empty: string) => {
      const names = Object.entries(NAMESPACES)
        .filter(([prefix]) => !attributes.includes(`xmlns:${prefix}=`))
        .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
      return `<w:${tag}${attributes}${names.join('')}>${empty === '/' ? `</w:${tag}>` : ''}`
    },
  )
}
