import { SIGNATURE_BOX, type Strokes } from '#shared/domain/meeting/facts'

type Stroke = Strokes[number]

/** Line width, in units of the signature box, of the lightest and the firmest touch; on paper it is the same. */
const THIN = 5
const THICK = 15
const MARGIN = 24
/** A small signature is shown larger, but not blown up. */
const LARGEST_SCALE = 3

/** A smooth curve through the points of a stroke: each point bends it, the middles between them lie on it. */
export function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke
  if (!first) return ''
  const start = `M${first[0]} ${first[1]}`
  // A dot: round ends make a circle of a line without length.
  if (rest.length === 0) return `${start}l0 0`
  const curves = rest.map((point, index) => {
    const next = rest[index + 1]
    return next
      ? `Q${point[0]} ${point[1]} ${(point[0] + next[0]) / 2} ${(point[1] + next[1]) / 2}`
      : `L${point[0]} ${point[1]}`
  })
  return start + curves.join('')
}

/** The part of the signature box that is written on, as a view box of the box's own proportions or near them. */
export function writtenBox(strokes: Strokes): string {
  const points = strokes.flat()
  const range = (values: readonly number[], least: number): readonly [number, number] => {
    const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    const length = Math.max(high - low, least) + 2 * MARGIN
    return [(low + high - length) / 2, length]
  }
  if (points.length === 0) return `0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}`
  const [x, width] = range(
    points.map((point) => point[0]),
    SIGNATURE_BOX.width / LARGEST_SCALE,
  )
  const [y, height] = range(
    points.map((point) => point[1]),
    SIGNATURE_BOX.height / LARGEST_SCALE,
  )
  return [x, y, width, height].map(Math.round).join(' ')
}

/** A firm hand draws a broader line. A mouse has no pressure and says nothing or one half. */
function widthOf(stroke: Stroke): number {
  const mean = stroke.reduce((sum, [, , pressure]) => sum + (pressure || 500), 0) / stroke.length
  return Math.round(THIN + ((THICK - THIN) * mean) / 1000)
}

/** A signature as it was written, at any size. */
export function Ink({ strokes, label }: { readonly strokes: Strokes; readonly label: string }) {
  return (
    <svg className="ink" viewBox={writtenBox(strokes)} role="img" aria-label={label}>
      {strokes.map((stroke, index) => (
        <path key={index} d={strokePath(stroke)} strokeWidth={widthOf(stroke)} />
      ))}
    </svg>
  )
}
