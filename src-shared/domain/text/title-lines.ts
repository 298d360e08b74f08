import { textWidth } from './text-width'

/** A title of 22 pt has room for this many characters on a line of 156 mm. */
export const TITLE_LINE = 20

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })
/** What a line must not begin with, and what it must not end with. */
const NOT_FIRST = /^[的了和与及、，。：；！？）》”’〕%％]/u
const NOT_LAST = /[（《“‘〔关于在对和与及]$/u

/**
 * Breaks a title by sense into lines of nearly equal length, as few as will do: words stay whole, no line begins
 * with 的 or a closing mark. The lines joined together are the title.
 */
export function titleLines(title: string, room = TITLE_LINE): readonly string[] {
  const width = textWidth(title)
  if (width <= room) return [title]
  const count = Math.ceil(width / room)
  const breaks = breakPoints(title)
  const lines: string[] = []
  let start = 0
  for (let left = count; left > 1; left -= 1) {
    const ideal = textWidth(title.slice(start)) / left
    const best = breaks
      .filter((at) => at > start)
      .map((at) => ({ at, width: textWidth(title.slice(start, at)) }))
      .filter((candidate) => candidate.width <= room)
      .toSorted((a, b) => Math.abs(a.width - ideal) - Math.abs(b.width - ideal))[0]
    if (!best) break
    lines.push(title.slice(start, best.at))
    start = best.at
  }
  return [...lines, title.slice(start)]
}

function breakPoints(title: string): readonly number[] {
  return [...WORDS.segment(title)]
    .map(({ index }) => index)
    .filter(
      (index) => index > 0 && !NOT_FIRST.test(title.slice(index)) && !NOT_LAST.test(title.slice(0, index)),
    )
}
