import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { LEDGER_COLUMNS, type LedgerCell, type LedgerRow } from '#shared/domain/follow-up/ledger'
import { chineseDate } from '#shared/domain/text/chinese-date'
import { printable } from './xml'

export interface LedgerSheet {
  /** 小南庄社区居民委员会 */
  readonly committee: string
  /** 在办, 逾期 …: which items are in it. */
  readonly filter: string
  readonly rows: readonly LedgerRow[]
  /** The day it shows, ms. */
  readonly now: number
}

const FONT = '宋体'
const BOLD = { fontWeight: 'bold' } as const
const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const

/** 督办台账 as a workbook: days are days and numbers numbers, so that it can be sorted and summed up. */
export async function renderLedger({ committee, filter, rows, now }: LedgerSheet): Promise<Uint8Array> {
  const overdue = rows.filter((row) => row.overdue).length
  const heading = `${committee}督办台账（${filter}）`
  const counted = `${chineseDate(now)}，共${rows.length}件${overdue > 0 ? `，其中逾期${overdue}件` : ''}`
  const line = (value: string, size: number): Cell[] => [
    {
      value: printable(value),
      type: String,
      columnSpan: LEDGER_COLUMNS.length,
      align: 'center',
      fontSize: size,
      fontFamily: FONT,
      ...(size > 12 ? { fontWeight: 'bold' as const } : {}),
    },
    ...Array.from<null>({ length: LEDGER_COLUMNS.length - 1 }).fill(null),
  ]
  const header = LEDGER_COLUMNS.map((column): Cell => ({
    value: column.header,
    type: String,
    fontWeight: 'bold',
    fontFamily: FONT,
    fontSize: 11,
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    ...BORDER,
  }))
  const body = rows.map((row) => row.cells.map((cell) => sheetCell(cell, row.overdue)))
  const book = writeXlsxFile([line(heading, 16), line(counted, 11), header, ...body], {
    sheet: '督办台账',
    columns: LEDGER_COLUMNS.map(({ width }) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 3,
    dateFormat: 'yyyy-mm-dd',
  })
  return new Uint8Array(await book.toBuffer())
}

function sheetCell(cell: LedgerCell, overdue: boolean): Cell {
  const style = {
    ...BORDER,
    fontFamily: FONT,
    fontSize: 11,
    alignVertical: 'top',
    // Said in words as well, in a column of its own.
    ...(overdue ? BOLD : {}),
  } as const
  switch (cell?.kind) {
    case undefined:
      return { ...style, value: '', type: String }
    case 'text':
      return { ...style, value: printable(cell.text), type: String, wrap: true }
    case 'number':
      return { ...style, value: cell.value, type: Number, align: 'center' }
    case 'day':
      return {
        ...style,
        // A day has no zone in a spreadsheet: midnight UTC is what the library writes as that day.
        value: new Date(`${cell.on}T00:00:00Z`),
        type: Date,
        format: 'yyyy-mm-dd',
        align: 'center',
      }
  }
}
