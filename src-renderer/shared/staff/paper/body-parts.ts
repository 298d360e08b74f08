/** A paragraph of the body, or one row of a table: what may stand on a sheet on its own, as it is written in the file. */
export interface BodyPart {
  readonly xml: string
  /** Of a row: which of the tables it stands in. */
  readonly table: number | null
}

export interface BodyParts {
  readonly parts: readonly BodyPart[]
  /** What tables say of themselves before their first row. */
  readonly tables: readonly string[]
}

const TAG = /<(\/?)w:(p|tbl|tr)(?=[\s/>])[^>]*?(\/?)>/gu

/**
 * Takes the body apart without reading it: the ballots of two thousand owners are ten megabytes, which no window can
 * parse at once without standing still. Each part is parsed when it is drawn.
 */
export function bodyParts(document: string): BodyParts {
  const parts: BodyPart[] = []
  const tables: string[] = []
  const open = { p: 0, tbl: 0, tr: 0 }
  let partAt = 0
  let tableAt = -1
  for (const match of document.matchAll(TAG)) {
    const [tag, closing, name, empty] = match
    if (name !== 'p' && name !== 'tbl' && name !== 'tr') continue
    const end = match.index + tag.length
    // Paragraphs of the body itself, rows of its own tables: what stands deeper goes with them.
    const outermost =
      name === 'tr'
        ? open.tbl === 1 && open.tr === (closing ? 1 : 0) && open.p === 0
        : name === 'p' && open.tbl === 0 && open.p === (closing ? 1 : 0)
    if (name === 'tbl' && !closing && open.tbl === 0 && open.p === 0) tableAt = match.index
    if (outermost && !closing) {
      partAt = match.index
      if (name === 'tr' && tableAt >= 0) {
        tables.push(document.slice(tableAt, partAt))
        tableAt = -1
      }
    }
    if (outermost && (closing || empty))
      parts.push({ xml: document.slice(partAt, end), table: name === 'tr' ? tables.length - 1 : null })
    if (!empty) open[name] += closing ? -1 : 1
  }
  return { parts, tables }
}
