import type { NoticeDocument, NoticePart } from '#shared/domain/notice/document'
import { voteRows } from '#shared/domain/notice/sheet'
import { titleLines } from '#shared/domain/text/title-lines'

/** A picture as wide as phones send them; all figures are pixels of it. */
export const PICTURE_WIDTH = 1080
const MARGIN = 64
const TEXT_WIDTH = PICTURE_WIDTH - 2 * MARGIN

export interface Lettering {
  readonly size: number
  readonly weight: 400 | 700
  readonly face: 'serif' | 'sans'
}

const TITLE: Lettering = { size: 60, weight: 700, face: 'serif' }
const BODY: Lettering = { size: 42, weight: 400, face: 'serif' }
const HEADING: Lettering = { size: 42, weight: 700, face: 'sans' }
const CELL: Lettering = { size: 34, weight: 400, face: 'serif' }
const CELL_HEAD: Lettering = { size: 34, weight: 700, face: 'sans' }
const SMALL: Lettering = { size: 28, weight: 400, face: 'sans' }
const LEADING = 1.6

/** What is drawn, in order: a line of text by its baseline, or a rectangle of thin lines. */
export type Stroke =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly x: number
      readonly y: number
      readonly as: Lettering
    }
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }

export interface Picture {
  readonly height: number
  readonly strokes: readonly Stroke[]
}

/** Width of a text in pixels. */
export type Measure = (text: string, as: Lettering) => number

/** A notice as one long picture for phones. Its words are those of the notice, which are free of personal data. */
export function phonePicture(notice: NoticeDocument, code: string, mark: string, measure: Measure): Picture {
  const strokes: Stroke[] = []
  let y = MARGIN
  const line = (text: string, x: number, as: Lettering) => {
    strokes.push({ kind: 'text', text, x, y: y + as.size * 1.2, as })
    y += as.size * LEADING
  }
  const centred = (text: string, as: Lettering) => line(text, (PICTURE_WIDTH - measure(text, as)) / 2, as)
  const paragraph = (text: string, as: Lettering, indent: number) => {
    for (const words of text.split('\n'))
      for (const [index, part] of wrap(words, as, measure, TEXT_WIDTH, indent * as.size).entries())
        line(part, MARGIN + (index === 0 ? indent * as.size : 0), as)
  }
  if (mark !== '') paragraph(mark, HEADING, 0)
  y += 24
  for (const text of titleLines(notice.title, 15)) centred(text, TITLE)
  y += 36
  paragraph(notice.salutation, BODY, 0)
  for (const part of notice.parts) {
    if (part.kind === 'heading') paragraph(part.text, HEADING, 2)
    else if (part.kind === 'paragraph') paragraph(part.text, BODY, 2)
    else {
      const table = tableOf(part)
      y += 12
      y = drawTable(table, y, strokes, measure) + 20
    }
  }
  for (const { label, value } of notice.contacts) if (value !== '') paragraph(`${label}：${value}`, BODY, 2)
  y += 48
  for (const text of [notice.issuer, notice.date])
    for (const part of wrap(text, BODY, measure, TEXT_WIDTH, 0))
      line(part, PICTURE_WIDTH - MARGIN - measure(part, BODY), BODY)
  y += 40
  paragraph(`编号：${notice.number}　校验码：${code}`, SMALL, 0)
  return { height: Math.ceil(y + MARGIN), strokes }
}

interface TableContent {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly shares: readonly number[]
}

function tableOf(part: Extract<NoticePart, { kind: 'votes' | 'table' }>): TableContent {
  if (part.kind === 'table') {
    const header = part.columns.map((column) => column.header)
    return { header, rows: part.rows, shares: part.columns.map(({ share }) => share) }
  }
  const { header, rows } = voteRows(part)
  return { header, rows, shares: header.map((text) => (text === '事项' ? 3 : text.length > 2 ? 1.4 : 1)) }
}

function drawTable(
  { header, rows, shares }: TableContent,
  top: number,
  strokes: Stroke[],
  measure: Measure,
): number {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => (TEXT_WIDTH * share) / whole)
  let y = top
  for (const [index, row] of [header, ...rows].entries()) {
    const as = index === 0 ? CELL_HEAD : CELL
    const cells = row.map((text, at) => wrap(text, as, measure, (widths[at] ?? 0) - 12, 0))
    const leading = as.size * 1.35
    const height = Math.max(1, ...cells.map((lines) => lines.length)) * leading + 24
    let x = MARGIN
    for (const [at, lines] of cells.entries()) {
      const width = widths[at] ?? 0
      strokes.push({ kind: 'box', x, y, width, height })
      const first = y + (height - lines.length * leading) / 2
      for (const [number, text] of lines.entries()) {
        const left = x + (width - measure(text, as)) / 2
        strokes.push({ kind: 'text', text, x: left, y: first + number * leading + as.size * 1.05, as })
      }
      x += width
    }
    y += height
  }
  return y
}

/** Marks that no line begins with; they hang in the margin instead. */
const NOT_FIRST = /^[，。、；：！？）》”’〕…%％]/u

/** Lines of at most `width`, the first shorter by `indent`; numbers and Latin words stay whole where they fit. */
export function wrap(
  text: string,
  as: Lettering,
  measure: Measure,
  width: number,
  indent: number,
): readonly string[] {
  const lines: string[] = []
  let current = ''
  const room = () => width - (lines.length === 0 ? indent : 0)
  for (const unit of text.match(/[0-9A-Za-z.*+-]+|[^]/gu) ?? []) {
    const fits = measure(current + unit, as) <= room()
    if (current === '' || fits || NOT_FIRST.test(unit)) current += unit
    else {
      lines.push(current)
      current = unit
    }
    // A word wider than a line is broken wherever the line ends.
    while (measure(current, as) > room() + as.size && [...current].length > 1) {
      const letters = [...current]
      let count = letters.length - 1
      while (count > 1 && measure(letters.slice(0, count).join(''), as) > room()) count -= 1
      lines.push(letters.slice(0, count).join(''))
      current = letters.slice(count).join('')
    }
  }
  return current === '' && lines.length > 0 ? lines : [...lines, current]
}
