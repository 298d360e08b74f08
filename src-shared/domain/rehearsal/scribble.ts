import { SIGNATURE_BOX, type Strokes } from '../meeting/facts'

type StrokePoint = Strokes[number][number]

/** Where strokes of Chinese writing begin and end, in a square of side 1: 横, 竖, 撇, 捺, 点, 折. */
const FORMS: readonly (readonly [x1: number, y1: number, x2: number, y2: number, bend: number])[] = [
  [0.08, 0.3, 0.92, 0.24, 0.02],
  [0.18, 0.58, 0.86, 0.52, -0.02],
  [0.5, 0.06, 0.48, 0.95, 0.03],
  [0.52, 0.12, 0.06, 0.9, 0.12],
  [0.46, 0.4, 0.96, 0.92, -0.1],
  [0.3, 0.1, 0.4, 0.22, 0.03],
  [0.72, 0.2, 0.66, 0.78, -0.16],
  [0.2, 0.85, 0.8, 0.8, 0.05],
]
const POINT_EVERY_MS = 12
const POINTS_PER_STROKE = 14

/**
 * A signature nobody ever wrote: strokes like those of a hand that writes fast, the same for the same name, so that
 * a rehearsal gives the same papers each time.
 */
export function scribble(name: string): Strokes {
  const characters = [...name].slice(0, 6)
  const random = generator(name)
  const cell = Math.min(280, (SIGNATURE_BOX.width - 80) / Math.max(1, characters.length))
  const left = (SIGNATURE_BOX.width - cell * characters.length) / 2
  const top = (SIGNATURE_BOX.height - cell) / 2
  let time = 0
  return characters.flatMap((_, index) => {
    const forms = FORMS.filter(() => random() < 0.72)
    return (forms.length > 2 ? forms : FORMS.slice(0, 4)).map(([x1, y1, x2, y2, bend]) => {
      const shake = () => (random() - 0.5) * 0.16
      const [fromX, fromY, toX, toY, bow] = [
        x1 + shake(),
        y1 + shake(),
        x2 + shake(),
        y2 + shake(),
        bend + shake(),
      ]
      const stroke = Array.from({ length: POINTS_PER_STROKE }, (_, step): StrokePoint => {
        const along = step / (POINTS_PER_STROKE - 1)
        const arch = 4 * along * (1 - along) * bow
        time += POINT_EVERY_MS
        return [
          within(
            left + cell * (index + 0.06 + 0.88 * (fromX + (toX - fromX) * along + arch)),
            SIGNATURE_BOX.width,
          ),
          within(top + cell * (fromY + (toY - fromY) * along + arch), SIGNATURE_BOX.height),
          Math.round(1000 * (0.75 - 0.45 * along)),
          time,
        ]
      })
      time += 60
      return stroke
    })
  })
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(most, Math.round(value)))
}

/** Numbers from 0 to 1 that look random and are the same for the same text (FNV-1a, then mulberry32). */
function generator(text: string): () => number {
  let state = 0x811c9dc5
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
