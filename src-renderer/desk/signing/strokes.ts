import { SIGNATURE_BOX, type Strokes } from '#shared/domain/meeting/facts'

/** A point as signature_pad has it: px of the pad, pressure 0–1, time in ms of any clock. */
export interface PadPoint {
  readonly x: number
  readonly y: number
  readonly pressure: number
  readonly time: number
}

export interface PadSize {
  readonly width: number
  readonly height: number
}

/** What one stroke and one signature may hold (`strokesSchema`). */
const POINTS_LIMIT = 3000
const STROKES_LIMIT = 200

type StrokePoint = Strokes[number][number]

/** How the signature box lies in a pad: as large as it fits, in the middle. Never distorts what was written. */
function fit({ width, height }: PadSize): {
  readonly scale: number
  readonly left: number
  readonly top: number
} {
  const scale = Math.min(width / SIGNATURE_BOX.width, height / SIGNATURE_BOX.height)
  return {
    scale,
    left: (width - SIGNATURE_BOX.width * scale) / 2,
    top: (height - SIGNATURE_BOX.height * scale) / 2,
  }
}

const within = (value: number, max: number) => Math.min(max, Math.max(0, Math.round(value)))

/**
 * What was drawn on a pad of `size`, in the units of the record. Points that fall on the same place are one, and
 * a stroke of more points than the record takes is thinned evenly, its two ends kept.
 */
export function strokesFromPad(drawn: readonly (readonly PadPoint[])[], size: PadSize): Strokes {
  const { scale, left, top } = fit(size)
  const start = drawn[0]?.[0]?.time ?? 0
  const strokes = drawn.map((points) =>
    thinned(
      withoutRepeats(
        points.map(({ x, y, pressure, time }): StrokePoint => [
          within((x - left) / scale, SIGNATURE_BOX.width),
          within((y - top) / scale, SIGNATURE_BOX.height),
          within(pressure * 1000, 1000),
          Math.max(0, Math.round(time - start)),
        ]),
      ),
    ),
  )
  return strokes.filter((stroke) => stroke.length > 0).slice(0, STROKES_LIMIT)
}

/**
 * The strokes as a pad of `size` draws them, to draw them again after it has changed its size. `until` is the time,
 * ms of the pad's clock, at which the last of them ended: what is written next comes behind them.
 */
export function padFromStrokes(strokes: Strokes, size: PadSize, until: number): PadPoint[][] {
  const { scale, left, top } = fit(size)
  const started = until - (strokes.at(-1)?.at(-1)?.[3] ?? 0)
  return strokes.map((stroke) =>
    stroke.map(([x, y, pressure, time]) => ({
      x: x * scale + left,
      y: y * scale + top,
      pressure: pressure / 1000,
      time: started + time,
    })),
  )
}

function withoutRepeats(stroke: readonly StrokePoint[]): StrokePoint[] {
  return stroke.filter((point, index) => {
    const before = stroke[index - 1]
    return before === undefined || before[0] !== point[0] || before[1] !== point[1]
  })
}

function thinned(stroke: StrokePoint[]): StrokePoint[] {
  if (stroke.length <= POINTS_LIMIT) return stroke
  const step = (stroke.length - 1) / (POINTS_LIMIT - 1)
  return Array.from({ length: POINTS_LIMIT }, (_, index) => stroke[Math.round(index * step)]).filter(
    (point) => point !== undefined,
  )
}
