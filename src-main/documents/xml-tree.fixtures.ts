export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
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

export function elements({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

export function descendants(root: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (!root) return []
  return elements(root).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ])
}
