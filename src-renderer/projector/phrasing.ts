const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const OPENING = /^[\p{Ps}\p{Pi}]+$/u

/** Pieces between which a line may break: words, with the punctuation that belongs to them. */
export function wordsOf(text: string): readonly string[] {
  const pieces: string[] = []
  let open = false
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const opening = OPENING.test(segment)
    const last = pieces.length - 1
    // Nothing may stand at the end of a line that opens, or at the beginning that closes.
    if (last >= 0 && (open || !(isWordLike || opening))) pieces[last] += segment
    else pieces.push(segment)
    open = opening
  }
  return pieces
}

/** A title of up to so many characters may break after its clauses. */
const SHORT_TITLE = 26

/** The clauses of a short text, what stands in brackets being one; null where it is too long to be set by clauses. */
export function clausesOf(text: string): readonly string[] | null {
  if ([...text].length > SHORT_TITLE) return null
  return text.split(/(?<=[\s，。；：？！、·])|(?=（)/u).filter((clause) => clause !== '')
}

/** A clause is kept on one line, rather in smaller lettering, up to this width in em. */
const COMPACT = 9

export function isCompact(clause: string): boolean {
  const width = [...clause].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.55), 0)
  return width <= COMPACT
}
