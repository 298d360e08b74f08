import { strFromU8, strToU8 } from 'fflate'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a Word file while something is put into it. */
export class PackageParts {
  readonly #files: Map<string, Uint8Array>

  constructor(files: Iterable<readonly [string, Uint8Array]>) {
    this.#files = new Map(files)
  }

  get files(): ReadonlyMap<string, Uint8Array> {
    return this.#files
  }

  /** '' where there is no such part. */
  text(name: string): string {
    const part = this.#files.get(name)
    return part ? strFromU8(part) : ''
  }

  put(name: string, content: string | Uint8Array): void {
    this.#files.set(name, typeof content === 'string' ? strToU8(content) : content)
  }

  /** A part with its content type, and related from `from` (`''`: the whole package); answers the relation's id. */
  relate(
    from: string,
    name: string,
    part: { readonly content: string | Uint8Array; readonly type: string; readonly as: string },
  ) {
    this.put(name, part.content)
    const types = this.text('[Content_Types].xml')
    if (!types.includes(`PartName="/${name}"`))
      this.put(
        '[Content_Types].xml',
        types.replace('</Types>', `<Override PartName="/${name}" ContentType="${part.type}"/></Types>`),
      )
    const folder = from.slice(0, from.lastIndexOf('/') + 1)
    const relsName = `${folder}_rels/${from.slice(folder.length)}.rels`
    const rels = this.text(relsName) || `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`
    const target = name.slice(folder.length)
    const known = relationsIn(rels).find((one) => one.target === target || one.target === `/${name}`)
    if (known) return known.id
    const taken = new Set(relationsIn(rels).map((one) => one.id))
    let number = 900
    while (taken.has(`rId${number}`)) number += 1
    const id = `rId${number}`
    const type = part.as.startsWith('http') ? part.as : `${OFFICE}/${part.as}`
    this.put(
      relsName,
      openEnded(rels, 'Relationships').replace(
        '</Relationships>',
        `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`,
      ),
    )
    return id
  }

  /** Where a relation of word/document.xml leads; '' where there is none of that id. */
  targetOf(id: string): string {
    const found = relationsIn(this.text('word/_rels/document.xml.rels')).find((one) => one.id === id)
    return found ? found.target.replace(/^\/(?:word\/)?/u, '') : ''
  }
}

function relationsIn(rels: string): readonly { readonly id: string; readonly target: string }[] {
  return [...rels.matchAll(/<Relationship\s([^>]*)>/gu)].map(([, attributes = '']) => ({
    id: /\bId="([^"]*)"/u.exec(attributes)?.[1] ?? '',
    target: /\bTarget="([^"]*)"/u.exec(attributes)?.[1] ?? '',
  }))
}

/** `<a …/>` as `<a …></a>`. */
function openEnded(xml: string, name: string): string {
  return xml.includes(`</${name}>`)
    ? xml
    : xml.replace(new RegExp(`<${name}([^>]*)/>`, 'u'), `<${name}$1></${name}>`)
}
