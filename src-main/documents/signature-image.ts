import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Strokes } from '#shared/domain/meeting/facts'

/** The box a signature is fitted into, in pixels of the picture: 30 mm × 12 mm printed is 850 dots to the inch. */
export const SIGNATURE_PIXELS = { width: 1000, height: 400 } as const
const MARGIN = 24

/** Line width in the units of the strokes, for the lightest and the firmest touch. */
const THIN = 5
const THICK = 15
/** Points nearer to each other than this add weight to the file and nothing to the picture. */
const NEAR = 3

/**
 * A drawn signature as an SVG picture on nothing, fitted into the box whatever part of the pad it filled, but not
 * blown up more than threefold. Null where nothing was drawn.
 */
export function signatureSvg(strokes: Strokes): string | null {
  const points = strokes.flat()
  if (points.length === 0) return null
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b))
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b))
  const [left, top] = [least(xs), least(ys)]
  const [width, height] = [most(xs) - left, most(ys) - top]
  const box = { width: SIGNATURE_PIXELS.width - 2 * MARGIN, height: SIGNATURE_PIXELS.height - 2 * MARGIN }
  const scale = Math.min(box.width / Math.max(width, 1), box.height / Math.max(height, 1), 3)
  const place = {
    x: (SIGNATURE_PIXELS.width - width * scale) / 2 - left * scale,
    y: (SIGNATURE_PIXELS.height - height * scale) / 2 - top * scale,
  }
  const lines = strokes.map((stroke) => strokePaths(stroke)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIGNATURE_PIXELS.width}" height="${SIGNATURE_PIXELS.height}"><g transform="translate(${round(place.x)} ${round(place.y)}) scale(${round(scale)})" fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round">${lines}</g></svg>`
}

type Stroke = Strokes[number]

/** Curves through the middles between points, as wide as the pen was pressed; one path for a stretch of one width. */
function strokePaths(stroke: Stroke): string {
  const points = thinned(stroke)
  const [first, second] = points
  if (!first) return ''
  if (!second) return dot(first)
  const stretches: { width: number; path: string }[] = []
  let from = `${first[0]} ${first[1]}`
  points.forEach(([x, y, pressure], index) => {
    const next = points[index + 1]
    const to = next ? `${(x + next[0]) / 2} ${(y + next[1]) / 2}` : `${x} ${y}`
    const width = penWidth(pressure)
    const last = stretches.at(-1)
    if (last?.width === width) last.path += `Q${x} ${y} ${to}`
    else stretches.push({ width, path: `M${from}Q${x} ${y} ${to}` })
    from = to
  })
  return stretches.map(({ width, path }) => `<path d="${path}" stroke-width="${width}"/>`).join('')
}

function dot([x, y, pressure]: Stroke[number]): string {
  return `<path d="M${x} ${y}h.01" stroke-width="${penWidth(pressure) * 1.4}"/>`
}

function thinned(stroke: Stroke): Stroke {
  const kept: Stroke = []
  stroke.forEach((point, index) => {
    const last = kept.at(-1)
    const far = !last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= NEAR
    if (far || index === stroke.length - 1) kept.push(point)
  })
  return kept
}

/** A mouse presses with nothing or with half: both give a line of middle weight. */
function penWidth(pressure: number): number {
  const felt = pressure === 0 ? 500 : pressure
  return Math.round(THIN + ((THICK - THIN) * felt) / 1000)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

let ready: Promise<void> | null = null

/** The signature as a PNG with nothing behind it; null where nothing was drawn. */
export async function signaturePng(strokes: Strokes): Promise<Uint8Array | null> {
  const svg = signatureSvg(strokes)
  if (svg === null) return null
  ready ??= loadRenderer()
  await ready
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  const png = image.asPng()
  image.free()
  return png
}

async function loadRenderer(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  await initWasm(await readFile(path))
}
