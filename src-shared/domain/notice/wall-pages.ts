import { textWidth } from '../text/text-width'
import type { NoticePart } from './document'
import { voteRows } from './sheet'

/** Full-width characters on a line of the wall, and lines under a title, that are read from eight metres. */
const CHARACTERS = 24
const LINES = 8
/** Full-width characters in a row of a table, and in one of its columns of figures with the lines beside it. */
const ROW_CHARACTERS = 26
const FIGURE_CHARACTERS = 2.5
/** So few on a page look forgotten. */
const FEW_LINES = 2
/** Of a piece of text: a line is left for its heading, and two characters for its indent. */
const MOST_CHARACTERS = CHARACTERS * (LINES - 1) - 4

/**
 * The parts of a notice page by page for the wall. A heading goes with what it heads, a long paragraph is parted at
 * the end of a sentence, a table between its rows; nothing is left out.
 */
export function wallPages(parts: readonly NoticePart[]): readonly (readonly NoticePart[])[] {
  const pages: NoticePart[][] = []
  let page: NoticePart[] = []
  let lines = 0
  const turn = () => {
    // What heads the next page does not end this one, and does not stand alone.
    const last = page.at(-1)
    if (!last || (page.length === 1 && last.kind === 'heading')) return
    const kept = last.kind === 'heading' ? [last] : []
    pages.push(kept.length === 0 ? page : page.slice(0, -1))
    page = kept
    lines = kept.length
  }
  for (const part of parts.flatMap(piecesOf)) {
    const height = linesOf(part)
    if (lines > 0 && lines + height > LINES) turn()
    page.push(part)
    lines += height
  }
  if (page.length > 0) pages.push(page)
  return evened(pages)
}

/** A page with a line or two takes the last part of the one before, as long as that stays the fuller one. */
function evened(pages: readonly NoticePart[][]): readonly NoticePart[][] {
  const [first, ...rest] = pages
  return rest.reduce<NoticePart[][]>(
    (done, page) => {
      const before = done.at(-1) ?? []
      const last = before.at(-1)
      const left = before.slice(0, -1)
      const beneath = left.at(-1)
      // A heading stays with what it heads.
      const may = last && last.kind !== 'heading' && beneath && beneath.kind !== 'heading'
      return may && linesIn(page) <= FEW_LINES && linesIn(left) >= linesIn(page) + linesOf(last)
        ? [...done.slice(0, -1), left, [last, ...page]]
        : [...done, page]
    },
    first ? [first] : [],
  )
}

const linesIn = (parts: readonly NoticePart[]) => parts.reduce((sum, part) => sum + linesOf(part), 0)

function linesOf(part: NoticePart): number {
  switch (part.kind) {
    case 'heading':
      return 1
    case 'paragraph':
      return Math.max(1, Math.ceil((textWidth(part.text) + 2) / CHARACTERS))
    case 'votes':
      return 1 + part.votes.length
    case 'table':
      return 1 + part.rows.reduce((sum, row) => sum + rowLines(part, row), 0)
  }
}

function rowLines({ columns }: Extract<NoticePart, { kind: 'table' }>, row: readonly string[]): number {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  return Math.max(
    1,
    ...row.map((text, at) => cell(text, (ROW_CHARACTERS * (columns[at]?.share ?? whole)) / whole)),
  )
}

function cell(text: string, room: number): number {
  return Math.max(1, Math.ceil(textWidth(text) / Math.max(1, Math.floor(room))))
}

/** Pieces that each have room on a page of their own. */
function piecesOf(part: NoticePart): readonly NoticePart[] {
  switch (part.kind) {
    case 'heading':
      return [part]
    case 'paragraph':
      return sentencesTogether(part.text).map((text) => ({ kind: 'paragraph', text }))
    case 'votes':
      return part.votes.length > 1 ? piecesOf(voteTable(part)) : [part]
    case 'table':
      return grouped(part.rows, (row) => rowLines(part, row), LINES - 2).map((rows) => ({ ...part, rows }))
  }
}

/** As a table, whose rows keep their numbers and names whatever page they come to stand on. */
function voteTable(part: Extract<NoticePart, { kind: 'votes' }>): Extract<NoticePart, { kind: 'table' }> {
  const { header, rows } = voteRows(part)
  const label = ROW_CHARACTERS - (header.length - 1) * FIGURE_CHARACTERS
  const columns = header.map((text, at) => ({ header: text, share: at === 0 ? label : FIGURE_CHARACTERS }))
  return { kind: 'table', columns, rows: rows.map((row) => [...row]) }
}

function sentencesTogether(text: string): readonly string[] {
  const sentences = (text.match(/[^。；\n]*[。；\n]?/gu) ?? []).filter((one) => one.trim() !== '')
  const pieces = sentences.flatMap((sentence) => cut(sentence, MOST_CHARACTERS))
  return grouped(pieces, textWidth, MOST_CHARACTERS).map((group) => group.join(''))
}

/** A sentence longer than a page is cut where the page ends. */
function cut(text: string, most: number): readonly string[] {
  const letters = [...text]
  return chunks(letters, most).map((piece) => piece.join(''))
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

function grouped<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): T[][] {
  const groups: T[][] = []
  let size = 0
  for (const item of items) {
    const group = groups.at(-1)
    if (group && size + sizeOf(item) <= most) group.push(item)
    else {
      groups.push([item])
      size = 0
    }
    size += sizeOf(item)
  }
  return groups
}
