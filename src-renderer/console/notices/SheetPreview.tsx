import { useEffect, useState, type CSSProperties } from 'react'
import { createPortal } from 'react-dom'
import type { Proof } from '#shared/domain/edition/proof'
import type { NoticeDocument } from '#shared/domain/notice/document'
import { PAPER_NAMES, type PaperSize } from '#shared/domain/notice/sheet'
import { NoticeSheets } from './NoticeSheets'

interface SheetPreviewProps {
  readonly document: NoticeDocument
  readonly mark: string
  readonly proof: Proof | null
  readonly paper: PaperSize
}

/** Width of A4 and A3 in CSS pixels. */
const WIDTHS: Readonly<Record<PaperSize, number>> = { a4: 793.7, a3: 1122.5 }
const HEIGHT_SHARE = 296.9 / 210

/** The sheets of a notice in small, and, out of sight, as they are printed. */
export function SheetPreview({ document: notice, mark, proof, paper }: SheetPreviewProps) {
  const [pages, setPages] = useState(1)
  const [pane, setPane] = useState<HTMLDivElement | null>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!pane) return
    const observer = new ResizeObserver(() => setWidth(pane.clientWidth))
    observer.observe(pane)
    return () => observer.disconnect()
  }, [pane])
  const scale = width / WIDTHS[paper]
  const gap = 16 / Math.max(scale, 0.1)
  const style: CSSProperties & Record<'--gap', string> = {
    width: WIDTHS[paper],
    transform: `scale(${scale})`,
    '--gap': `${gap}px`,
  }
  const sheets = { document: notice, mark, proof, paper, pages }
  return (
    <div
      ref={setPane}
      className="sheet-preview"
      role="region"
      aria-label={`${PAPER_NAMES[paper]} 预览，共 ${pages} 页`}
      style={{ height: pages * width * HEIGHT_SHARE + (pages - 1) * 16 }}
    >
      <div className="sheet-preview__scaled" style={style}>
        <NoticeSheets {...sheets} onPages={setPages} />
      </div>
      {createPortal(
        <div className="print-root" aria-hidden="true">
          <style>{`@page { size: ${PAPER_NAMES[paper]} portrait; margin: 0 }`}</style>
          <NoticeSheets {...sheets} />
        </div>,
        globalThis.document.body,
      )}
    </div>
  )
}
