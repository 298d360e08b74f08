import type { RosterPreview } from './roster'
import {
  nameProblem,
  normalizeName,
  normalizeText,
  readAttendance,
  readDoor,
  readPhone,
} from './roster-cells'
import { findHeader, type ColumnRole, type RosterHeader } from './roster-columns'
import { participantDraftSchema, type ParticipantDraft } from '../setup'

type PreviewRow = RosterPreview['rows'][number]

/** A hall's roster is never longer; more would only be a wrong file. */
export const ROSTER_ROWS_LIMIT = 5000

/**
 * What would be taken of a table read from a file, row by row, and what is wrong with the rest. Rows are numbered as
 * in the file, from 1. `existing` are the people already on the roster.
 */
export function previewRoster(
  table: readonly (readonly string[])[],
  existing: readonly ParticipantDraft[],
): RosterPreview {
  const header = findHeader(table)
  const columns = (header?.columns ?? [])
    .filter((column) => column.header !== '')
    .map(({ header: title, field }) => ({ header: title, field }))
  if (!header) {
    const empty = table.every((row) => row.every((cell) => normalizeText(cell) === ''))
    return nothing(
      empty
        ? '表里没有内容。请打开文件看一眼，填好以后再导入。'
        : '没有找到“姓名”这一列。请在名单第一行写上列名，如 姓名、身份、门牌、电话，再导入。',
      columns,
    )
  }
  const rows = new RowReader(header, existing).read(table)
  if (rows.length === 0) return nothing('列名下面没有人。请在列名下面一行一人填写，再导入。', columns)
  if (rows.length > ROSTER_ROWS_LIMIT) {
    return nothing(
      `名单有${rows.length}行，超过${ROSTER_ROWS_LIMIT}行。请只留下参加这次会议的人，再导入。`,
      columns,
    )
  }
  const taken = rows.some(({ participant }) => participant !== null)
  return {
    problem: taken ? null : `${rows.length}行都不能取，原因写在每一行后面。请改好以后再导入。`,
    columns,
    rows,
  }
}

function nothing(problem: string, columns: RosterPreview['columns']): RosterPreview {
  return { problem, columns, rows: [] }
}

class RowReader {
  readonly #header: RosterHeader
  readonly #existing: ReadonlySet<string>
  readonly #existingDoors = new Map<string, string>()
  readonly #rowOf = new Map<string, number>()
  readonly #namesakes = new Map<string, { readonly row: number; readonly door: string }>()

  constructor(header: RosterHeader, existing: readonly ParticipantDraft[]) {
    this.#header = header
    this.#existing = new Set(existing.map(keyOf))
    for (const { name, door } of existing) this.#existingDoors.set(name, door)
  }

  read(table: readonly (readonly string[])[]): PreviewRow[] {
    const first = this.#header.row + 1
    return table.slice(first).flatMap((cells, index) => {
      const row = first + index + 1
      const read = this.#readRow(cells, row)
      return read ? [read] : []
    })
  }

  /** Null for an empty row, and for the header where it is repeated on every printed page. */
  #readRow(cells: readonly string[], row: number): PreviewRow | null {
    const filled = cells.filter((cell) => normalizeText(cell) !== '')
    if (filled.length === 0 || this.#isHeaderAgain(cells)) return null
    const cell = (role: ColumnRole): string => {
      const at = this.#header.columns.findIndex((column) => column.role === role)
      return at === -1 ? '' : (cells[at] ?? '')
    }
    const attendance = readAttendance(cell('attendance'))
    const phone = readPhone(cell('phone'))
    const door = readDoor({
      building: cell('building'),
      unit: cell('unit'),
      room: cell('room'),
      address: cell('address'),
    })
    const draft: ParticipantDraft = {
      name: normalizeName(cell('name')),
      attendance: attendance.value,
      identity: normalizeText(cell('identity')),
      door: door.value,
      org: normalizeText(cell('org')),
      phone: phone.value,
    }
    const problem = nameProblem(draft.name) ?? lengthProblem(draft) ?? this.#duplicate(draft)
    if (problem !== null) return { row, participant: null, problems: [problem], warnings: [] }
    const warnings = [door.warning, phone.warning, attendance.warning, this.#namesake(draft)]
    this.#rowOf.set(keyOf(draft), row)
    this.#namesakes.set(draft.name, { row, door: draft.door })
    return {
      row,
      participant: draft,
      problems: [],
      warnings: warnings.filter((warning) => warning !== null),
    }
  }

  #isHeaderAgain(cells: readonly string[]): boolean {
    return this.#header.columns.every(({ header }, index) => normalizeText(cells[index] ?? '') === header)
  }

  #duplicate(draft: ParticipantDraft): string | null {
    const row = this.#rowOf.get(keyOf(draft))
    if (row !== undefined) return `和第${row}行重复（${naming(draft)}）。`
    return this.#existing.has(keyOf(draft)) ? `名单里已经有${naming(draft)}。` : null
  }

  #namesake({ name }: ParticipantDraft): string | null {
    const other = this.#namesakes.get(name)
    if (other) return `和第${other.row}行同名${inBrackets(other.door)}，请核对是不是两个人。`
    const door = this.#existingDoors.get(name)
    return door === undefined ? null : `名单里已有同名的人${inBrackets(door)}，请核对是不是两个人。`
  }
}

const LENGTHS = [
  ['name', '姓名'],
  ['identity', '身份'],
  ['door', '门牌'],
  ['org', '单位'],
  ['phone', '电话'],
] as const

/** The roster's own limits say what is too long. */
function lengthProblem(draft: ParticipantDraft): string | null {
  const result = participantDraftSchema.safeParse(draft)
  if (result.success) return null
  const field = LENGTHS.find(([key]) => result.error.issues.some(({ path }) => path[0] === key))
  return field ? `${field[1]}太长（${[...draft[field[0]]].length}个字）。请缩短。` : '这一行的内容不合格式。'
}

/** Two people may share a name, but not a name and a door. */
function keyOf({ name, door }: ParticipantDraft): string {
  return JSON.stringify([name, door])
}

function naming({ name, door }: ParticipantDraft): string {
  return `${name}${inBrackets(door)}`
}

function inBrackets(text: string): string {
  return text === '' ? '' : `（${text}）`
}
