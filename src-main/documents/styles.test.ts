import { describe, expect, it } from 'vitest'
import { LINE_PITCH, PAPER_FONTS } from './paper'
import { STYLE, stylesXml } from './styles'

const xml = stylesXml(PAPER_FONTS, LINE_PITCH)

/** As the schema of WordprocessingML has them; Word calls a file damaged that has them otherwise. */
const ORDER = {
  pPr: 'keepNext keepLines widowControl overflowPunct autoSpaceDE autoSpaceDN snapToGrid spacing ind jc outlineLvl',
  rPr: 'rFonts spacing kern sz szCs lang',
  style: 'name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr',
} as const

function childrenOf(element: string): readonly string[] {
  const inner = element.replace(/^<[^>]+>|<\/[^>]+>$/gu, '')
  const names: string[] = []
  let depth = 0
  for (const [tag, closing, name, empty] of inner.matchAll(/<(\/?)w:(\w+)[^>]*?(\/?)>/gu)) {
    if (tag === undefined || name === undefined) continue
    if (closing === '/') depth -= 1
    else {
      if (depth === 0) names.push(name)
      if (empty !== '/') depth += 1
    }
  }
  return names
}

describe('styles', () => {
  it.each(Object.entries(ORDER))('have their %s in the order of the schema', (name, order) => {
    const elements = xml.match(new RegExp(`<w:${name}(?: [^>]*)?>.*?</w:${name}>`, 'gu')) ?? []
    expect(elements.length).toBeGreaterThan(5)
    const places = order.split(' ')
    for (const element of elements) {
      const ranks = childrenOf(element).map((child) => places.indexOf(child))
      expect(ranks, element).not.toContain(-1)
      expect(ranks, element).toEqual(ranks.toSorted((a, b) => a - b))
    }
  })

  it('are all there, each once, with names a clerk can read', () => {
    const ids = [...xml.matchAll(/w:styleId="(\w+)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of Object.values(STYLE)) expect(ids).toContain(id)
  })
})
