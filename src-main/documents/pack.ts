import { Packer, type Document } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { Proof } from '#shared/domain/edition/proof'
import { customPropertiesXml, proofProperties, type CustomProperties } from './custom-properties'
import { enlarged } from './enlarge'
import { fontTableXml } from './font-table'
import { LINE_PITCH, PAPER_FONTS, type PaperFonts } from './paper'
import { stylesXml } from './styles'
import { isUnused, withoutUnused } from './unused-parts'
import { withWatermark } from './watermark'
import { escapeXml, printable } from './xml'

export interface Packing {
  readonly title: string
  readonly creator: string
  /** ms since 1970; also the date of the files in the package, so that one state always gives the same bytes. */
  readonly at: number
  readonly fonts?: PaperFonts
  /** Twips; that of the standard where it is left out. */
  readonly linePitch?: number
  /** Across every page that has a header, pale and behind the text; none where it is left out. */
  readonly watermark?: string
  /** What the file says of itself beside its title. */
  readonly properties?: CustomProperties
  /** Of a paper that was issued: for the file's own properties. */
  readonly proof?: Proof
  /** How much larger than A4 the paper is; 1 where it is left out. */
  readonly times?: number
}

/** The .docx of a document, with our own styles, font table and properties in place of the library's. */
export async function packDocument(document: Document, packing: Packing): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)))
  const fonts = packing.fonts ?? PAPER_FONTS
  const own: Readonly<Record<string, string>> = {
    'word/styles.xml': stylesXml(fonts, packing.linePitch ?? LINE_PITCH),
    'word/fontTable.xml': fontTableXml(fonts),
    'docProps/core.xml': corePropertiesXml(packing),
    'docProps/custom.xml': customPropertiesXml({
      ...packing.properties,
      ...(packing.proof ? proofProperties(packing.proof) : {}),
    }),
  }
  const files = new Map<string, Uint8Array>()
  for (const [name, part] of Object.entries(parts)) {
    if (isUnused(name)) continue
    const text = own[name] ?? listed(name, part) ?? markedHeader(name, part, packing.watermark)
    const content = inSize(name, text === undefined ? part : strToU8(text), packing.times)
    if (content) files.set(name, content)
  }
  return packFiles(files, packing.at)
}

/** The parts as one file; the same parts and time (ms since 1970) always give the same bytes. */
export function packFiles(parts: ReadonlyMap<string, Uint8Array>, at: number): Uint8Array {
  // ZIP knows no time before 1980 and none finer than two seconds.
  const mtime = new Date(Math.max(at, Date.UTC(1980, 0, 2)))
  const files: Zippable = {}
  for (const [name, content] of [...parts].toSorted(([a], [b]) => packageOrder(a, b))) {
    files[name] = [content, { mtime, level: name.endsWith('.png') ? 0 : 6 }]
  }
  return zipSync(files)
}

/** Parts with lengths in them. */
const SIZED = /^word\/(?:document|styles|header\d+|footer\d+)\.xml$/u

function inSize(name: string, part: Uint8Array | undefined, times = 1): Uint8Array | undefined {
  return !part || times === 1 || !SIZED.test(name) ? part : strToU8(enlarged(strFromU8(part), times))
}

/** The lists of what is in the package name nothing that was left out. */
function listed(name: string, part: Uint8Array | undefined): string | undefined {
  const lists = name === '[Content_Types].xml' || name === 'word/_rels/document.xml.rels'
  return part && lists ? withoutUnused(strFromU8(part)) : undefined
}

function markedHeader(name: string, part: Uint8Array | undefined, watermark = ''): string | undefined {
  if (watermark === '' || !part || !/^word\/header\d+\.xml$/u.test(name)) return undefined
  return withWatermark(strFromU8(part), watermark)
}

/** Readers that stream want the list of contents first. */
function packageOrder(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

export function corePropertiesXml({ title, creator, at }: Pick<Packing, 'title' | 'creator' | 'at'>): string {
  const time = new Date(at).toISOString().replace(/\.\d+Z$/u, 'Z')
  const by = escapeXml(printable(creator))
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(printable(title))}</dc:title><dc:creator>${by}</dc:creator><cp:lastModifiedBy>${by}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
}
