import { z } from 'zod'
import { parseArea } from '../../voting/area'
import { OWNER_UNITS_LIMIT, ownerKey, ownerUnitDraftSchema, type OwnerUnitDraft } from '../vote/owners/owners'
import { normalizeText, readDoor } from './roster-cells'

/** What would be taken from a table into the owners' register; nothing is until a person agrees. */
export const ownersPreviewSchema = z.object({
  /** Why nothing can be taken at all; null where something can. */
  problem: z.string().nullable(),
  rows: z.array(
    z.object({
      /** As the file counts them, from 1. */
      row: z.int().positive(),
      unit: ownerUnitDraftSchema.nullable(),
      /** Why the row cannot be taken. */
      problems: z.array(z.string()),
      warnings: z.array(z.string()),
    }),
  ),
})
export type OwnersPreview = z.infer<typeof ownersPreviewSchema>
type PreviewRow = OwnersPreview['rows'][number]

const HEADERS = {
  owner: '业主 业主姓名 姓名 产权人 产权人姓名 所有权人 权利人 房主 户主 业主名称 买受人',
  area: '面积 建筑面积 专有面积 专有部分面积 产权面积 房屋面积 登记面积 房屋建筑面积',
  building: '楼栋 楼号 栋号 幢号 楼 栋 幢 座',
  unit: '单元 单元号 门洞',
  room: '房号 室号 房间号 户号 门牌号 室',
  address: '门牌 地址 住址 房屋地址 坐落 房屋坐落 门牌地址',
} as const
type Column = keyof typeof HEADERS

const COLUMN_OF: ReadonlyMap<string, Column> = new Map([
  ...entriesOf('owner'),
  ...entriesOf('area'),
  ...entriesOf('building'),
  ...entriesOf('unit'),
  ...entriesOf('room'),
  ...entriesOf('address'),
])

function entriesOf(column: Column): (readonly [string, Column])[] {
  return HEADERS[column].split(' ').map((header) => [header, column] as const)
}

/** A title and a date may stand above the names of the columns. */
const HEADER_WITHIN = 10

function columnsOf(cells: readonly string[]): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>()
  for (const [index, cell] of cells.entries()) {
    const bare = normalizeText(cell)
      .replace(/[(（【[].*?[)）】\]]/gu, '')
      .replace(/[\s*:：/、,，㎡]/gu, '')
    const column = COLUMN_OF.get(bare)
    if (column !== undefined && !columns.has(column)) columns.set(column, index)
  }
  return columns
}

/**
 * Reads a table of doors, owners and floor areas, row by row. A door that is on the register already, or twice in
 * the file, is not taken: nobody could tell which area is right.
 */
export function previewOwnerRegister(
  table: readonly (readonly string[])[],
  existing: readonly Pick<OwnerUnitDraft, 'door' | 'owner'>[],
): OwnersPreview {
  const header = table.slice(0, HEADER_WITHIN).findIndex((cells) => {
    const columns = columnsOf(cells)
    return columns.has('owner') && columns.has('area')
  })
  if (header === -1) {
    return {
      problem: '没有找到“业主”和“面积”这两列。请在第一行写上列名：门牌、业主、面积。',
      rows: [],
    }
  }
  const columns = columnsOf(table[header] ?? [])
  const doors = new Set(existing.map(({ door }) => door))
  const doorOf = new Map(existing.map(({ owner, door }) => [ownerKey(owner), door]))
  const rows: PreviewRow[] = []
  for (const [index, cells] of table.entries()) {
    if (index <= header || cells.every((cell) => normalizeText(cell) === '')) continue
    const read = readUnit(cells, columns, index + 1)
    const { unit } = read
    if (unit === null) rows.push(read)
    else if (doors.has(unit.door)) {
      const problems = [`“${unit.door}”已经登记过，一户只能登记一次。`]
      rows.push({ ...read, unit: null, problems })
    } else {
      doors.add(unit.door)
      const other = doorOf.get(ownerKey(unit.owner))
      const warnings =
        other === undefined
          ? read.warnings
          : [...read.warnings, `与${other}是同一位业主，合起来算一人；确是同名的两个人，请在名字后面注明。`]
      doorOf.set(ownerKey(unit.owner), other ?? unit.door)
      rows.push({ ...read, warnings })
    }
  }
  return { problem: problemOf(rows, existing.length), rows }
}

function problemOf(rows: readonly PreviewRow[], existing: number): string | null {
  if (rows.length === 0) return '列名下面没有内容。请确认选对了表格。'
  const taken = rows.filter(({ unit }) => unit !== null).length
  if (taken === 0) return `${rows.length} 行都不能取。${rows[0]?.problems[0] ?? ''}`
  return existing + taken > OWNER_UNITS_LIMIT
    ? `名册最多 ${OWNER_UNITS_LIMIT} 户，连同已有的共 ${existing + taken} 户。请分次表决。`
    : null
}

function readUnit(cells: readonly string[], columns: ReadonlyMap<Column, number>, row: number): PreviewRow {
  const cell = (column: Column) => cells[columns.get(column) ?? -1] ?? ''
  const door = readDoor({
    building: cell('building'),
    unit: cell('unit'),
    room: cell('room'),
    address: cell('address'),
  })
  const owner = normalizeText(cell('owner'))
  const areaCell = normalizeText(cell('area'))
  const area = parseArea(areaCell)
  const problems = [
    door.warning ?? (door.value === '' ? '没有门牌。' : ''),
    owner === '' ? '没有业主。' : '',
    area === null
      ? areaCell === ''
        ? '没有面积。'
        : `面积“${areaCell.slice(0, 12)}”读不出来，请写成平方米，最多两位小数，例如 59.05。`
      : '',
  ].filter((problem) => problem !== '')
  if (area === null || problems.length > 0) return { row, unit: null, problems, warnings: [] }
  const unit = ownerUnitDraftSchema.safeParse({ door: door.value, owner, area })
  return unit.success
    ? { row, unit: unit.data, problems: [], warnings: [] }
    : { row, unit: null, problems: ['门牌或业主太长，请写短一些。'], warnings: [] }
}
