import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import {
  chosenFonts,
  chosenRareFonts,
  isNarrow,
  PAPER_FONTS,
  RARE_FONTS,
  type InstalledFonts,
  type PaperFonts,
  type RareFonts,
} from '#shared/domain/paper/fonts'
import { fontTableXml } from './font-table'
import { splitByFont } from './runs'
import { escapeXml } from './xml'

/** Parts with words in them. */
const WORDS = /^word\/(?:document|header\d+|footer\d+)\.xml$/u

/**
 * A Word file with the fonts that are installed in the place of those that are not, and every character that its font
 * does not hold in one that does: no name may come out as a box. The same file where nothing is known.
 */
export function inInstalledFonts(docx: Uint8Array, installed: InstalledFonts): Uint8Array {
  if (installed.length === 0) return docx
  const fonts = chosenFonts(installed)
  const rare = chosenRareFonts(installed)
  const names = renamed(fonts, rare)
  const parts = unzipSync(docx)
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
  const fontOf = styleFonts(renameFonts(styles, names))
  const mtime = createdAt(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array()))
  const files: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    const level = name.endsWith('.png') ? 0 : 6
    const fitted =
      name === 'word/styles.xml'
        ? renameFonts(styles, names)
        : name === 'word/fontTable.xml'
          ? fontTableXml(fonts, rare)
          : WORDS.test(name)
            ? fittedWords(renameFonts(strFromU8(content), names), fontOf, rare)
            : null
    files[name] = [fitted === null ? content : strToU8(fitted), { level, mtime }]
  }
  return zipSync(files)
}

function renamed(fonts: PaperFonts, rare: RareFonts): ReadonlyMap<string, string> {
  const { title, body, heading1, heading2, pageNumber } = PAPER_FONTS
  return new Map([
    [title.name, fonts.title.name],
    [body.name, fonts.body.name],
    [heading1.name, fonts.heading1.name],
    [heading2.name, fonts.heading2.name],
    [pageNumber.name, fonts.pageNumber.name],
    [RARE_FONTS.basic, rare.basic],
    [RARE_FONTS.extensionB, rare.extensionB],
    [RARE_FONTS.extensionG, rare.extensionG],
  ])
}

function renameFonts(xml: string, names: ReadonlyMap<string, string>): string {
  return xml.replace(/<w:rFonts [^>]*>/gu, (tag) =>
    tag.replace(/"([^"]*)"/gu, (given, name: string) => {
      const other = names.get(name)
      return other === undefined ? given : `"${escapeXml(other)}"`
    }),
  )
}

/** The East Asian font of each paragraph style, and of the document under ''. */
function styleFonts(styles: string): ReadonlyMap<string, string> {
  const all = /<w:docDefaults>.*?w:eastAsia="([^"]*)"/su.exec(styles)?.[1] ?? ''
  const found = [...styles.matchAll(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>(.*?)<\/w:style>/gsu)]
  return new Map([
    ['', all],
    ...found.map(
      ([, id = '', style = '']) =>
        [id, /<w:rFonts [^>]*w:eastAsia="([^"]*)"/u.exec(style)?.[1] ?? all] as const,
    ),
  ])
}

/** Runs of text in a narrow font are parted where it does not hold a character. */
function fittedWords(xml: string, fontOf: ReadonlyMap<string, string>, rare: RareFonts): string {
  let font = fontOf.get('') ?? ''
  return xml.replace(
    /<w:p[\s>]|<w:pStyle w:val="([^"]*)"\/>|<w:r>(<w:rPr>(?:(?!<w:r>).)*?<\/w:rPr>)?<w:t( [^>]*)?>([^<]*)<\/w:t><\/w:r>/gsu,
    (whole, style: string | undefined, properties = '', _space: string, text: string | undefined) => {
      if (style !== undefined) {
        font = fontOf.get(style) ?? fontOf.get('') ?? ''
        return whole
      }
      if (text === undefined) {
        font = fontOf.get('') ?? ''
        return whole
      }
      const own = /w:eastAsia="([^"]*)"/u.exec(properties)?.[1] ?? font
      if (!isNarrow(own)) return whole
      const runs = splitByFont(text, { rare, narrow: true })
      if (runs.every((run) => run.font === null)) return whole
      return runs.map((run) => runXml(run.text, run.font, properties)).join('')
    },
  )
}

function runXml(text: string, font: string | null, properties: string): string {
  const words = `<w:t xml:space="preserve">${text}</w:t>`
  if (font === null) return `<w:r>${properties}${words}</w:r>`
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:hint="eastAsia"/>`
  const others = properties.replace(/^<w:rPr>|<\/w:rPr>$/gu, '').replace(/<w:rFonts [^>]*\/>/u, '')
  return `<w:r><w:rPr>${fonts}${others}</w:rPr>${words}</w:r>`
}

/** The date of the files in the package is that of the paper, as it was packed with. */
function createdAt(core: string): Date {
  const created = Date.parse(/<dcterms:created[^>]*>([^<]*)</u.exec(core)?.[1] ?? '')
  return new Date(Math.max(Number.isNaN(created) ? 0 : created, Date.UTC(1980, 0, 2)))
}
