import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx'
import { TEXT_WIDTH } from './paper'
import { textRuns } from './runs'
import { STYLE } from './styles'

const LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const
const PADDING = { top: 30, bottom: 30, left: 100, right: 100 } as const

/** A row taller than a page has to be let go over it; this many characters stay well below one. */
const UNSPLIT_LIMIT = 600

/** A table as wide as the text, its columns (twips) fixed, so that Word, WPS and LibreOffice draw the same. */
export function paperTable(columns: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    rows,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
  })
}

/** Columns of equal width over the whole text; the last takes what is left over. */
export function equalColumns(count: number): readonly number[] {
  const width = Math.floor(TEXT_WIDTH / count)
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? TEXT_WIDTH - width * (count - 1) : width,
  )
}

interface RowOptions {
  readonly header?: boolean
  /** Twips, at least. */
  readonly height?: number
  readonly splittable?: boolean
}

export function paperRow(cells: readonly TableCell[], options: RowOptions = {}): TableRow {
  return new TableRow({
    children: cells,
    cantSplit: !options.splittable,
    ...(options.header ? { tableHeader: true } : {}),
    height: { value: options.height ?? 460, rule: HeightRule.ATLEAST },
  })
}

interface CellOptions {
  readonly width: number
  readonly span?: number
  readonly align?: 'top' | 'center'
  /** Twips on either side of the text; 100 where it is left out. */
  readonly padding?: number
}

export function paperCell(
  children: readonly Paragraph[],
  { width, span, align, padding }: CellOptions,
): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: align === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    margins: padding === undefined ? PADDING : { ...PADDING, left: padding, right: padding },
    ...(span ? { columnSpan: span } : {}),
  })
}

type ParagraphExtras = Omit<IParagraphOptions, 'style' | 'children' | 'text'>

/** A paragraph for each line of the text. */
export function lines(style: string, text: string, extras: ParagraphExtras = {}): Paragraph[] {
  return text.split('\n').map((line) => new Paragraph({ ...extras, style, children: textRuns(line) }))
}

/** A table of figures: header row repeated over pages, rows whole, kept with the paragraph that leads to it. */
export function figuresTable(
  columns: readonly number[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  const centred = { alignment: AlignmentType.CENTER } as const
  const cell = (style: string, text: string, index: number, keepNext: boolean) =>
    paperCell(lines(style, text, { ...centred, keepNext }), { width: columns[index] ?? 0 })
  return paperTable(columns, [
    paperRow(
      header.map((text, index) => cell(STYLE.tableHead, text, index, true)),
      { header: true },
    ),
    ...rows.map((row, at) =>
      paperRow(
        row.map((text, index) => cell(STYLE.tableText, text, index, at < rows.length - 1 && rows.length < 8)),
      ),
    ),
  ])
}

export function isSplittable(text: string): boolean {
  return text.length > UNSPLIT_LIMIT
}

interface PictureOptions {
  /** Unique within the document; given here because the library counts over all documents it has made. */
  readonly id: number
  /** Millimetres. */
  readonly width: number
  readonly height: number
  readonly description: string
}

export function picture(png: Uint8Array, { id, width, height, description }: PictureOptions): ImageRun {
  const pixels = (millimetres: number) => Math.round((millimetres / 25.4) * 96)
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { id: String(id), name: description, description },
  })
}
