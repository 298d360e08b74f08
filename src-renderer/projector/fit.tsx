import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { largestFitting } from './largest-fitting'
import { useViewport } from './viewport'

/** Below this nothing shrinks any more: the largest sizes have come down to the smallest lettering. */
const SMALLEST_SCALE = 0.24
const SCALE_STEPS = 38
/** How small a roomy level may get before a denser one is tried. */
const ROOMY_SCALE = 0.62
const MOST_LINES = 16

export interface FitProps {
  readonly className?: string
  /** Changes whenever anything inside may have another size. */
  readonly watch: string
  /** Arrangements the style sheet offers as `[data-level='0']` …, from roomy to dense. */
  readonly levels?: number
  readonly children: ReactNode
}

/**
 * A box of a size given from outside whose content shrinks until it fits. Inside it, style sheets write
 * `max(var(--min), 12vh * var(--k))`; `--k` is the largest scale that fits, found by measuring. Where the roomy
 * arrangement would need too small a scale, the next denser one is taken. Only when all lettering is at the
 * minimum, elements of class `clamp` are cut to `--lines` lines, with 省略 at the end; those of class `pages`, too, are
 * never shortened but turned, page by page, with 2/3 beside them. Elements of class `clamp` or
 * `within` must hold their own content too.
 */
export function Fit({ className = '', watch, levels = 1, children }: FitProps) {
  const box = useRef<HTMLDivElement>(null)
  const { measure } = useViewport()
  const fitted = useRef('')
  useLayoutEffect(() => {
    // Measuring costs layouts, and a countdown draws ten times a second.
    const asked = `${measure} ${levels} ${watch}`
    if (!box.current || asked === fitted.current) return
    fitted.current = asked
    fitBox(box.current, levels)
  })
  useEffect(() => {
    const timer = setInterval(() => {
      if (box.current) turnPages(box.current)
    }, PAGE_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <div ref={box} className={`fit ${className}`}>
      {children}
    </div>
  )
}

function fitBox(box: HTMLElement, levels: number): void {
  const fitsAt = (step: number): boolean => {
    const scale = 1 - (step / SCALE_STEPS) * (1 - SMALLEST_SCALE)
    box.style.setProperty('--k', scale.toFixed(3))
    return fits(box)
  }
  const roomySteps = Math.floor(((1 - ROOMY_SCALE) / (1 - SMALLEST_SCALE)) * SCALE_STEPS)
  box.style.removeProperty('--lines')
  box.removeAttribute('data-clamped')
  for (const text of pagesIn(box)) delete text.dataset['page']
  for (let level = 0; level < levels; level += 1) {
    box.dataset['level'] = String(level)
    const last = level === levels - 1
    const found = largestFitting(last ? SCALE_STEPS : roomySteps, fitsAt)
    if (found !== null) {
      fitsAt(found)
      return
    }
  }
  box.setAttribute('data-clamped', '')
  for (let lines = MOST_LINES; lines >= 1; lines -= 1) {
    box.style.setProperty('--lines', String(lines))
    if (fits(box)) break
  }
  for (const text of pagesIn(box)) showPage(text, 0)
}

/** ms a page of text stands: two long lines are read in it without haste. */
const PAGE_MS = 12_000

function pagesIn(box: HTMLElement): readonly HTMLElement[] {
  // What lies in a box of its own within this one is turned by that box.
  return [...box.querySelectorAll<HTMLElement>('.clamp.pages')].filter((text) => text.closest('.fit') === box)
}

function turnPages(box: HTMLElement): void {
  for (const text of pagesIn(box)) {
    const page = Number(text.dataset['page']?.split('/')[0] ?? 0)
    if (page > 0) showPage(text, page >= pageCount(text) ? 0 : page)
  }
}

/** The last page may repeat some lines of the one before: lines are never cut in two. */
function showPage(text: HTMLElement, page: number): void {
  const count = pageCount(text)
  if (count <= 1) delete text.dataset['page']
  else text.dataset['page'] = `${page + 1}/${count}`
  text.scrollTop = page * text.clientHeight
}

/** A little more than whole pages is the leading of the last line. */
function pageCount(text: HTMLElement): number {
  return Math.ceil(text.scrollHeight / Math.max(1, text.clientHeight) - 0.1)
}

/** Share of the window's height by which the box of the last line's letters, but no ink, reaches out of its line. */
const LEADING = 0.007

/** One pixel is forgiven: browsers round. */
function fits(box: HTMLElement): boolean {
  const leading = Math.max(1, LEADING * window.innerHeight)
  if (box.scrollHeight > box.clientHeight + leading || box.scrollWidth > box.clientWidth + 1) return false
  // What does not wrap may reach out of its own column and still lie within the box.
  return [...box.querySelectorAll('.clamp, .within')].every(
    (text) => text.clientWidth === 0 || text.scrollWidth <= text.clientWidth + 1,
  )
}
