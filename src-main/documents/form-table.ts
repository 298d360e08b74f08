import { AlignmentType, type Table, type TableRow } from 'docx'
import type { FormColumn, FormTable } from '#shared/domain/forms/form'
import { TEXT_WIDTH } from './paper'
import { STYLE } from './styles'
import { isSplittable, lines, paperCell, paperRow, paperTable } from './tables'

const TWIPS_PER_MM = 56.7
const DENSE_PADDING = 57
/** Rows at the end that go with what stands below the table. */
const KEPT_ROWS = 2
const STYLES = {
  usual: { text: STYLE.tableText, head: STYLE.tableHead },
  small: { text: STYLE.tableSmall, head: STYLE.tableSmallHead },
  dense: { text: STYLE.tableDense, head: STYLE.tableDenseHead },
} as const

/** A table of a form over the whole width of the text: its header on every page, its rows whole. */
export function formTable(table: FormTable, keepNext: boolean): Table {
  const { columns, rows, blankRows = 0, rowHeight, size = 'usual' } = table
  const widths = columnWidths(columns)
  const { text: style, head } = STYLES[size]
  const padding = size === 'dense' ? { padding: DENSE_PADDING } : {}
  const height = rowHeight === undefined ? {} : { height: Math.round(rowHeight * TWIPS_PER_MM) }
  const rowOf = (cells: readonly string[], kept: boolean): TableRow =>
    paperRow(
      columns.map(({ align }, index) =>
        paperCell(
          lines(style, cells[index] ?? '', {
            keepNext: kept,
            ...(align === 'center' ? { alignment: AlignmentType.CENTER } : {}),
          }),
          { width: widths[index] ?? 0, ...padding },
        ),
      ),
      { ...height, splittable: cells.some(isSplittable) },
    )
  const blank = columns.map(() => '')
  return paperTable(widths, [
    paperRow(
      columns.map(({ header }, index) =>
        paperCell(
          lines(head, header, {
            keepNext: true,
            alignment: AlignmentType.CENTER,
          }),
          { width: widths[index] ?? 0, ...padding },
        ),
      ),
      { header: true, ...height },
    ),
    ...rows.map((row, at) =>
      'group' in row
        ? paperRow(
            [
              paperCell(
                lines(head, row.group, {
                  keepNext: true,
                  alignment: AlignmentType.LEFT,
                }),
                {
                  width: widths.reduce((sum, width) => sum + width, 0),
                  span: columns.length,
                },
              ),
            ],
            height,
          )
        : rowOf(row.cells, keepNext && blankRows === 0 && at >= rows.length - KEPT_ROWS),
    ),
    ...Array.from({ length: blankRows }, () => rowOf(blank, keepNext)),
  ])
}

/** Twips that add up to the text's width; the last column takes what rounding leaves. */
export function columnWidths(columns: readonly FormColumn[]): readonly number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((share / whole) * TEXT_WIDTH))
  const left = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + left : width))
}
