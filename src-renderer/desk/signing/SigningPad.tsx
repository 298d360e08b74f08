import SignaturePad from 'signature_pad'
import { useEffect, useRef } from 'react'
import type { Strokes } from '#shared/domain/meeting/facts'
import { COLORS } from '../../shared/tokens'
import { padFromStrokes, strokesFromPad, type PadSize } from './strokes'

interface SigningPadProps {
  readonly label: string
  /** What is on the pad; `[]` clears it. */
  readonly strokes: Strokes
  /** After each stroke. */
  readonly onStrokes: (strokes: Strokes) => void
}

/** Widths of the pen on a pad of this width, px; they grow with the pad, so that a signature looks the same. */
const PEN_AT = { padWidth: 400, thin: 1.1, thick: 3 }

/** Where somebody signs with mouse, pen or finger. What was written stays, and sharp, when the pad changes its size. */
export function SigningPad({ label, strokes, onStrokes }: SigningPadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const latest = useRef({ strokes, onStrokes })
  /** The strokes that the pad shows already, being its own. */
  const drawn = useRef<Strokes>(strokes)
  useEffect(() => {
    latest.current = { strokes, onStrokes }
  })

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const made = new SignaturePad(element, { penColor: COLORS.ink, throttle: 8, minDistance: 2 })
    pad.current = made
    const take = (): void => {
      const written = made.toData().map(({ points }) => points)
      drawn.current = strokesFromPad(written, sizeOf(element))
      latest.current.onStrokes(drawn.current)
    }
    made.addEventListener('endStroke', take)
    const resized = new ResizeObserver(() => redraw(element, made, latest.current.strokes))
    resized.observe(element)
    return () => {
      resized.disconnect()
      made.removeEventListener('endStroke', take)
      made.off()
      pad.current = null
    }
  }, [])

  useEffect(() => {
    if (strokes === drawn.current || !canvas.current || !pad.current) return
    drawn.current = strokes
    redraw(canvas.current, pad.current, strokes)
  }, [strokes])

  return <canvas ref={canvas} className="signing-pad__canvas" role="img" aria-label={label} />
}

function sizeOf(element: HTMLCanvasElement): PadSize {
  return { width: element.clientWidth, height: element.clientHeight }
}

/** As many dots as the screen has, then everything again. */
function redraw(element: HTMLCanvasElement, pad: SignaturePad, strokes: Strokes): void {
  const { width, height } = sizeOf(element)
  if (width === 0 || height === 0) return
  const ratio = Math.max(1, window.devicePixelRatio)
  element.width = Math.round(width * ratio)
  element.height = Math.round(height * ratio)
  element.getContext('2d')?.scale(ratio, ratio)
  const scale = width / PEN_AT.padWidth
  pad.minWidth = PEN_AT.thin * scale
  pad.maxWidth = PEN_AT.thick * scale
  pad.clear()
  const pen = {
    penColor: pad.penColor,
    minWidth: pad.minWidth,
    maxWidth: pad.maxWidth,
    dotSize: pad.dotSize,
    velocityFilterWeight: pad.velocityFilterWeight,
    compositeOperation: pad.compositeOperation,
  }
  const again = padFromStrokes(strokes, { width, height }, Date.now())
  pad.fromData(again.map((points) => ({ ...pen, points })))
}
