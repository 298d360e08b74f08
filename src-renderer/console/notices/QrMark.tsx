import type { CSSProperties } from 'react'
import type { Proof } from '#shared/domain/edition/proof'
import { QR_FROM_BOTTOM_MM, QR_FROM_RIGHT_MM, QR_MODULE_MM, qrModules } from '#shared/domain/edition/qr'

/** The QR of a paper in the lower right corner of its sheet, where its Word file has it. */
export function QrMark({ proof: { text, code } }: { readonly proof: Proof }) {
  const { rows, size } = qrModules(text)
  const dots = rows.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : [])))
  const style: CSSProperties & Record<'--size' | '--right' | '--bottom', number> = {
    '--size': size * QR_MODULE_MM,
    '--right': QR_FROM_RIGHT_MM,
    '--bottom': QR_FROM_BOTTOM_MM,
  }
  return (
    <svg
      className="sheet__qr"
      role="img"
      aria-label={`核验码 ${code}`}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      style={style}
    >
      <path d={dots.join('')} />
    </svg>
  )
}
