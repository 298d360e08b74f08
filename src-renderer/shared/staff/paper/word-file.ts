import { strFromU8, unzipSync } from 'fflate'
import { bodyParts, type BodyParts } from './body-parts'

/** A Word file opened to be drawn: what the papers of this program are made of, and no more of the format than that. */
export interface WordFile {
  readonly body: BodyParts
  /** Parts of the body as elements. */
  readonly parse: (parts: readonly string[]) => readonly Element[]
  readonly styles: Document | null
  /** What Word may set a font in where it is not installed, by the font's name. */
  readonly fontsInstead: ReadonlyMap<string, readonly string[]>
  readonly header: Sided
  readonly footer: Sided
  /** Twips. */
  readonly page: WordPage
}

/** A part of the file, with where its pictures lie. */
export interface WordPart {
  readonly content: readonly Element[]
  /** Picture of a relation, as an address that can be drawn. */
  readonly picture: (relation: string) => string | null
}

export interface Sided {
  readonly odd: WordPart | null
  readonly even: WordPart | null
}

export interface WordPage {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly header: number
  readonly footer: number
}

export interface OpenedWord extends WordFile {
  readonly picture: WordPart['picture']
}

/** A4 with the margins of GB/T 9704, where a file does not say. */
const USUAL: WordPage = {
  width: 11906,
  height: 16838,
  top: 2098,
  right: 1474,
  bottom: 1984,
  left: 1587,
  header: 1077,
  footer: 1077,
}

export function openWord(bytes: Uint8Array): OpenedWord {
  const parts = unzipSync(bytes)
  const xml = (name: string): Document | null => {
    const content = parts[name]
    return content ? new DOMParser().parseFromString(strFromU8(content), 'application/xml') : null
  }
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const parse = parserOf(main)
  const [section = null] = parse([
    /<w:sectPr[\s>](?:(?!<w:sectPr[\s>]).)*<\/w:sectPr>/su.exec(main.slice(-20_000))?.[0] ?? '',
  ])
  const relations = relationsOf(xml('word/_rels/document.xml.rels'))
  const part = (name: string): WordPart | null => {
    const root = xml(`word/${name}`)?.documentElement
    if (!root) return null
    return { content: [...root.children], picture: pictures(parts, xml, name) }
  }
  const sided = (tag: string): Sided => {
    const of = (type: string): WordPart | null => {
      const reference = childrenOf(section).find(
        (element) => element.tagName === tag && element.getAttribute('w:type') === type,
      )
      const target = relations.get(reference?.getAttribute('r:id') ?? '')
      return target === undefined ? null : part(target)
    }
    const odd = of('default')
    const twoSided = xml('word/settings.xml')?.getElementsByTagName('w:evenAndOddHeaders')[0] !== undefined
    return { odd, even: twoSided ? of('even') : odd }
  }
  return {
    body: bodyParts(main),
    parse,
    styles: xml('word/styles.xml'),
    fontsInstead: fontTable(xml('word/fontTable.xml')),
    header: sided('w:headerReference'),
    footer: sided('w:footerReference'),
    page: pageOf(section),
    picture: pictures(parts, xml, 'document.xml'),
  }
}

/** Parts are parsed under the names that the document has for its vocabularies. */
function parserOf(document: string): OpenedWord['parse'] {
  const root = /<w:document[^>]*>/u.exec(document)?.[0] ?? '<w:document>'
  return (parts) => {
    const parsed = new DOMParser().parseFromString(`${root}${parts.join('')}</w:document>`, 'application/xml')
    return childrenOf(parsed.documentElement)
  }
}

function relationsOf(rels: Document | null): ReadonlyMap<string, string> {
  return new Map(
    [...(rels?.getElementsByTagName('Relationship') ?? [])].map((relation) => [
      relation.getAttribute('Id') ?? '',
      relation.getAttribute('Target') ?? '',
    ]),
  )
}

function pictures(
  parts: Readonly<Record<string, Uint8Array>>,
  xml: (name: string) => Document | null,
  name: string,
): WordPart['picture'] {
  const relations = relationsOf(xml(`word/_rels/${name}.rels`))
  return (relation) => {
    const target = relations.get(relation)
    const bytes = target === undefined ? undefined : parts[`word/${target}`]
    if (!bytes || target === undefined) return null
    const kind = /\.jpe?g$/iu.test(target) ? 'jpeg' : 'png'
    return `data:image/${kind};base64,${base64Of(bytes)}`
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

function fontTable(table: Document | null): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...(table?.getElementsByTagName('w:font') ?? [])].map((font) => [
      font.getAttribute('w:name') ?? '',
      (child(font, 'w:altName')?.getAttribute('w:val') ?? '').split(',').filter((name) => name !== ''),
    ]),
  )
}

function pageOf(section: Element | null): WordPage {
  const size = child(section, 'w:pgSz')
  const margins = child(section, 'w:pgMar')
  return {
    width: twips(size, 'w:w') ?? USUAL.width,
    height: twips(size, 'w:h') ?? USUAL.height,
    top: twips(margins, 'w:top') ?? USUAL.top,
    right: twips(margins, 'w:right') ?? USUAL.right,
    bottom: twips(margins, 'w:bottom') ?? USUAL.bottom,
    left: twips(margins, 'w:left') ?? USUAL.left,
    header: twips(margins, 'w:header') ?? USUAL.header,
    footer: twips(margins, 'w:footer') ?? USUAL.footer,
  }
}

export function childrenOf(element: Element | null): readonly Element[] {
  return element ? [...element.children] : []
}

export function child(element: Element | null, tag: string): Element | null {
  for (let at = element?.firstElementChild ?? null; at; at = at.nextElementSibling)
    if (at.tagName === tag) return at
  return null
}

/** A number that an attribute gives; null where it gives none. */
export function twips(element: Element | null, attribute: string): number | null {
  const value = element?.getAttribute(attribute)
  if (value === null || value === undefined || value === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

/** `<w:keepNext/>` is on, `<w:keepNext w:val="false"/>` off; null where nothing is said. */
export function flag(element: Element | null, tag: string): boolean | null {
  const found = child(element, tag)
  if (!found) return null
  return !['false', '0', 'off'].includes(found.getAttribute('w:val') ?? '')
}
