import { LINE_PITCH, type PaperFonts } from '../paper'
import { STYLE, stylesXml } from '../styles'
import type { PackageParts } from './package-parts'

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml'
const BASE = 'HallBase'

/**
 * Our paragraph styles, where the template has none of the same id: a template that has one sets the text in its own.
 * They stand on a style of their own, because the template's Normal may be anything.
 */
export function addStyles(parts: PackageParts, fonts: PaperFonts): void {
  const ours = stylesXml(fonts, LINE_PITCH)
  const theirs = parts.text('word/styles.xml')
  if (theirs === '') {
    parts.relate('word/document.xml', 'word/styles.xml', { content: ours, type: STYLES_TYPE, as: 'styles' })
    return
  }
  const ids = new Set([...theirs.matchAll(/w:styleId="([^"]*)"/gu)].map(([, id = '']) => id))
  const names = new Set(
    [...theirs.matchAll(/<w:name w:val="([^"]*)"/gu)].map(([, name = '']) => name.toLowerCase()),
  )
  const missing = Object.values(STYLE).filter((id) => !ids.has(id))
  if (missing.length === 0) return
  const added = missing.map((id) =>
    styleIn(ours, id)
      .replace('<w:basedOn w:val="Normal"/>', `<w:basedOn w:val="${BASE}"/>`)
      .replace(/<w:name w:val="([^"]*)"/u, (tag, name: string) =>
        names.has(name.toLowerCase()) ? `<w:name w:val="${name}（议事厅）"` : tag,
      ),
  )
  const base = ids.has(BASE) ? '' : baseStyle(ours)
  parts.put('word/styles.xml', theirs.replace('</w:styles>', `${base}${added.join('')}</w:styles>`))
}

function styleIn(styles: string, id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>[\\s\\S]*?</w:style>`, 'u').exec(styles)?.[0] ?? ''
}

/** Our Normal with what our defaults give to it. */
function baseStyle(styles: string): string {
  const inside = (xml: string, tag: string) =>
    new RegExp(`<w:${tag}>([\\s\\S]*?)</w:${tag}>`, 'u').exec(xml)?.[1] ?? ''
  const defaults = inside(inside(styles, 'rPrDefault'), 'rPr').replace('<w:spacing w:val="0"/>', '')
  const normal = styleIn(styles, 'Normal')
  const spacing = inside(normal, 'rPr')
  // The schema has the spacing before kern and size.
  const run = defaults.replace('<w:kern ', `${spacing}<w:kern `)
  return `<w:style w:type="paragraph" w:styleId="${BASE}"><w:name w:val="议事厅正文基准"/><w:pPr>${inside(normal, 'pPr')}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}
