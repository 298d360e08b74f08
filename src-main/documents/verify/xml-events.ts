export interface XmlHandler {
  open(name: string, attribute: (name: string) => string | null): void
  close(name: string): void
  text(text: string): void
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/!?][^\s<>/]*)((?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/uy

/**
 * Tells the parts of an XML text in order, whoever wrote it: the file comes from outside. False where it is not
 * well-formed, or has a DTD, which no Word file has and which could be made to grow without end.
 */
export function readXml(xml: string, handler: XmlHandler): boolean {
  const open: string[] = []
  TOKEN.lastIndex = 0
  for (let at = xml.startsWith('\uFEFF') ? 1 : 0; at < xml.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(xml)
    if (!match) return false
    const [, literal, closing, name, attributes = '', empty, text] = match
    if (literal !== undefined) handler.text(literal)
    else if (text !== undefined) handler.text(plain(text))
    else if (name !== undefined && closing === '/') {
      if (open.pop() !== name) return false
      handler.close(name)
    } else if (name !== undefined) {
      handler.open(name, (key) => attributeOf(attributes, key))
      if (empty === '/') handler.close(name)
      else open.push(name)
    }
  }
  return open.length === 0
}

function attributeOf(attributes: string, key: string): string | null {
  for (const [, name, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
    if (name === key) return plain(double ?? single ?? '')
  }
  return null
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function plain(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
    },
  )
}
