/** A paragraph as a person reads it, and the element that it stands in. */
export interface WrittenParagraph {
  readonly text: string
  readonly inside: string
}

const TOKEN = /<(\/?)([A-Za-z_][\w:.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|([^<]+)/gu
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** The paragraphs of a part, those of text boxes too, each with its own words only. */
export function paragraphsIn(xml: string): readonly WrittenParagraph[] {
  const open: string[] = []
  const texts: { text: string; readonly inside: string }[] = []
  const found: WrittenParagraph[] = []
  for (const [, closing, name, , empty, content] of xml.matchAll(TOKEN)) {
    if (content !== undefined) {
      const last = texts.at(-1)
      if (last && open.at(-1) === 'w:t') last.text += unescaped(content)
    } else if (name !== undefined && closing === '/') {
      open.pop()
      const done = name === 'w:p' ? texts.pop() : undefined
      if (done) found.push(done)
    } else if (name !== undefined && empty !== '/') {
      if (name === 'w:p') texts.push({ text: '', inside: open.at(-1) ?? '' })
      open.push(name)
    }
  }
  return found
}

function unescaped(text: string): string {
  return text.replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
}
