import { strFromU8, unzipSync } from 'fflate'
import { checkSchema } from './schema.fixtures'
import { descendants, elements, parseXml, type XmlElement } from './xml-tree.fixtures'

/**
 * A Word file as a strict reader takes it: every part well-formed and as its schema asks, every
 * table whole, every reference met.
 */
export interface ReadBack {
  readonly parts: ReadonlyMap<string, string>
  /** word/document.xml */
  readonly document: XmlElement
  /** The words of a part, a line for each paragraph. */
  readonly text: (part?: string) => string
  readonly all: (name: string, within?: XmlElement) => readonly XmlElement[]
}

export function readBack(bytes: Uint8Array): ReadBack {
  const files = unzipSync(bytes)
  const parts = new Map<string, string>()
  for (const [name, content] of Object.entries(files))
    if (/\.(?:xml|rels)$/u.test(name)) parts.set(name, strFromU8(content))
  const trees = new Map([...parts].map(([name, xml]) => [name, parseXml(xml, name)]))
  const document = trees.get('word/document.xml')
  if (!document) throw new Error('the file has no document')
  for (const [name, tree] of trees) checkSchema(name, tree)
  checkTypes(Object.keys(files), trees.get('[Content_Types].xml'))
  for (const [name, tree] of trees) checkReferences(name, tree, trees, files)
  checkStyles(trees)
  for (const tree of trees.values()) for (const table of descendants(tree, 'w:tbl')) checkTable(table)
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

type Trees = ReadonlyMap<string, XmlElement>

/** Every part has a type, by its name or its ending, and no type is given for a part that is not there. */
function checkTypes(names: readonly string[], types: XmlElement | undefined): void {
  const overridden = descendants(types, 'Override').map(({ attributes }) => attributes['PartName'])
  const endings = descendants(types, 'Default').map(({ attributes }) => attributes['Extension'])
  for (const name of names) {
    const ending = name.slice(name.lastIndexOf('.') + 1)
    const own = ending === 'xml' && name.startsWith('word/')
    if (name === '[Content_Types].xml' || overridden.includes(`/${name}`)) continue
    if (own || !endings.includes(ending)) throw new Error(`${name} has no content type`)
  }
  const missing = overridden.find((part) => !names.includes(part?.slice(1) ?? ''))
  if (missing !== undefined) throw new Error(`${missing} has a content type and is missing`)
}

/** Every reference of a part is in its list of relations, and every relation leads to a file within. */
function checkReferences(
  name: string,
  tree: XmlElement,
  trees: Trees,
  files: Readonly<Record<string, Uint8Array>>,
): void {
  if (name.endsWith('.rels')) {
    const relations = descendants(tree, 'Relationship')
    if (new Set(relations.map(({ attributes }) => attributes['Id'])).size !== relations.length)
      throw new Error(`${name} gives a relation twice`)
    const folder = name.replace(/_rels\/[^/]*$/u, '')
    for (const { attributes } of relations) {
      const target = `${folder}${attributes['Target'] ?? ''}`
      if (!files[target]) throw new Error(`${target}, of ${name}, is missing`)
    }
    return
  }
  const relations = descendants(trees.get(name.replace(/([^/]*)$/u, '_rels/$1.rels')), 'Relationship')
  const ids = new Set(relations.map(({ attributes }) => attributes['Id']))
  for (const element of [
    ...descendants(tree, 'w:headerReference'),
    ...descendants(tree, 'w:footerReference'),
    ...descendants(tree, 'a:blip'),
  ]) {
    const id = element.attributes['r:id'] ?? element.attributes['r:embed']
    if (!ids.has(id)) throw new Error(`${name} refers to ${id ?? 'nothing'}, which is no relation of it`)
  }
  const drawn = descendants(tree, 'wp:docPr').map(({ attributes }) => attributes['id'])
  if (new Set(drawn).size !== drawn.length) throw new Error(`${name} numbers two pictures alike`)
}

/** Every style that is asked for is there. */
function checkStyles(trees: Trees): void {
  const styles = descendants(trees.get('word/styles.xml'), 'w:style').map(
    ({ attributes }) => attributes['w:styleId'],
  )
  for (const [name, tree] of trees)
    for (const { attributes } of ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next'].flatMap((kind) =>
      descendants(tree, kind),
    ))
      if (!styles.includes(attributes['w:val']))
        throw new Error(`${name} asks for the style ${attributes['w:val'] ?? ''}`)
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
