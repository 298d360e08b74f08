import readWorkbook, { type SheetData } from 'read-excel-file/universal'
import { ok, refuse, type Result } from '#shared/domain/kernel/result'
import { ROSTER_FILE_LIMIT } from '#shared/protocol/queries'
import { decodeText, parseCsv } from './roster-text'
import { packStored, unpackGuarded, type ZipFault } from './zip-guard'

/** A roster of 5,000 people unpacks to some 3 MB. */
const UNPACKED_LIMIT = { total: 60_000_000, entries: 2000 } as const
/** Rows with nothing in them count too: some files are formatted to the last row of the sheet. */
const ROWS_LIMIT = 20_000

/**
 * The cells of a roster file, row by row as they stand in it: .xlsx (the first sheet that has something in it) or
 * .csv in UTF-8, UTF-16 or GB 18030. What a file is, is told from its bytes, not from its name.
 */
export async function readRosterFile(fileName: string, bytes: Uint8Array): Promise<Result<string[][]>> {
  if (bytes.length === 0) return refuse('roster.empty', '文件是空的。请打开看一眼，确认存好了再导入。')
  if (bytes.length > ROSTER_FILE_LIMIT) {
    const size = Math.ceil(bytes.length / 1_000_000)
    return refuse(
      'roster.large',
      `文件有 ${size} 兆，超过 ${ROSTER_FILE_LIMIT / 1_000_000} 兆。请去掉图片，只留名单，再导入。`,
    )
  }
  if (beginsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes)
  const unreadable = foreignFormat(fileName, bytes)
  if (unreadable) return unreadable
  const table = parseCsv(decodeText(bytes))
  return table.length > ROWS_LIMIT ? tooManyRows(table.length) : ok(table)
}

async function readXlsx(bytes: Uint8Array): Promise<Result<string[][]>> {
  // Pictures and macros are of no use here, and are not unpacked.
  const zip = unpackGuarded(bytes, (name) => /\.(xml|rels)$/iu.test(name), UNPACKED_LIMIT)
  if ('fault' in zip) return refuseZip(zip.fault)
  if (!zip.files.has('xl/workbook.xml')) {
    return refuse('roster.notWorkbook', '这不是 Excel 表格。请把名单另存为 .xlsx 或 .csv，再导入。')
  }
  const sheets = await readSheets(packStored(zip.files))
  if (sheets === null) return refuseZip('broken')
  const filled = sheets.find((rows) => rows.some((row) => row.some((cell) => cell !== null && cell !== '')))
  if (!filled) return ok([])
  return filled.length > ROWS_LIMIT ? tooManyRows(filled.length) : ok(filled.map((row) => row.map(cellText)))
}

/** Null where the library cannot make sense of it. */
async function readSheets(archive: Uint8Array): Promise<readonly SheetData[] | null> {
  try {
    // A Blob copies, and takes no view of a larger buffer for the whole of it.
    const sheets = await readWorkbook(new Blob([new Uint8Array(archive)]))
    return sheets.map(({ data }) => data)
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

function cellText(cell: SheetData[number][number]): string {
  if (cell === null) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return typeof cell === 'number' ? numberText(cell) : String(cell)
}

/** A telephone stands in a sheet as a number as often as not: all its digits, never 1.38E+10. */
function numberText(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toPrecision(12)))
}

const FORMATS: readonly { readonly magic: readonly number[]; readonly sentence: string }[] = [
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    sentence:
      '这是旧格式（.xls、.et）或加了密码的表格。请用 Excel 或 WPS 打开，另存为不带密码的 .xlsx，再导入。',
  },
  { magic: [0x25, 0x50, 0x44, 0x46], sentence: '这是 PDF 文件，读不出名单。请用 .xlsx 或 .csv 格式的名单。' },
  { magic: [0x89, 0x50, 0x4e, 0x47], sentence: '这是图片，读不出名单。请用 .xlsx 或 .csv 格式的名单。' },
  { magic: [0xff, 0xd8, 0xff], sentence: '这是图片，读不出名单。请用 .xlsx 或 .csv 格式的名单。' },
  { magic: [0x52, 0x61, 0x72, 0x21], sentence: '这是压缩包。请先解压，再导入里面的名单。' },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], sentence: '这是文字文稿。请把名单另存为 .xlsx 或 .csv，再导入。' },
]

function foreignFormat(fileName: string, bytes: Uint8Array): ReturnType<typeof refuse> | null {
  const known = FORMATS.find(({ magic }) => beginsWith(bytes, magic))
  if (known) return refuse('roster.format', known.sentence)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart()
  if (/^(<!doctype|<html|<\?xml|<table|<meta)/iu.test(start.replace(/^ï»¿/u, ''))) {
    return refuse('roster.format', '这是网页格式的表格。请用 Excel 或 WPS 打开，另存为 .xlsx，再导入。')
  }
  const utf16 = beginsWith(bytes, [0xff, 0xfe]) || beginsWith(bytes, [0xfe, 0xff])
  if (!utf16 && bytes.includes(0)) {
    return /\.xls[xm]?$/iu.test(fileName)
      ? refuseZip('broken')
      : refuse('roster.format', '这个文件读不出文字。请用 .xlsx 或 .csv 格式的名单。')
  }
  return /\.xlsx$/iu.test(fileName) ? refuseZip('broken') : null
}

function refuseZip(fault: ZipFault): ReturnType<typeof refuse> {
  switch (fault) {
    case 'broken':
      return refuse('roster.broken', '文件损坏，打不开。请用 Excel 或 WPS 打开，重新另存为 .xlsx，再导入。')
    case 'encrypted':
      return refuse('roster.encrypted', '文件加了密码。请另存为不带密码的 .xlsx，再导入。')
    case 'tooLarge':
      return refuse('roster.large', '文件展开以后太大。请把名单复制到一张新表，另存为 .xlsx，再导入。')
  }
}

function tooManyRows(rows: number): ReturnType<typeof refuse> {
  return refuse('roster.rows', `表里有 ${rows} 行，超过 ${ROWS_LIMIT} 行。请把名单复制到一张新表，再导入。`)
}

function beginsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
