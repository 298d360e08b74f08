import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties } from 'react'
import { focusFirst } from '../first-field'
import type { LaidPaper } from './lay-out'

interface SheetPaneProps {
  readonly paper: LaidPaper
  /** A whole sheet in view at a time, or as wide as the window allows. */
  readonly fit: 'sheet' | 'width'
  /** Told which sheet stands in the middle of the view, from 1. */
  readonly onSheet: (number: number) => void
}

const PIXELS_PER_TWIP = 96 / 1440
const MARGIN = 32
/** No larger than this, however wide the window is. */
const LARGEST = 1.25
/** Sheets within this distance of the view are drawn. */
const NEAR = '1200px 0px'

/** The sheets below each other; those far from the view are only as large as they will be. */
export function SheetPane({ paper, fit, onSheet }: SheetPaneProps) {
  const [pane, setPane] = useState<HTMLDivElement | null>(null)
  const [scale, setScale] = useState(1)
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([0]))
  const { page, count } = paper
  const [width, height] = [page.width * PIXELS_PER_TWIP, page.height * PIXELS_PER_TWIP]
  useEffect(() => {
    if (!pane) return
    const observer = new ResizeObserver(() => {
      const wide = (pane.clientWidth - MARGIN) / width
      const high = fit === 'sheet' ? (pane.clientHeight - MARGIN) / height : wide
      setScale(Math.min(LARGEST, Math.max(0.2, Math.min(wide, high))))
    })
    observer.observe(pane)
    return () => observer.disconnect()
  }, [pane, width, height, fit])
  // The keys turn the sheets as soon as they are there.
  useEffect(() => {
    if (pane) focusFirst(pane)
  }, [pane])
  useEffect(() => {
    if (!pane) return
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const now = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const index = Number(target.getAttribute('data-sheet'))
            if (isIntersecting) now.add(index)
            else now.delete(index)
          }
          return now
        }),
      { root: pane, rootMargin: NEAR },
    )
    for (const sheet of pane.querySelectorAll('[data-sheet]')) observer.observe(sheet)
    return () => observer.disconnect()
  }, [pane, count])
  const current = () => {
    const middle = (pane?.scrollTop ?? 0) + (pane?.clientHeight ?? 0) / 2
    return Math.min(count, Math.max(1, Math.ceil(middle / (height * scale + 18))))
  }
  const turn = (by: number) => {
    const sheets = pane?.querySelectorAll('[data-sheet]') ?? []
    sheets[Math.min(count, Math.max(1, current() + by)) - 1]?.scrollIntoView({ block: 'start' })
  }
  const style: CSSProperties & Record<'--scale', number> = { '--scale': scale }
  return (
    // The sheets are taller than their frame: keys scroll it, and turn them over.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={setPane}
      className="paper-preview__pane"
      role="region"
      aria-label="纸面"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={() => onSheet(current())}
      onKeyDown={(event) => {
        const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0
        if (by === 0 || event.ctrlKey || event.altKey) return
        event.preventDefault()
        turn(by)
      }}
    >
      <div className="paper-preview__sheets" style={style}>
        {Array.from({ length: count }, (_, index) => (
          <div
            key={index}
            data-sheet={index}
            className="paper-preview__sheet"
            style={{ width: width * scale, height: height * scale }}
          >
            {near.has(index) && <Sheet paper={paper} index={index} />}
          </div>
        ))}
      </div>
    </div>
  )
}

/** One sheet, drawn by the paper itself. */
export function Sheet({ paper, index }: { readonly paper: LaidPaper; readonly index: number }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    place.current?.replaceChildren(paper.draw(index))
  }, [paper, index])
  return <div ref={place} />
}
