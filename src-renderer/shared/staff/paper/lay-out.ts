import { drawBlocks, drawParagraph, drawRow, drawTable, lookOf, points, type Pen } from './draw-word'
import { lineStarts, trimParagraph } from './line-starts'
import { paginate, type Cut, type FlowUnit, type Parting, type Piece } from './paginate'
import { child, flag, type OpenedWord, type WordFile, type WordPage, type WordPart } from './word-file'
import { stylesOf } from './word-looks'

/** A paper parted into sheets; each is drawn when it is asked for. */
export interface LaidPaper {
  readonly count: number
  readonly page: WordPage
  /** Held on to, so that they are there at once when sheets are drawn for a printer. */
  readonly pictures: readonly HTMLImageElement[]
  readonly draw: (index: number) => HTMLElement
}

/** How letters look on this machine. */
export type Letters = Pick<Pen, 'families' | 'weight'>

/** A part of the body, read. */
interface Source {
  readonly element: Element
  /** Of a row: the table it stands in, less its rows. */
  readonly table: Element | null
  readonly tableNumber: number | null
}

type Reader = (from: number, to: number) => readonly Source[]

/** So many are measured at once; between them the window answers to people. */
const BATCH = 60
/** A line of a paragraph is not left alone at either end of a sheet. */
const WIDOWS = 2

/** Two characters over 380 pt. */
const WATERMARK = '190pt'

const pixels = (twips: number): number => (twips / 20) * (96 / 72)

/**
 * Parts a paper into sheets. Every block is drawn once out of sight and measured, and only what stands near the view
 * is drawn again: the cost grows with the length and not with its square.
 */
export async function layOut(file: OpenedWord, letters: Letters, signal: AbortSignal): Promise<LaidPaper> {
  const style = stylesOf(file)
  const penOf = (picture: WordPart['picture'], number: number, count: number): Pen => ({
    ...letters,
    style,
    picture,
    sheet: { number, count },
  })
  const pen = penOf(file.picture, 1, 1)
  const { page } = file
  const width = page.width - page.left - page.right
  const bench = document.createElement('div')
  bench.className = 'word-bench'
  bench.style.width = points(width)
  bench.setAttribute('aria-hidden', 'true')
  document.body.append(bench)
  try {
    const read = readerOf(file)
    const length = file.body.parts.length
    const header = await heightOf(bench, file.header.odd, penOf)
    const footer = await heightOf(bench, file.footer.odd, penOf)
    const top = Math.max(pixels(page.top), pixels(page.header) + header)
    const bottom = Math.max(pixels(page.bottom), pixels(page.footer) + footer)
    const room = pixels(page.height) - top - bottom
    const units: FlowUnit[] = []
    for (let from = 0; from < length; from += BATCH) {
      signal.throwIfAborted()
      units.push(...(await measured(bench, read(from, from + BATCH), pen)))
      await nextTask()
    }
    const sheets = paginate(units, room)
    const pictures = await picturesOf(file)
    const starts = measureStarts(bench, read, sheets.flat(), pen)
    const count = sheets.length
    return {
      count,
      page,
      pictures,
      draw(index) {
        const even = index % 2 === 1
        const body = document.createElement('div')
        body.className = 'word-sheet__body'
        body.style.top = `${top}px`
        body.style.left = points(page.left)
        body.style.width = points(width)
        body.style.height = `${room}px`
        body.append(...drawPieces(read, sheets[index] ?? [], starts, penOf(file.picture, index + 1, count)))
        const sheet = document.createElement('article')
        sheet.className = 'word-sheet'
        sheet.setAttribute('aria-label', `第${index + 1}页，共${count}页`)
        sheet.style.width = points(page.width)
        // A hair less than the paper, or rounding would make an empty sheet behind each.
        sheet.style.height = points(page.height - 4)
        const above = even ? file.header.even : file.header.odd
        const below = even ? file.footer.even : file.footer.odd
        const mark = watermarkOf(above)
        if (mark !== '') sheet.append(drawWatermark(mark))
        if (above)
          sheet.append(
            drawEdge(
              'header',
              above,
              page,
              { top: points(page.header) },
              penOf(above.picture, index + 1, count),
            ),
          )
        sheet.append(body)
        if (below)
          sheet.append(
            drawEdge(
              'footer',
              below,
              page,
              { bottom: points(page.footer - 4) },
              penOf(below.picture, index + 1, count),
            ),
          )
        return sheet
      },
    }
  } finally {
    bench.remove()
  }
}

/** Reads parts of the body as they are needed, and the heads of tables once. */
function readerOf({ body, parse }: WordFile): Reader {
  const heads = new Map<number, Element | null>()
  const headOf = (table: number | null): Element | null => {
    if (table === null) return null
    const known = heads.get(table)
    if (known !== undefined) return known
    const [head = null] = parse([`${body.tables[table] ?? '<w:tbl>'}</w:tbl>`])
    heads.set(table, head)
    return head
  }
  return (from, to) => {
    const parts = body.parts.slice(from, to)
    const elements = parse(parts.map(({ xml }) => xml))
    return parts.flatMap(({ table }, index) => {
      const element = elements[index]
      return element ? [{ element, table: headOf(table), tableNumber: table }] : []
    })
  }
}

/** Draws sources as they will stand: rows of one table together. */
function drawSources(sources: readonly Source[], pen: Pen): readonly HTMLElement[] {
  const drawn: HTMLElement[] = []
  let rows: HTMLTableRowElement[] = []
  sources.forEach(({ element, table }, index) => {
    if (!table) {
      drawn.push(drawParagraph(element, pen))
      return
    }
    rows.push(drawRow(element, pen))
    if (sources[index + 1]?.table === table) return
    drawn.push(drawTable(table, rows))
    rows = []
  })
  return drawn
}

/** The element of each source, in their order. */
function elementsOf(drawn: readonly HTMLElement[]): readonly HTMLElement[] {
  return drawn.flatMap((element) =>
    element instanceof HTMLTableElement ? [...(element.tBodies[0]?.rows ?? [])] : [element],
  )
}

async function measured(
  bench: HTMLElement,
  sources: readonly Source[],
  pen: Pen,
): Promise<readonly FlowUnit[]> {
  const drawn = drawSources(sources, pen)
  bench.replaceChildren(...drawn)
  await lettersReady(bench)
  const elements = elementsOf(drawn)
  const units = sources.map((source, index) => unitOf(source, elements[index], pen))
  bench.replaceChildren()
  return units
}

/** Asking for a height has the letters fetched that are drawn for the first time; they may break elsewhere. */
async function lettersReady(bench: HTMLElement): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    bench.getBoundingClientRect()
    if (document.fonts.status !== 'loading') return
    await document.fonts.ready
  }
}

function unitOf(
  { element: source, table, tableNumber }: Source,
  element: HTMLElement | undefined,
  pen: Pen,
): FlowUnit {
  const height = element?.getBoundingClientRect().height ?? 0
  if (table) {
    const properties = child(source, 'w:trPr')
    const header = flag(properties, 'w:tblHeader') === true
    const first = source.getElementsByTagName('w:p')[0]
    return {
      height,
      // A header never stands alone.
      keepNext: header || (first !== undefined && lookOf(first, pen).paragraph.keepNext),
      newSheet: false,
      table: tableNumber,
      header,
      parting:
        header || flag(properties, 'w:cantSplit') === true || !(element instanceof HTMLTableRowElement)
          ? null
          : rowParting(element, height),
    }
  }
  const { paragraph } = lookOf(source, pen)
  return {
    height,
    keepNext: paragraph.keepNext,
    newSheet: paragraph.newSheet || startsSheet(source),
    table: null,
    header: false,
    parting:
      element && paragraph.line !== null && !paragraph.keepLines
        ? {
            columns: [linesOf(element, pixels(paragraph.line))],
            frame: pixels(paragraph.before),
            together: WIDOWS,
          }
        : null,
  }
}

/** A break that stands in the text. */
function startsSheet(paragraph: Element): boolean {
  const first = paragraph.getElementsByTagName('w:br')[0]
  return first?.getAttribute('w:type') === 'page'
}

function linesOf(element: HTMLElement, line: number): readonly number[] {
  const { paddingTop, paddingBottom } = getComputedStyle(element)
  const inner =
    element.getBoundingClientRect().height - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
  return Array.from({ length: Math.max(1, Math.round(inner / line)) }, () => line)
}

/** A row that may be parted has text in it and nothing else. */
function rowParting(row: HTMLTableRowElement, height: number): Parting | null {
  const columns = [...row.cells].map((cell) => paragraphsOf(cell).flatMap((one) => linesOf(one, lineOf(one))))
  if ([...row.cells].some((cell) => paragraphsOf(cell).length !== cell.childElementCount)) return null
  const tallest = Math.max(0, ...columns.map((lines) => lines.reduce((sum, line) => sum + line, 0)))
  return { columns, frame: Math.max(0, height - tallest), together: 1 }
}

function paragraphsOf(element: HTMLElement): readonly HTMLElement[] {
  return element instanceof HTMLTableCellElement
    ? [...element.children].filter((one) => one instanceof HTMLElement && one.matches('.word-p')).map(asHtml)
    : [element]
}

function asHtml(element: Element): HTMLElement {
  if (element instanceof HTMLElement) return element
  throw new Error('a paragraph is drawn as an element of HTML')
}

function lineOf(paragraph: HTMLElement): number {
  return Math.max(1, Number.parseFloat(getComputedStyle(paragraph).lineHeight) || 1)
}

/** Where the lines begin in what is parted, by unit: column, paragraph, line. */
type Starts = ReadonlyMap<number, readonly (readonly (readonly number[])[])[]>

/** Only what is parted, one or two for a sheet, is drawn out of sight a second time. */
function measureStarts(bench: HTMLElement, read: Reader, pieces: readonly Piece[], pen: Pen): Starts {
  const parted = [...new Set(pieces.filter(({ from, to }) => from ?? to).map(({ unit }) => unit))]
  const drawn = parted.map((unit) => drawSources(read(unit, unit + 1), pen))
  bench.replaceChildren(...drawn.flat())
  const starts = parted.map((unit, index) => {
    const [element] = elementsOf(drawn[index] ?? [])
    const columns = columnsOf(element)
    return [unit, columns.map((paragraphs) => paragraphs.map((one) => lineStarts(one, lineOf(one))))] as const
  })
  bench.replaceChildren()
  return new Map(starts)
}

function columnsOf(element: HTMLElement | undefined): readonly (readonly HTMLElement[])[] {
  if (!element) return []
  return element instanceof HTMLTableRowElement
    ? [...element.cells].map(paragraphsOf)
    : [paragraphsOf(element)]
}

function drawPieces(
  read: Reader,
  pieces: readonly Piece[],
  starts: Starts,
  pen: Pen,
): readonly HTMLElement[] {
  const shown = pieces.flatMap(({ unit }) => read(unit, unit + 1))
  const drawn = drawSources(shown, pen)
  const elements = elementsOf(drawn)
  pieces.forEach(({ unit, from, to }, index) => {
    const element = elements[index]
    if (element && (from ?? to)) trim(element, from, to, starts.get(unit) ?? [])
  })
  return drawn
}

function trim(
  element: HTMLElement,
  from: Cut | null,
  to: Cut | null,
  starts: readonly (readonly (readonly number[])[])[],
): void {
  // The least height of a row is of the whole of it.
  if (element instanceof HTMLTableRowElement) element.style.height = ''
  columnsOf(element).forEach((paragraphs, column) => {
    let line = 0
    paragraphs.forEach((paragraph, index) => {
      const lines = starts[column]?.[index] ?? [0]
      const first = Math.max(0, (from?.[column] ?? 0) - line)
      const last = Math.min(lines.length, (to?.[column] ?? Number.POSITIVE_INFINITY) - line)
      line += lines.length
      if (first >= last) paragraph.remove()
      else trimParagraph(paragraph, first, last, lines)
    })
  })
}

async function heightOf(
  bench: HTMLElement,
  part: WordPart | null,
  penOf: (picture: WordPart['picture'], number: number, count: number) => Pen,
): Promise<number> {
  if (!part) return 0
  bench.replaceChildren(...drawBlocks(part.content, penOf(part.picture, 1, 1)))
  await lettersReady(bench)
  const height = [...bench.children].reduce((sum, { clientHeight }) => sum + clientHeight, 0)
  bench.replaceChildren()
  return height
}

function drawEdge(
  tag: 'header' | 'footer',
  part: WordPart,
  page: WordPage,
  place: { readonly top?: string; readonly bottom?: string },
  pen: Pen,
): HTMLElement {
  const edge = document.createElement(tag)
  edge.className = 'word-sheet__edge'
  Object.assign(edge.style, place)
  edge.style.left = points(page.left)
  edge.style.width = points(page.width - page.left - page.right)
  edge.append(...drawBlocks(part.content, pen))
  return edge
}

/** 草稿 or 练习: text that Word draws as a shape from the header. */
function watermarkOf(header: WordPart | null): string {
  return (
    header?.content
      .map((element) => element.getElementsByTagName('v:textpath')[0]?.getAttribute('string') ?? '')
      .join('') ?? ''
  )
}

function drawWatermark(text: string): HTMLElement {
  const mark = document.createElement('div')
  mark.className = 'word-sheet__watermark'
  mark.setAttribute('aria-hidden', 'true')
  mark.style.setProperty('--watermark', WATERMARK)
  mark.textContent = text
  return mark
}

async function picturesOf({ body, picture }: OpenedWord): Promise<readonly HTMLImageElement[]> {
  const relations = body.parts.flatMap(({ xml }) =>
    [...xml.matchAll(/<a:blip [^>]*?r:embed="([^"]+)"/gu)].map(([, relation = '']) => relation),
  )
  const images = [...new Set(relations)].flatMap((relation) => {
    const source = picture(relation)
    if (source === null) return []
    const image = new Image()
    image.src = source
    return [image]
  })
  // One that cannot be drawn leaves its place empty, as it does in print.
  await Promise.allSettled(images.map((image) => image.decode()))
  return images
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
