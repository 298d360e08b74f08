/**
 * How a run of paragraphs and table rows is parted into sheets, by Word's rules: what is kept with the next goes with
 * it, rows stay whole unless they may be parted, a table's header stands over its rows on every sheet, and no
 * paragraph leaves a single line behind. It only counts heights, so that it costs one pass whatever the length.
 */
export interface FlowUnit {
  /** Of all of it, with the space before and after. */
  readonly height: number
  /** Goes with the unit behind it. */
  readonly keepNext: boolean
  readonly newSheet: boolean
  /** Of a row: which table it stands in. */
  readonly table: number | null
  /** A header row, repeated over the rows on every sheet. */
  readonly header: boolean
  /** Null where it may not be parted. */
  readonly parting: Parting | null
}

export interface Parting {
  /** Heights of the lines: one column of a paragraph, one for each cell of a row. */
  readonly columns: readonly (readonly number[])[]
  /** What stands around the lines, on every sheet anew. */
  readonly frame: number
  /** Lines that may not be left alone at the foot or at the head of a sheet. */
  readonly together: number
}

/** How many lines of each column stand before it. */
export type Cut = readonly number[]

/** What of a unit stands on a sheet: from one cut to another, null for its beginning or end. */
export interface Piece {
  readonly unit: number
  readonly from: Cut | null
  readonly to: Cut | null
}

/** Half a pixel: heights are measured in fractions of one. */
const SLACK = 0.5

export function paginate(units: readonly FlowUnit[], room: number): readonly (readonly Piece[])[] {
  const headers = headerRows(units)
  const sheets: (readonly Piece[])[] = []
  let at = 0
  let from: Cut | null = null
  while (at < units.length) {
    const first = at
    const beginsWith: Cut | null = from
    const pieces: Piece[] = []
    const repeated = repeatedOver(units[at], headers)
    let left = room - repeated.reduce((sum, unit) => sum + (units[unit]?.height ?? 0), 0)
    while (at < units.length) {
      const unit: FlowUnit | undefined = units[at]
      if (!unit || (unit.newSheet && from === null && at > first)) break
      const height = restOf(unit, from)
      if (height <= left + SLACK) {
        pieces.push({ unit: at, from, to: null })
        left -= height
        at += 1
        from = null
        continue
      }
      const cut = partAt(unit, from, left, unit.parting?.together ?? 1)
      if (cut) {
        pieces.push({ unit: at, from, to: cut })
        from = cut
        break
      }
      if (at === first) {
        // Nothing else is on the sheet: as much as there is room for, and at the least something.
        const forced = partAt(unit, from, left, 1)
        pieces.push({ unit: at, from, to: forced })
        from = forced
        if (!forced) at += 1
        break
      }
      const back = breakBefore(units, first, at)
      // A chain that fills the sheet alone is let go where the sheet ends.
      if (back > first) {
        pieces.splice(back - first)
        at = back
      }
      from = null
      break
    }
    const whole = repeated.map((unit): Piece => ({ unit, from: null, to: null }))
    sheets.push([...whole, ...pieces])
    // Neither here nor there would be an endless paper.
    if (at === first && from === beginsWith) break
  }
  return sheets
}

/** The last place before `at` where a sheet may end. */
function breakBefore(units: readonly FlowUnit[], first: number, at: number): number {
  let back = at
  while (back > first && units[back - 1]?.keepNext === true) back -= 1
  return back
}

function headerRows(units: readonly FlowUnit[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>()
  units.forEach(({ table, header }, index) => {
    if (table !== null && header) rows.set(table, [...(rows.get(table) ?? []), index])
  })
  return rows
}

function repeatedOver(
  unit: FlowUnit | undefined,
  headers: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  return !unit || unit.table === null || unit.header ? [] : (headers.get(unit.table) ?? [])
}

function restOf({ height, parting }: FlowUnit, from: Cut | null): number {
  if (from === null || !parting) return height
  return parting.frame + Math.max(0, ...parting.columns.map((lines, index) => sum(lines.slice(from[index]))))
}

/** Where the unit is parted to fill `room`; null where that cannot be. */
function partAt({ parting }: FlowUnit, from: Cut | null, room: number, together: number): Cut | null {
  if (!parting) return null
  const starts = parting.columns.map((_, index) => from?.[index] ?? 0)
  const cut = parting.columns.map((lines, index) => {
    const start = starts[index] ?? 0
    let end = start
    let left = room - parting.frame + SLACK
    while (end < lines.length && (lines[end] ?? 0) <= left) {
      left -= lines[end] ?? 0
      end += 1
    }
    if (end < lines.length) end = Math.min(end, lines.length - together)
    return end - start < Math.min(together, lines.length - start) ? start : end
  })
  const moved = cut.some((end, index) => end > (starts[index] ?? 0))
  // A cell that cannot even begin here would stand empty beside the others.
  const stuck = cut.some((end, index) => {
    const lines = parting.columns[index] ?? []
    return end === (starts[index] ?? 0) && end < lines.length
  })
  return moved && !stuck ? cut : null
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
