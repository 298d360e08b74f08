/** The five strokes of 正 in the order they are written, as outlines in a square of 100 × 100. */
export const STROKES = [
  'M15 21 C19 15 25 18 33 17.2 L73 13.4 C80 12.6 84 15.5 88 19.4 C84.5 24 79 23.4 73 23.2 L33 26.4 C25 27 18 27.4 15 21 Z',
  'M45.4 22.5 C49 21 54.6 21.4 56.6 25.4 C55.6 30 55.4 36 55.4 42 L56 83 L45.6 83.6 L46 42 C46 34 46.4 28 45.4 22.5 Z',
  'M55.4 47.6 C60 47 68 45.4 73 44.6 C78 43.8 81 46.6 83.4 50 C80 54.4 76 53.4 71 53.8 L55.5 56 Z',
  'M23.6 47.4 C27.4 44.8 32.4 46.4 34.4 50 C33.2 54 33.4 58 33.4 62 L34 84.2 L24 85 L24.6 62 C24.6 56 25 52 23.6 47.4 Z',
  'M6.6 86.6 C10 80.4 16 84 24 83.4 L80 80 C87 79.4 91.4 82.4 95 86.6 C91 91.4 86 90.4 80 90.2 L24 92.4 C16 92.8 9.6 93 6.6 86.6 Z',
] as const

/** How a count stands as 正: whole characters, and the strokes of the one begun. */
export interface TallyShape {
  /** Characters not drawn one by one, because there are too many; they are named by their number. */
  readonly folded: number
  /** Strokes of each character drawn, 5 but for the last. */
  readonly drawn: readonly number[]
}

/** Folded away together, so that the row does not jump with every ballot: 20 characters are 100 ballots. */
const LUMP = 20

/** At most `most` characters are drawn one by one; the first ones are folded away in lumps of 20. */
export function tallyShape(count: number, most: number): TallyShape {
  const characters = Math.ceil(count / 5)
  const folded = characters <= most ? 0 : Math.ceil((characters - most) / LUMP) * LUMP
  const left = Math.max(0, count - folded * 5)
  return {
    folded: Math.min(folded, Math.floor(count / 5)),
    drawn: Array.from({ length: Math.ceil(left / 5) }, (_, index) => Math.min(5, left - index * 5)),
  }
}
