import { readFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { previewRoster } from '#shared/domain/meeting/roster/roster-read'
import { ROSTER_FILE_LIMIT } from '#shared/protocol/queries'
import { readRosterFile } from './roster-file'
import { escapeXml } from './xml'

type Cell = string | number | null

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as Excel writes it: one shared string table, numbers as numbers, empty cells left out. */
function workbook(
  sheets: readonly (readonly (readonly Cell[])[])[],
  merges: readonly string[] = [],
): Uint8Array {
  const strings: string[] = []
  const cellXml = (cell: Cell, row: number, column: number): string => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`
    if (cell === null) return ''
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
    strings.push(cell)
    return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`
  }
  const sheetFiles = sheets.map((rows, index) => {
    const data = rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
      )
      .join('')
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    return [
      `xl/worksheets/sheet${index + 1}.xml`,
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`,
    ] as const
  })
  const names = sheets.map((_, index) => index + 1)
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.map((n) => `<sheet name="表${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId99" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId98" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheetFiles),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('')}</sst>`,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const ROSTER: readonly (readonly Cell[])[] = [
  ['小南庄社区居民代表名单', null, null, null],
  ['姓名', '身份', '楼栋', '手机'],
  ['张建国', '居民代表', 3, 13812341234],
  ['王𠮷', null, 5, null],
  ['阿依古丽•买买提', '居民代表', 7, '010-82601234'],
]
const CSV = '姓名,身份,门牌,电话\n张建国,居民代表,3号楼,13812341234\n"李四",,"5号楼\n二层",\n'
/** 姓名,电话 / 张建国,138… / 朱镕基 in GBK, in hexadecimal. */
const GBK = new Uint8Array(
  Buffer.from('d0d5c3fb2cb5e7bbb00d0ad5c5bda8b9fa2c31333831323334313233340d0ad6ece946bbf92c0d0a', 'hex'),
)

async function rowsOf(name: string, bytes: Uint8Array): Promise<string[][]> {
  const result = await readRosterFile(name, bytes)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  const result = await readRosterFile(name, bytes)
  if (result.ok) throw new Error(`taken: ${JSON.stringify(result.value)}`)
  return result.error.message
}

describe('a workbook', () => {
  it('gives its cells as text, numbers with all their digits', async () => {
    const rows = await rowsOf('名单.xlsx', workbook([ROSTER], ['A1:D1']))
    expect(rows).toEqual([
      ['小南庄社区居民代表名单', '', '', ''],
      ['姓名', '身份', '楼栋', '手机'],
      ['张建国', '居民代表', '3', '13812341234'],
      ['王𠮷', '', '5', ''],
      ['阿依古丽•买买提', '居民代表', '7', '010-82601234'],
    ])
    const preview = previewRoster(rows, [])
    expect(preview.rows.map(({ row, participant }) => [row, participant?.name, participant?.door])).toEqual([
      [3, '张建国', '3号楼'],
      [4, '王𠮷', '5号楼'],
      [5, '阿依古丽·买买提', '7号楼'],
    ])
  })

  it('is read from the first sheet that has something in it', async () => {
    expect(await rowsOf('名单.xlsx', workbook([[], ROSTER.slice(1)]))).toHaveLength(4)
  })

  it('may be empty, or called .csv by mistake', async () => {
    expect(await rowsOf('名单.xlsx', workbook([[], []]))).toEqual([])
    expect(await rowsOf('名单.csv', workbook([ROSTER]))).toHaveLength(5)
  })
})

describe('the template', () => {
  it('has only columns that are known', async () => {
    const file = new URL('../../resources/名单模板.xlsx', import.meta.url)
    const preview = previewRoster(await rowsOf('名单模板.xlsx', new Uint8Array(await readFile(file))), [])
    expect(preview.columns.map(({ field }) => field)).toEqual([
      'name',
      'attendance',
      'identity',
      'door',
      'org',
      'phone',
    ])
    expect(preview.problem).toContain('列名下面没有人')
  })
})

describe('a .csv', () => {
  it.each([
    ['UTF-8', strToU8(CSV)],
    ['UTF-8 with a mark', strToU8(`\uFEFF${CSV}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${CSV}`, 'utf16le'))],
  ])('in %s', async (_, bytes) => {
    const rows = await rowsOf('名单.csv', bytes)
    expect(rows[0]).toEqual(['姓名', '身份', '门牌', '电话'])
    expect(rows[1]).toEqual(['张建国', '居民代表', '3号楼', '13812341234'])
    expect(rows[2]).toEqual(['李四', '', '5号楼\n二层', ''])
  })

  it('in GBK, with a character GB 2312 does not have', async () => {
    expect(await rowsOf('名单.csv', GBK)).toEqual([
      ['姓名', '电话'],
      ['张建国', '13812341234'],
      ['朱镕基', ''],
      [''],
    ])
  })

  it.each(['\t', ';', '，'])('with columns set apart by %j', async (mark) => {
    const rows = await rowsOf('名单.txt', strToU8(CSV.replaceAll(',', mark)))
    expect(rows[1]).toEqual(['张建国', '居民代表', '3号楼', '13812341234'])
  })
})

describe('a file that cannot be taken', () => {
  const good = workbook([ROSTER])

  it.each([
    ['名单.csv', new Uint8Array(), '文件是空的'],
    ['名单.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '另存为不带密码的 .xlsx'],
    ['名单.et', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '旧格式（.xls、.et）'],
    ['名单.pdf', strToU8('%PDF-1.7 …'), '这是 PDF'],
    ['名单.xls', strToU8('<html><table><tr><td>姓名</td></tr></table></html>'), '这是网页格式的表格'],
    ['名单.xlsx', strToU8('姓名\n张三'), '文件损坏'],
    ['名单.dat', new Uint8Array([1, 0, 2, 0, 3]), '读不出文字'],
    ['名单.xlsx', good.slice(0, good.length - 200), '文件损坏'],
    ['名单.docx', zipSync({ 'word/document.xml': strToU8('<w:document/>') }), '这不是 Excel 表格'],
    ['名单.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook') }), '文件损坏'],
    ['名单.csv', new Uint8Array(ROSTER_FILE_LIMIT + 1).fill(0x61), '超过 5 兆'],
    ['名单.csv', strToU8('姓名\n'.repeat(20_001)), '超过 20000 行'],
  ])('%s says what to do', async (name, bytes, sentence) => {
    expect(await refusalOf(name, bytes)).toContain(sentence)
  })

  it('with bytes changed anywhere is refused or read, never thrown over', async () => {
    for (let at = 0; at < good.length; at += 7) {
      const broken = good.slice()
      broken[at] = (broken[at] ?? 0) ^ 0xff
      const result = await readRosterFile('名单.xlsx', broken)
      if (!result.ok) expect(result.error.message).toMatch(/请/)
    }
  })

  it('that unpacks to far more than it says is stopped', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': [new Uint8Array(70_000_000), { level: 1 }],
    })
    expect(bomb.length).toBeLessThan(1_000_000)
    // The directory claims one byte: what counts is what comes out.
    const view = new DataView(bomb.buffer)
    for (let at = 0; at < bomb.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true)
    }
    expect(await refusalOf('名单.xlsx', bomb)).toContain('展开以后太大')
  })
})
