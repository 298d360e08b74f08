import { child, flag, twips, type WordFile } from './word-file'

/** How a paragraph lies, in twips. */
export interface ParagraphLook {
  readonly align: string
  readonly left: number
  readonly right: number
  /** Of the first line; less than 0 hangs. */
  readonly first: number
  readonly before: number
  readonly after: number
  /** Height of a line; null: as high as what stands in it. */
  readonly line: number | null
  readonly keepNext: boolean
  readonly keepLines: boolean
  readonly newSheet: boolean
  readonly ruleAbove: boolean
  /** 1 for 一、, 2 for （一）; null for text. */
  readonly level: number | null
}

/** How letters look; sizes in half points, spacing in twips. */
export interface TextLook {
  readonly eastAsia: string
  readonly latin: string
  readonly size: number
  readonly spacing: number
  readonly bold: boolean
  readonly underlined: boolean
  readonly color: string | null
}

export interface StyleLook {
  readonly paragraph: ParagraphLook
  readonly text: TextLook
}

const PLAIN: StyleLook = {
  paragraph: {
    align: 'left',
    left: 0,
    right: 0,
    first: 0,
    before: 0,
    after: 0,
    line: null,
    keepNext: false,
    keepLines: false,
    newSheet: false,
    ruleAbove: false,
    level: null,
  },
  text: {
    eastAsia: '宋体',
    latin: 'Times New Roman',
    size: 21,
    spacing: 0,
    bold: false,
    underlined: false,
    color: null,
  },
}

/** Looks up styles by their id: what the document says of all, of the style it is based on, and of itself. */
export function stylesOf({ styles }: WordFile): (id: string | null) => StyleLook {
  const root = styles?.documentElement ?? null
  const defaults = child(root, 'w:docDefaults')
  const given: StyleLook = {
    paragraph: paragraphLook(
      child(child(defaults, 'w:pPrDefault'), 'w:pPr'),
      PLAIN.paragraph,
      PLAIN.text.size,
    ),
    text: textLook(child(child(defaults, 'w:rPrDefault'), 'w:rPr'), PLAIN.text),
  }
  const elements = new Map(
    [...(root?.children ?? [])]
      .filter(({ tagName }) => tagName === 'w:style')
      .map((style) => [style.getAttribute('w:styleId') ?? '', style]),
  )
  const usual = [...elements.values()].find(
    (style) => style.getAttribute('w:type') === 'paragraph' && style.getAttribute('w:default') === '1',
  )
  const usualId = usual?.getAttribute('w:styleId') ?? ''
  const known = new Map<string, StyleLook>()
  const look = (id: string): StyleLook => {
    const before = known.get(id)
    if (before) return before
    const style = elements.get(id)
    if (!style) return id === usualId ? given : look(usualId)
    // Kept first, so that styles based on each other come to an end.
    known.set(id, given)
    const base = child(style, 'w:basedOn')?.getAttribute('w:val')
    const from = base === null || base === undefined ? given : look(base)
    const text = textLook(child(style, 'w:rPr'), from.text)
    const found = { paragraph: paragraphLook(child(style, 'w:pPr'), from.paragraph, text.size), text }
    known.set(id, found)
    return found
  }
  return (id) => look(id ?? usualId)
}

export function paragraphLook(
  properties: Element | null,
  from: ParagraphLook,
  halfPoints: number,
): ParagraphLook {
  if (!properties) return from
  const spacing = child(properties, 'w:spacing')
  const indent = child(properties, 'w:ind')
  const characters = (attribute: string) => {
    const count = twips(indent, attribute)
    return count === null ? null : (count / 100) * halfPoints * 10
  }
  const hanging = twips(indent, 'w:hanging')
  const rule = spacing?.getAttribute('w:lineRule') ?? null
  const line = twips(spacing, 'w:line')
  const level = twips(child(properties, 'w:outlineLvl'), 'w:val')
  return {
    align: child(properties, 'w:jc')?.getAttribute('w:val') ?? from.align,
    left: twips(indent, 'w:left') ?? twips(indent, 'w:start') ?? characters('w:leftChars') ?? from.left,
    right: twips(indent, 'w:right') ?? twips(indent, 'w:end') ?? characters('w:rightChars') ?? from.right,
    first:
      hanging === null
        ? (twips(indent, 'w:firstLine') ?? characters('w:firstLineChars') ?? from.first)
        : -hanging,
    before: twips(spacing, 'w:before') ?? from.before,
    after: twips(spacing, 'w:after') ?? from.after,
    // A rule is given with its line; a line alone keeps the rule of the style.
    line: line === null ? from.line : rule === 'auto' ? null : line,
    keepNext: flag(properties, 'w:keepNext') ?? from.keepNext,
    keepLines: flag(properties, 'w:keepLines') ?? from.keepLines,
    newSheet: flag(properties, 'w:pageBreakBefore') ?? from.newSheet,
    ruleAbove: child(child(properties, 'w:pBdr'), 'w:top') !== null || from.ruleAbove,
    level: level === null ? from.level : level + 1,
  }
}

export function textLook(properties: Element | null, from: TextLook): TextLook {
  if (!properties) return from
  const fonts = child(properties, 'w:rFonts')
  const underline = child(properties, 'w:u')?.getAttribute('w:val')
  const color = child(properties, 'w:color')?.getAttribute('w:val')
  return {
    eastAsia: fonts?.getAttribute('w:eastAsia') ?? from.eastAsia,
    latin: fonts?.getAttribute('w:ascii') ?? from.latin,
    size: twips(child(properties, 'w:sz'), 'w:val') ?? from.size,
    spacing: twips(child(properties, 'w:spacing'), 'w:val') ?? from.spacing,
    bold: flag(properties, 'w:b') ?? from.bold,
    underlined: underline === null || underline === undefined ? from.underlined : underline !== 'none',
    color:
      color === null || color === undefined ? from.color : /^[\dA-F]{6}$/iu.test(color) ? `#${color}` : null,
  }
}
