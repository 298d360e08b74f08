import type { ParagraphLook, StyleLook, TextLook } from './word-looks'
import { paragraphLook, textLook } from './word-looks'
import { child, childrenOf, flag, twips, type WordPart } from './word-file'

/** What a paragraph is drawn with. */
export interface Pen {
  readonly style: (id: string | null) => StyleLook
  /** Font families of a look, as style sheets have them. */
  readonly families: (look: TextLook) => string
  readonly weight: (look: TextLook) => number
  readonly picture: WordPart['picture']
  /** Of the sheet: its number, and how many there are. */
  readonly sheet: { readonly number: number; readonly count: number }
}

/** The styles that stand above a whole paper, by their ids in the file. */
const TITLE_STYLE = 'Title'

export const points = (twips: number): string => `${twips / 20}pt`

export function lookOf(paragraph: Element, pen: Pen): StyleLook {
  const properties = child(paragraph, 'w:pPr')
  const style = pen.style(child(properties, 'w:pStyle')?.getAttribute('w:val') ?? null)
  return { paragraph: paragraphLook(properties, style.paragraph, style.text.size), text: style.text }
}

/** A paragraph, with its spacing as padding: what stands on paper adds up and never collapses. */
export function drawParagraph(paragraph: Element, pen: Pen): HTMLElement {
  const properties = child(paragraph, 'w:pPr')
  const look = lookOf(paragraph, pen)
  const styleId = child(properties, 'w:pStyle')?.getAttribute('w:val') ?? ''
  const element = document.createElement(tagOf(look.paragraph, styleId))
  element.className = 'word-p'
  dress(element, look, pen)
  const ends = [...(child(properties, 'w:tabs')?.children ?? [])].some(
    (tab) => tab.getAttribute('w:val') === 'right',
  )
  const drawn = runs(paragraph, look.text, pen)
  if (ends) {
    element.classList.add('is-ended')
    const at = drawn.findIndex((node) => node instanceof HTMLElement && node.dataset['tab'] !== undefined)
    const [left, right] = at === -1 ? [drawn, []] : [drawn.slice(0, at), drawn.slice(at + 1)]
    for (const nodes of [left, right]) {
      const end = document.createElement('span')
      end.append(...nodes)
      element.append(end)
    }
  } else element.append(...drawn)
  return element
}

function tagOf({ level }: ParagraphLook, style: string): 'h1' | 'h2' | 'h3' | 'p' {
  if (style === TITLE_STYLE) return 'h1'
  return level === 1 ? 'h2' : level === 2 ? 'h3' : 'p'
}

const ALIGNS: Readonly<Record<string, string>> = {
  both: 'justify',
  distribute: 'justify',
  center: 'center',
  right: 'right',
  end: 'right',
}

function dress(element: HTMLElement, { paragraph, text }: StyleLook, pen: Pen): void {
  const { style } = element
  style.textAlign = ALIGNS[paragraph.align] ?? 'left'
  style.paddingTop = points(paragraph.before)
  style.paddingBottom = points(paragraph.after)
  style.paddingLeft = points(paragraph.left)
  style.paddingRight = points(paragraph.right)
  style.textIndent = points(paragraph.first)
  style.lineHeight = paragraph.line === null ? 'normal' : points(paragraph.line)
  // An empty line is as high as a full one.
  style.minHeight =
    paragraph.line === null ? '0' : points(paragraph.line + paragraph.before + paragraph.after)
  if (paragraph.ruleAbove) element.classList.add('is-ruled')
  dressText(element, text, pen)
}

function dressText(element: HTMLElement, look: TextLook, pen: Pen): void {
  const { style } = element
  style.fontFamily = pen.families(look)
  style.fontSize = `${look.size / 2}pt`
  style.fontWeight = String(pen.weight(look))
  style.letterSpacing = points(look.spacing)
  if (look.underlined) style.textDecoration = 'underline'
  if (look.color !== null) style.color = look.color
}

/** Fields between their beginning and their end, across runs. */
interface FieldState {
  instruction: string | null
  answered: boolean
}

function runs(paragraph: Element, look: TextLook, pen: Pen): readonly Node[] {
  const field: FieldState = { instruction: null, answered: false }
  return runElements(paragraph).flatMap((run) => drawRun(run, look, pen, field))
}

/** Runs stand in links and fields of their own kinds too. */
function runElements(parent: Element): readonly Element[] {
  return childrenOf(parent).flatMap((element) => {
    if (element.tagName === 'w:r') return [element]
    if (element.tagName === 'w:pPr') return []
    return runElements(element)
  })
}

function drawRun(run: Element, from: TextLook, pen: Pen, field: FieldState): readonly Node[] {
  const properties = child(run, 'w:rPr')
  const nodes = childrenOf(run).flatMap((element) => drawPart(element, pen, field))
  if (nodes.length === 0) return []
  const look = textLook(properties, from)
  // Most runs look as their paragraph does, and need no element of their own.
  if (sameLook(look, from) || nodes.some((node) => node instanceof HTMLElement && node.dataset['tab'] === ''))
    return nodes
  const span = document.createElement('span')
  dressText(span, look, pen)
  span.append(...nodes)
  return [span]
}

function sameLook(a: TextLook, b: TextLook): boolean {
  return (
    a.eastAsia === b.eastAsia &&
    a.latin === b.latin &&
    a.size === b.size &&
    a.spacing === b.spacing &&
    a.bold === b.bold &&
    a.underlined === b.underlined &&
    a.color === b.color
  )
}

function drawPart(element: Element, pen: Pen, field: FieldState): readonly Node[] {
  switch (element.tagName) {
    case 'w:t':
      // What a field came to when the file was written is not what it comes to on this sheet.
      return field.instruction === null ? [document.createTextNode(element.textContent)] : []
    case 'w:tab': {
      const tab = document.createElement('span')
      tab.dataset['tab'] = ''
      tab.textContent = ' '
      return [tab]
    }
    case 'w:br':
      return element.getAttribute('w:type') === 'page' ? [] : [document.createElement('br')]
    case 'w:fldChar':
      return drawField(element.getAttribute('w:fldCharType'), pen, field)
    case 'w:instrText':
      if (field.instruction !== null) field.instruction += element.textContent
      return []
    case 'w:drawing':
      return drawPicture(element, pen)
    default:
      return []
  }
}

function drawField(type: string | null, { sheet }: Pen, field: FieldState): readonly Node[] {
  if (type === 'begin') {
    field.instruction = ''
    field.answered = false
    return []
  }
  const asked = (field.instruction ?? '').trim().split(/\s/u)[0]
  const answer = asked === 'PAGE' ? sheet.number : asked === 'NUMPAGES' ? sheet.count : null
  const shown = field.answered || answer === null ? [] : [document.createTextNode(String(answer))]
  field.answered = true
  if (type === 'end') field.instruction = null
  return shown
}

/** English metric units: 12,700 to the point. */
const EMU = 12_700

function drawPicture(drawing: Element, pen: Pen): readonly Node[] {
  const extent = drawing.getElementsByTagName('wp:extent')[0] ?? null
  const relation = drawing.getElementsByTagName('a:blip')[0]?.getAttribute('r:embed') ?? ''
  const source = pen.picture(relation)
  if (source === null) return []
  const image = document.createElement('img')
  image.src = source
  image.alt = drawing.getElementsByTagName('wp:docPr')[0]?.getAttribute('descr') ?? ''
  image.style.width = `${(twips(extent, 'cx') ?? 0) / EMU}pt`
  image.style.height = `${(twips(extent, 'cy') ?? 0) / EMU}pt`
  return [image]
}

/** A table with these rows of it. */
export function drawTable(table: Element, rows: readonly HTMLTableRowElement[]): HTMLTableElement {
  const element = document.createElement('table')
  element.className = 'word-table'
  const widths = columnWidths(table)
  element.style.width = points(widths.reduce((sum, width) => sum + width, 0))
  const group = document.createElement('colgroup')
  for (const width of widths) {
    const column = document.createElement('col')
    column.style.width = points(width)
    group.append(column)
  }
  const borders = child(child(table, 'w:tblPr'), 'w:tblBorders')
  const cut = child(borders, 'w:insideH')?.getAttribute('w:val') === 'dashed'
  if (cut) element.classList.add('is-cut')
  else if (!borders || child(borders, 'w:top')?.getAttribute('w:val') === 'none')
    element.classList.add('is-bare')
  const body = document.createElement('tbody')
  body.append(...rows)
  element.append(group, body)
  return element
}

export function columnWidths(table: Element): readonly number[] {
  return childrenOf(child(table, 'w:tblGrid')).map((column) => twips(column, 'w:w') ?? 0)
}

export function rowsOf(table: Element): readonly Element[] {
  return childrenOf(table).filter(({ tagName }) => tagName === 'w:tr')
}

export function drawRow(row: Element, pen: Pen): HTMLTableRowElement {
  const element = document.createElement('tr')
  const properties = child(row, 'w:trPr')
  const height = child(properties, 'w:trHeight')
  element.style.height = points(twips(height, 'w:val') ?? 0)
  const header = flag(properties, 'w:tblHeader') === true
  for (const cell of childrenOf(row)) {
    if (cell.tagName !== 'w:tc') continue
    element.append(drawCell(cell, header, pen))
  }
  return element
}

/** Word's columns run from the middle of one rule to the middle of the next; a cell of HTML is its rules less. Twips. */
const HALF_RULE = 7.5

function drawCell(cell: Element, header: boolean, pen: Pen): HTMLTableCellElement {
  const element = document.createElement(header ? 'th' : 'td')
  const properties = child(cell, 'w:tcPr')
  const span = twips(child(properties, 'w:gridSpan'), 'w:val')
  if (span !== null) element.colSpan = span
  element.style.verticalAlign =
    child(properties, 'w:vAlign')?.getAttribute('w:val') === 'center' ? 'middle' : 'top'
  const margins = child(properties, 'w:tcMar')
  const padding = (side: string, usual: number, less = 0) =>
    points(Math.max(0, (twips(child(margins, `w:${side}`), 'w:w') ?? usual) - less))
  element.style.padding = [
    padding('top', 0),
    padding('right', 108, HALF_RULE),
    padding('bottom', 0),
    padding('left', 108, HALF_RULE),
  ].join(' ')
  element.append(...drawBlocks(childrenOf(cell), pen))
  return element
}

/** Paragraphs and tables, whole. */
export function drawBlocks(blocks: readonly Element[], pen: Pen): readonly HTMLElement[] {
  return blocks.flatMap((block) => {
    if (block.tagName === 'w:p') return [drawParagraph(block, pen)]
    if (block.tagName === 'w:tbl')
      return [
        drawTable(
          block,
          rowsOf(block).map((row) => drawRow(row, pen)),
        ),
      ]
    return []
  })
}
