/** A run of characters that both texts have, or that one has lost or gained. */
export interface TextRun {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Longer texts than this are told apart as a whole: nobody compares them letter by letter, and it would be slow. */
const MOST_CELLS = 1_500_000
/** A run in common that is shorter than this, between two changes, only makes them hard to read. */
const SHORTEST_COMMON = 2

/**
 * What became of a text, in order: the `same` and `gone` runs are the old one, `same` and `new` the new. Characters are
 * compared, because Chinese has no spaces to tell words by.
 */
export function differenceOf(before: string, after: string): readonly TextRun[] {
  const [old, now] = [[...before], [...after]]
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1
  let tail = 0
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  ) {
    tail += 1
  }
  const middle = between(old.slice(head, old.length - tail), now.slice(head, now.length - tail))
  return joined([
    { kind: 'same', text: old.slice(0, head).join('') },
    ...readable(joined(middle)),
    { kind: 'same', text: tail === 0 ? '' : old.slice(-tail).join('') },
  ])
}

function between(old: readonly string[], now: readonly string[]): readonly TextRun[] {
  if (old.length * now.length > MOST_CELLS) {
    return [
      { kind: 'gone', text: old.join('') },
      { kind: 'new', text: now.join('') },
    ]
  }
  const common = longestCommon(old, now)
  const runs: TextRun[] = []
  let [i, j] = [0, 0]
  const at = (row: number, column: number): number => common[row * (now.length + 1) + column] ?? 0
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]]
    if (left !== undefined && left === right) {
      runs.push({ kind: 'same', text: left })
      i += 1
      j += 1
    } else if (right === undefined || (left !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ kind: 'gone', text: left ?? '' })
      i += 1
    } else {
      runs.push({ kind: 'new', text: right })
      j += 1
    }
  }
  return runs
}

/** Lengths of the longest common subsequence of all ends of the two, row by row. */
function longestCommon(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1
  const table = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        old[i] === now[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
    }
  }
  return table
}

/** Changes with next to nothing in common between them are one change: first all that went, then all that came. */
function readable(runs: readonly TextRun[]): readonly TextRun[] {
  const result: TextRun[] = []
  let [gone, came] = ['', '']
  const flush = () => {
    result.push({ kind: 'gone', text: gone }, { kind: 'new', text: came })
    gone = ''
    came = ''
  }
  runs.forEach((run, index) => {
    const inside = index > 0 && index < runs.length - 1
    if (run.kind === 'same' && inside && [...run.text].length < SHORTEST_COMMON) {
      gone += run.text
      came += run.text
    } else if (run.kind === 'same') {
      flush()
      result.push(run)
    } else if (run.kind === 'gone') gone += run.text
    else came += run.text
  })
  flush()
  return result
}

function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const result: TextRun[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (run.text === '') continue
    if (last?.kind === run.kind) result[result.length - 1] = { kind: run.kind, text: last.text + run.text }
    else result.push(run)
  }
  return result
}
