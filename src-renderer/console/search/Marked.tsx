import type { TextRange } from '#shared/domain/search/hit'

interface MarkedProps {
  readonly text: string
  readonly ranges: readonly TextRange[]
}

/** A text with what was found in it marked. */
export function Marked({ text, ranges }: MarkedProps) {
  return ranges
    .flatMap(([from, to], index) => {
      const before = text.slice(ranges[index - 1]?.[1] ?? 0, from)
      return [
        { key: `before ${from}`, part: before, found: false },
        { key: `found ${from}`, part: text.slice(from, to), found: true },
      ]
    })
    .concat({ key: 'rest', part: text.slice(ranges.at(-1)?.[1] ?? 0), found: false })
    .map(({ key, part, found }) => (found ? <mark key={key}>{part}</mark> : <span key={key}>{part}</span>))
}
