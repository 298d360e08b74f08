import type { RosterField } from './roster'
import { normalizeText } from './roster-cells'

/** What a column holds; door parts are put together into one door. */
export type ColumnRole = Exclude<RosterField, 'door'> | 'building' | 'unit' | 'room' | 'address'

const SYNONYMS: Readonly<Record<ColumnRole, string>> = {
  name: '姓名 名字 户主 户主姓名 代表姓名 居民姓名 业主姓名 业主 参会人 参会人员 与会人员 参会人姓名 人员姓名 委员姓名 成员姓名 代表',
  attendance:
    '类别 出席类别 参会类别 与会类别 出列席 出席列席 出席情况 参会方式 参会身份 出席方式 出席或列席',
  identity: '身份 职务 身份职务 职务身份 角色 职位 代表身份 身份或职务 称谓',
  building: '楼栋 楼号 栋号 幢号 楼 栋 幢 楼栋号 楼幢 座',
  unit: '单元 单元号 门洞 门洞号 楼门',
  room: '房号 室号 房间 房间号 户号 门牌号 室 房屋号',
  address:
    '楼栋门牌 楼栋门牌号 楼栋单元门牌 楼栋房号 门牌 住址 地址 家庭住址 家庭地址 居住地址 详细地址 详细住址 门牌地址 楼门牌 楼号门牌 楼门号 楼房号 住房地址 房屋地址',
  org: '单位 工作单位 所属单位 单位名称 所在单位 代表单位 机构 组织 单位组织 公司',
  phone: '电话 手机 联系电话 手机号 手机号码 电话号码 联系方式 移动电话 联系手机 座机 电话手机 手机电话',
}

const ROLE_OF: ReadonlyMap<string, ColumnRole> = new Map([
  ...entriesOf('name'),
  ...entriesOf('attendance'),
  ...entriesOf('identity'),
  ...entriesOf('building'),
  ...entriesOf('unit'),
  ...entriesOf('room'),
  ...entriesOf('address'),
  ...entriesOf('org'),
  ...entriesOf('phone'),
])

function entriesOf(role: ColumnRole): (readonly [string, ColumnRole])[] {
  return SYNONYMS[role].split(' ').map((header) => [header, role] as const)
}

const FIELD_OF: Readonly<Record<ColumnRole, RosterField>> = {
  name: 'name',
  attendance: 'attendance',
  identity: 'identity',
  building: 'door',
  unit: 'door',
  room: 'door',
  address: 'door',
  org: 'org',
  phone: 'phone',
}

export interface RosterColumn {
  readonly header: string
  readonly role: ColumnRole | null
  readonly field: RosterField | null
}

export interface RosterHeader {
  /** Index of the header's row in the table. */
  readonly row: number
  readonly columns: readonly RosterColumn[]
}

/** A title, an issuer and a date may stand above the header; it is looked for in this many rows. */
const HEADER_WITHIN = 10

/** The first row that has a column of names and, unless it stands alone, another one that is known. */
export function findHeader(table: readonly (readonly string[])[]): RosterHeader | null {
  for (const [row, cells] of table.slice(0, HEADER_WITHIN).entries()) {
    const columns = columnsOf(cells)
    const known = columns.filter(({ role }) => role !== null)
    const filled = cells.filter((cell) => normalizeText(cell) !== '')
    if (known.some(({ role }) => role === 'name') && (known.length > 1 || filled.length === 1)) {
      return { row, columns }
    }
  }
  return null
}

/** A role is given once: a second 姓名 or 电话 is listed as a column that is not taken. */
function columnsOf(cells: readonly string[]): readonly RosterColumn[] {
  const taken = new Set<ColumnRole>()
  return cells.map((cell) => {
    const header = normalizeText(cell)
    const role = ROLE_OF.get(bareHeader(header)) ?? null
    if (role === null || taken.has(role)) return { header, role: null, field: null }
    taken.add(role)
    return { header, role, field: FIELD_OF[role] }
  })
}

/** 姓 名（必填）* → 姓名 */
function bareHeader(header: string): string {
  return header.replace(/[(（【[].*?[)）】\]]/gu, '').replace(/[\s*:：/、,，_-]/gu, '')
}
