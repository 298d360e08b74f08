/**
 * The number in a count box; null where there is none. Fractions and negative numbers are numbers: what is wrong
 * with them is for the record to say.
 */
export function parseCount(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/−/g, '-').trim()
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null
}
