import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { LaidPaper } from './lay-out'
import './print.css'

/** All sheets beside the page, where only a printer sees them. */
export function PrintedPaper({ paper }: { readonly paper: LaidPaper }) {
  const place = useRef<HTMLDivElement>(null)
  const { page, count } = paper
  useLayoutEffect(() => {
    place.current?.replaceChildren(...Array.from({ length: count }, (_, index) => paper.draw(index)))
  }, [paper, count])
  return createPortal(
    <div className="print-root" aria-hidden="true">
      <style>{`@page { size: ${page.width / 20}pt ${page.height / 20}pt; margin: 0 }`}</style>
      <div ref={place} />
    </div>,
    document.body,
  )
}
