/**
 * What is seen by nobody and changes what is read: marks that turn the direction of writing (names in Arabic letters
 * need none of them), spaces without width, control characters other than the breaks of lines.
 */
const UNSEEN =
  /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD\uFFF9-\uFFFB]|[^\P{Cc}\n\r\t]/gu

/** Joiners and marks hold a letter or a sign together; without one there is nothing to read. */
const NOTHING = /^[\p{M}\p{Cf}\s]*$/u

/** More marks than this upon one letter are no writing: they reach over the lines above and below. */
const TOO_MANY_MARKS = /(\p{M}{4})\p{M}+/gu

/** Text as it may stand in a record: the same to whoever reads it. Empty where nothing of it can be seen. */
export function legibleText(text: string): string {
  const seen = text.replaceAll(UNSEEN, '').replaceAll(TOO_MANY_MARKS, '$1')
  return NOTHING.test(seen) ? '' : seen
}

/** The same for every text in a value that came over a boundary. What needs no change stays the same value. */
export function legible(value: unknown): unknown {
  if (typeof value === 'string') return legibleText(value)
  if (Array.isArray(value)) {
    const items = value.map(legible)
    return items.every((item, index) => item === value[index]) ? value : items
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const read = entries.map(([name, item]) => [name, legible(item)] as const)
  return read.every(([, item], index) => item === entries[index]?.[1]) ? value : Object.fromEntries(read)
}
