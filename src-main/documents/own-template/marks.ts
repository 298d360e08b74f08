import type { PackageParts } from './package-parts'
import { withWatermark } from '../watermark'
import { STYLE } from '../styles'
import { escapeXml, printable } from '../xml'

const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
} as const
const KINDS = ['default', 'even', 'first'] as const

export interface Marks {
  /** In a line of its own at the head; '' for none. */
  readonly line: string
  /** Across the page; '' for none. */
  readonly across: string
  /** In a line of its own at the foot: the code of a paper that was issued; '' for none. */
  readonly foot: string
}

/**
 * The marks on every page: into every header and footer that there is, and into new ones for the pages of the first
 * section that have none; later sections take over what they lack themselves.
 */
export function markEveryPage(parts: PackageParts, { line, across, foot }: Marks): void {
  if (line !== '' || across !== '') {
    markAll(parts, 'header', (xml) => {
      const marked = withFirst(xml, markParagraph(STYLE.headerMark, line))
      return across === '' ? marked : withWatermark(marked, across)
    })
  }
  if (foot !== '') markAll(parts, 'footer', (xml) => withLast(xml, markParagraph(STYLE.footnote, foot)))
}

function markAll(parts: PackageParts, where: 'header' | 'footer', mark: (xml: string) => string): void {
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
    if (parts.files.has(name)) parts.put(name, mark(parts.text(name)))
  }
  const there = new Set(references(first).map(({ kind }) => kind))
  const added = KINDS.filter((kind) => !there.has(kind)).map((kind, index) => {
    const tag = where === 'header' ? 'hdr' : 'ftr'
    const id = parts.relate('word/document.xml', `word/${where}${900 + index}.xml`, {
      xml: mark(
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

function markParagraph(style: string, line: string): string {
  const text = line === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(printable(line))}</w:t></w:r>`
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text}</w:p>`
}

/** The namespaces of a watermark come with it. */
function withFirst(header: string, paragraph: string): string {
  return header.replace(/<w:hdr([^>]*?)(\/?)>/u, (_tag, attributes: string, empty: string) => {
    const names = Object.entries(NAMESPACES)
      .filter(([prefix]) => !attributes.includes(`xmlns:${prefix}=`))
      .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    return `<w:hdr${attributes}${names.join('')}>${paragraph}${empty === '/' ? '</w:hdr>' : ''}`
  })
}

function withLast(footer: string, paragraph: string): string {
  return footer.replace(/<w:ftr([^>]*?)\/>/u, '<w:ftr$1></w:ftr>').replace('</w:ftr>', `${paragraph}</w:ftr>`)
}
