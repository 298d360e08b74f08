import type { Paragraph, Table, TableRow } from 'docx'
import { TEXT_WIDTH } from './paper'
import { STYLE } from './styles'
import { isSplittable, lines, paperCell, paperRow, paperTable } from './tables'
import { textWidth } from '#shared/domain/text/text-width'

export interface Field {
  readonly label: string
  /** '': a space to write in. */
  readonly value: string
  /** Least height, in lines to write on; 1 where it is left out. */
  readonly lines?: number
}

const LABEL_WIDTH = 1340
/** Twips: a line to write on by hand. */
const WRITING_LINE = 560
/** Characters of 14 pt that fit half a row. */
const HALF_ROOM = 11
/** Labels of more characters than this need a wider column. */
const LABEL_ROOM = 4

export interface FieldsPlace {
  /** Not to be parted by the end of a page. */
  readonly whole: boolean
  /** The last row goes with what follows. */
  readonly keepNext: boolean
}

/** Label and value; two short ones share a row. */
export function fieldsTable(
  fields: readonly Field[],
  { whole, keepNext }: FieldsPlace = { whole: false, keepNext: false },
): Table {
  const longest = Math.max(...fields.map(({ label }) => Math.min(textWidth(label), 8)), LABEL_ROOM)
  const labelWidth = LABEL_WIDTH + (longest > LABEL_ROOM ? Math.ceil((longest - LABEL_ROOM) * 280) : 0)
  const half = Math.floor(TEXT_WIDTH / 2)
  const columns = [labelWidth, half - labelWidth, labelWidth, TEXT_WIDTH - half - labelWidth] as const
  const [labelA, valueA, labelB, valueB] = columns
  const room = HALF_ROOM - (longest - LABEL_ROOM)
  const rows: TableRow[] = []
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index]
    const next = fields[index + 1]
    if (!field) break
    const pair = next && isShort(field, room) && isShort(next, room)
    const kept = index + (pair ? 2 : 1) < fields.length ? whole : keepNext
    if (pair) {
      rows.push(
        paperRow(
          [
            labelCell(field, labelA, kept),
            valueCell(field, { width: valueA }, kept),
            labelCell(next, labelB, kept),
            valueCell(next, { width: valueB }, kept),
          ],
          heightOf(field),
        ),
      )
      index += 1
    } else {
      const width = valueA + labelB + valueB
      rows.push(
        paperRow([labelCell(field, labelA, kept), valueCell(field, { width, span: 3 }, kept)], {
          ...heightOf(field),
          splittable: isSplittable(field.value),
        }),
      )
    }
  }
  return paperTable(columns, rows)
}

function isShort({ value, lines: height = 1 }: Field, room: number): boolean {
  return height === 1 && [...value].length <= room && !value.includes('\n')
}

function heightOf({ lines: height = 1 }: Field): { height?: number } {
  return height > 1 ? { height: height * WRITING_LINE } : {}
}

function labelCell({ label }: Field, width: number, keepNext: boolean) {
  return paperCell(lines(STYLE.tableHead, label, { keepNext }), { width })
}

function valueCell(
  { value }: Field,
  place: { readonly width: number; readonly span?: number },
  keepNext: boolean,
) {
  return paperCell(valueLines(value, keepNext), place)
}

/** Lists of names are set smaller, so that the head stays on one page. */
function valueLines(value: string, keepNext: boolean): Paragraph[] {
  return lines(value.length > 40 ? STYLE.tableSmall : STYLE.tableText, value, { keepNext })
}
