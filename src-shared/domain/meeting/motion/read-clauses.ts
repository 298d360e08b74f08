import type { Clause } from '../setup'

export interface ReadClauses {
  readonly clauses: readonly Clause[]
  /** Lines before the first clause, such as the title of the whole: they are no clause. */
  readonly before: readonly string[]
}

const CHINESE = '[一二三四五六七八九十百零〇]+'
/** How clauses are numbered, the likeliest first. Only the first of these that a text uses counts in it. */
const NUMBERINGS: readonly RegExp[] = [
  new RegExp(`^第(?:${CHINESE}|\\d+)条[\\s　、.．:：]*`, 'u'),
  new RegExp(`^${CHINESE}[、.．][\\s　]*`, 'u'),
  /^\d{1,3}[、.．)）](?!\d)[\s　]*/u,
  new RegExp(`^[（(](?:${CHINESE}|\\d{1,3})[)）][\\s　]*`, 'u'),
]

/**
 * A rule text that was pasted in one piece, as its clauses. Lines that begin with a number of the kind the text uses
 * begin a clause, others go on with it; a text without numbers is a clause for each line.
 */
export function readClauses(text: string): ReadClauses {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^[\s　]+|[\s　]+$/gu, ''))
    .filter((line) => line !== '')
  const numbering = NUMBERINGS.find((pattern) => lines.some((line) => pattern.test(line)))
  if (!numbering) return { clauses: lines.map((line) => ({ title: '', text: line })), before: [] }
  const before: string[] = []
  const found: string[][] = []
  for (const line of lines) {
    const begun = found.at(-1)
    if (numbering.test(line)) found.push([line.replace(numbering, '')])
    else if (begun) begun.push(line)
    else before.push(line)
  }
  return { clauses: found.map(clauseOf).filter((clause) => clause.text !== ''), before }
}

const LONGEST_TITLE = 20

/** A first line, or a beginning before a wide space or a colon, that is short and no sentence is the title. */
function clauseOf([first = '', ...rest]: readonly string[]): Clause {
  const bracketed = /^[（(【](.{1,20}?)[)）】][\s　]*(.*)$/u.exec(first)
  const parted = bracketed ?? /^([^，。；：:、　]{1,20})[　：:]+(.+)$/u.exec(first)
  const [, title = '', begun = ''] = parted ?? []
  if (title !== '' && (begun !== '' || rest.length > 0)) return { title, text: [begun, ...rest].join('') }
  const isTitle = rest.length > 0 && [...first].length <= LONGEST_TITLE && !/[，。；：:！？]/u.test(first)
  return isTitle ? { title: first, text: rest.join('') } : { title: '', text: [first, ...rest].join('') }
}
