import { AlignmentType, Paragraph, type Table } from 'docx'
import type { FormBlock, SignatureBox } from '#shared/domain/forms/form'
import { textRuns } from './runs'
import { STYLE } from './styles'
import { equalColumns, lines, paperCell, paperRow, paperTable } from './tables'

const TWIPS_PER_MM = 56.7
/** Room for a name in ink and a date; a stamp of 42 mm needs more. */
const PLAIN_HEIGHT = Math.round(24 * TWIPS_PER_MM)
const SEAL_HEIGHT = Math.round(44 * TWIPS_PER_MM)
/** Of the label, the date, and the space in the cell. */
const LABEL_LINE = 320
const PADDING = 80
/** A grid higher than this may run over to the next page: two thirds of one. */
const KEPT_HEIGHT = 8500

type Signatures = Extract<FormBlock, { kind: 'signatures' }>

/** Boxes to be signed in ink, and stamped where there is room for it. No seal is ever drawn. */
export function signingGrid({ boxes, columns: count }: Signatures, keepNext: boolean): Table {
  const columns = equalColumns(count)
  const rows = Array.from({ length: Math.ceil(boxes.length / count) }, (_, row) =>
    boxes.slice(row * count, (row + 1) * count),
  )
  const heights = rows.map((row) => (row.some(({ seal }) => seal) ? SEAL_HEIGHT : PLAIN_HEIGHT))
  const kept = heights.reduce((sum, height) => sum + height, 0) <= KEPT_HEIGHT
  return paperTable(
    columns,
    rows.map((row, at) => {
      const height = heights[at] ?? PLAIN_HEIGHT
      const keep = at < rows.length - 1 ? kept || at === 0 || at === rows.length - 2 : keepNext
      return paperRow(
        columns.map((width, index) =>
          paperCell(boxContent(row[index], height, keep), { width, align: 'top' }),
        ),
        { height },
      )
    }),
  )
}

function boxContent(box: SignatureBox | undefined, height: number, keepNext: boolean): Paragraph[] {
  if (!box) return lines(STYLE.tableSmall, '', { keepNext })
  const { label, name, seal = false } = box
  return [
    ...lines(STYLE.tableSmall, `${label}${name === '' ? '' : `　${name}`}${seal ? '（签字、盖章）' : ''}`, {
      keepNext,
    }),
    new Paragraph({
      style: STYLE.tableSmall,
      keepNext,
      alignment: AlignmentType.RIGHT,
      spacing: { before: height - 2 * LABEL_LINE - PADDING },
      children: textRuns('　　年　　月　　日'),
    }),
  ]
}
