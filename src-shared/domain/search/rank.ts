import { numbersIn, placeOf, rankDoor } from '../text/door-numbers'
import type { SearchEntry } from './entries'
import type { SearchHit, SearchKind, TextRange } from './hit'
import type { Speller, Spelt } from './speller'

/** An entry as it is searched. */
export interface Prepared {
  readonly entry: SearchEntry
  readonly text: string
  readonly spelt: Spelt
  readonly context: string
  readonly contextSpelt: Spelt
  readonly doorNumbers: readonly string[]
}

/** Full-width letters and capitals are written small; no character changes its place. */
export function plainText(text: string): string {
  return text.replace(/[A-ZＡ-Ｚ０-９ａ-ｚ　]/g, (character) => {
    const small = character.normalize('NFKC').toLowerCase()
    return small.length === 1 ? small : character
  })
}

export function prepare(entry: SearchEntry, speller: Speller): Prepared {
  const text = plainText(entry.text)
  const context = plainText(entry.context)
  return {
    entry,
    text,
    spelt: speller.spell(text),
    context,
    contextSpelt: speller.spell(context),
    doorNumbers: numbersIn(plainText(entry.door)),
  }
}

/** What was typed, word by word: every one of them must be found. */
export function wordsOf(typed: string): readonly string[] {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .split(/[\s，,、]+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
}
const MOST_WORDS = 8

interface Match {
  /** Higher is better. */
  readonly score: number
  readonly range: TextRange
}

const WHOLE = 100
const BEGINNING = 80
const INSIDE = 60
/** Of letters, which mean this text less surely than its own characters do. */
const SPELT = 15
/** A word found beside it rather than in it. */
const BESIDE = 0.25

/** Words of letters and digits may spell what they stand for. */
const SPELLING = /^(?=.*[a-z])[a-z0-9]+$/

function matchIn(text: string, spelt: Spelt, word: string, speller: Speller): Match | null {
  const at = placeOf(word, text)
  if (at >= 0) return { score: scoreAt(at, at + word.length, text.length), range: [at, at + word.length] }
  // One letter is the initial of nearly everything.
  if (word.length < 2 || !SPELLING.test(word)) return null
  const found = speller.find(spelt, word)
  if (!found) return null
  const [from, to] = found
  return { score: scoreAt(from, to, text.length) - SPELT, range: [from, to] }
}

function scoreAt(from: number, to: number, length: number): number {
  if (from > 0) return INSIDE
  return to === length ? WHOLE : BEGINNING
}

const DOOR_SCORES = [95, 90, 75, 65] as const

function matchDoor({ doorNumbers }: Prepared, word: string): number | null {
  if (doorNumbers.length === 0 || !/^[\d#\-—/.]+$/.test(word)) return null
  const rank = rankDoor(doorNumbers, numbersIn(word))
  return rank === null ? null : (DOOR_SCORES[rank] ?? null)
}

/** Whom and what people mean more often comes first among what fits alike. */
const WEIGHTS: Readonly<Record<SearchKind, number>> = {
  person: 14,
  meeting: 12,
  item: 9,
  motion: 7,
  followUp: 6,
  outcome: 5,
  question: 3,
  point: 2,
}

export interface Ranked {
  readonly prepared: Prepared
  readonly score: number
  readonly ranges: readonly TextRange[]
}

/** Null where a word is missing, or none stands in the text itself. */
export function rankEntry(prepared: Prepared, words: readonly string[], speller: Speller): Ranked | null {
  let score = 0
  let own = false
  const ranges: TextRange[] = []
  for (const word of words) {
    const match = matchIn(prepared.text, prepared.spelt, word, speller)
    const door = match ? null : matchDoor(prepared, word)
    if (match) {
      ranges.push(match.range)
      score += match.score
      own = true
    } else if (door !== null) {
      score += door
      own = true
    } else {
      const beside = matchIn(prepared.context, prepared.contextSpelt, word, speller)
      if (!beside) return null
      score += beside.score * BESIDE
    }
  }
  return own ? { prepared, score: score + WEIGHTS[prepared.entry.kind], ranges } : null
}

/** The best first; among equals the latest meeting, then the order they came in. */
export function rankAll(
  entries: Iterable<Prepared>,
  typed: string,
  speller: Speller,
  limit: number,
): { readonly hits: readonly SearchHit[]; readonly total: number } {
  const words = wordsOf(typed)
  if (words.length === 0) return { hits: [], total: 0 }
  const found: Ranked[] = []
  for (const prepared of entries) {
    const ranked = rankEntry(prepared, words, speller)
    if (ranked) found.push(ranked)
  }
  const best = found
    .toSorted((one, other) => other.score - one.score || other.prepared.entry.at - one.prepared.entry.at)
    .slice(0, limit)
  return { hits: best.map(hitOf), total: found.length }
}

/** Characters shown before the first place that was found, and in all. */
const BEFORE = 16
const SHOWN = 90

export function hitOf({ prepared: { entry }, ranges }: Pick<Ranked, 'prepared' | 'ranges'>): SearchHit {
  const { kind, meetingId, itemId, targetId, context, at, practice } = entry
  const cut = excerpt(entry.text, merged(ranges))
  return { kind, meetingId, itemId, targetId, context, at, practice, ...cut }
}

export function excerpt(
  text: string,
  ranges: readonly TextRange[],
): { readonly text: string; readonly ranges: TextRange[] } {
  if (text.length <= SHOWN) return { text, ranges: [...ranges] }
  const start = whole(text, Math.max(0, (ranges[0]?.[0] ?? 0) - BEFORE))
  const end = whole(text, Math.min(text.length, start + SHOWN))
  const lead = start > 0 ? '…' : ''
  const shift = lead.length - start
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    ranges: ranges
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]): TextRange => [from + shift, to + shift]),
  }
}

/** Never between the two halves of a rare character. */
function whole(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}

function merged(ranges: readonly TextRange[]): TextRange[] {
  const sorted = [...ranges].toSorted(([one], [other]) => one - other)
  const result: TextRange[] = []
  for (const [from, to] of sorted) {
    const last = result.at(-1)
    if (last && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)]
    else result.push([from, to])
  }
  return result
}
