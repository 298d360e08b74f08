import { strFromU8, unzipSync } from 'fflate'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** A Word file as a strict reader takes it: every part well-formed, every table whole, every reference met. */
export interface ReadBack {
  readonly parts: ReadonlyMap<string, string>
  /** word/document.xml */
  readonly document: XmlElement
  /** The words of a part, a line for each paragraph. */
  readonly text: (part?: string) => string
  readonly all: (name: string, within?: XmlElement) => readonly XmlElement[]
}

export function readBack(bytes: Uint8Array): ReadBack {
  const parts = new Map<string, string>()
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    if (/\.(?:xml|rels)$/u.test(name)) parts.set(name, strFromU8(content))
  const trees = new Map([...parts].map(([name, xml]) => [name, parseXml(xml, name)]))
  const document = trees.get('word/document.xml')
  if (!document) throw new Error('the file has no document')
  const types = parts.get('[Content_Types].xml') ?? ''
  for (const name of parts.keys()) {
    if (name.startsWith('word/') && name.endsWith('.xml') && !types.includes(`PartName="/${name}"`))
      throw new Error(`${name} has no content type`)
  }
  const relations = descendants(trees.get('word/_rels/document.xml.rels'), 'Relationship')
  const ids = new Map(relations.map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']))
  for (const target of ids.values())
    if (!parts.has(`word/${target}`) && !target.startsWith('media/')) throw new Error(`${target} is missing`)
  for (const reference of [
    ...descendants(document, 'w:headerReference'),
    ...descendants(document, 'w:footerReference'),
  ]) {
    if (!ids.has(reference.attributes['r:id'])) throw new Error('a header or footer is missing')
  }
  for (const table of descendants(document, 'w:tbl')) checkTable(table)
  return {
    parts,
    document,
    text: (part = 'word/document.xml') =>
      descendants(trees.get(part), 'w:p')
        .map((paragraph) =>
          descendants(paragraph, 'w:t')
            .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
            .join(''),
        )
        .join('\n'),
    all: (name, within = document) => descendants(within, name),
  }
}

/** Rows as wide as the grid, cells that end in a paragraph: anything else makes Word call the file damaged. */
function checkTable(table: XmlElement): void {
  const grid = elements(table).find(({ name }) => name === 'w:tblGrid')
  const columns = grid ? elements(grid).length : 0
  const rows = elements(table).filter(({ name }) => name === 'w:tr')
  if (columns === 0 || rows.length === 0) throw new Error('a table has no columns or no rows')
  for (const row of rows) {
    const cells = elements(row).filter(({ name }) => name === 'w:tc')
    const spans = cells.map((cell) => Number(descendants(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1))
    if (spans.reduce((sum, span) => sum + span, 0) !== columns)
      throw new Error('a row is not as wide as its table')
    for (const cell of cells)
      if (elements(cell).at(-1)?.name !== 'w:p') throw new Error('a cell does not end in a paragraph')
  }
}

function elements({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

function descendants(root: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (!root) return []
  return elements(root).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ])
}

const TOKEN = /<\?[^?]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/uy

/** XML 1.0 without DTDs, comments or CDATA, which none of our parts have; throws on the first fault. */
export function parseXml(xml: string, name: string): XmlElement {
  if (/(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/u.test(xml))
    throw new Error(`${name} has a character that XML cannot hold`)
  const root: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  }
  const open = [root]
  TOKEN.lastIndex = 0
  for (let at = 0; at < xml.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(xml)
    const parent = open.at(-1)
    if (!match || !parent) throw new Error(`${name} is not well-formed at ${at}: ${xml.slice(at, at + 60)}`)
    const [, closing, tag, attributes = '', empty, text] = match
    if (text !== undefined) {
      parent.children.push(unescape(text, name))
    } else if (tag !== undefined && closing === '/') {
      if (parent.name !== tag) throw new Error(`${name} closes ${tag} in ${parent.name}`)
      open.pop()
    } else if (tag !== undefined) {
      const element = { name: tag, attributes: attributesOf(attributes, name), children: [] }
      parent.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  const [only] = elements(root)
  if (open.length !== 1 || !only) throw new Error(`${name} does not end`)
  return only
}

function attributesOf(text: string, name: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, key = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/gu)) {
    if (key in found) throw new Error(`${name} gives ${key} twice`)
    found[key] = unescape(value, name)
  }
  return found
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function unescape(text: string, name: string): string {
  return text.replace(
    /&(?:#(\d+)|(\w+))?;?/gu,
    (whole, code: string | undefined, entity: string | undefined) => {
      const found = code === undefined ? ENTITIES[entity ?? ''] : String.fromCodePoint(Number(code))
      if (found === undefined || !whole.endsWith(';')) throw new Error(`${name} has ${whole}`)
      return found
    },
  )
}
