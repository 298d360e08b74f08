import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { Proof } from '#shared/domain/edition/proof'
import { QR_FROM_BOTTOM_MM, QR_FROM_RIGHT_MM, QR_MODULE_MM } from '#shared/domain/edition/qr'
import { qrPicture } from './qr'

const A4: SheetSize = { width: 210, height: 297 }

/** Millimetres. */
export interface SheetSize {
  readonly width: number
  readonly height: number
}

const pixels = (millimetres: number) => Math.ceil((millimetres / 25.4) * 96)
const emu = (millimetres: number) => Math.round(millimetres * 36_000)

/**
 * The QR of a paper, in the lower right corner of the sheet beside the text, so that the text stays where it is;
 * `times` as large on A4 made larger. A sheet of another size is told by `sheet`. One for the odd and one for the even
 * pages.
 */
export function proofMarks(
  { text, code }: Proof,
  times = 1,
  sheet: SheetSize = { width: A4.width * times, height: A4.height * times },
): (side: 'odd' | 'even') => ImageRun {
  const { png, modules } = qrPicture(text)
  const size = modules * QR_MODULE_MM * times
  return (side) =>
    new ImageRun({
      type: 'png',
      data: png,
      transformation: { width: pixels(size), height: pixels(size) },
      // Beyond the signatures, which are counted from one.
      altText: { id: side === 'odd' ? '9001' : '9002', name: '核验码', description: `核验码 ${code}` },
      floating: {
        horizontalPosition: {
          relative: HorizontalPositionRelativeFrom.PAGE,
          offset: emu(sheet.width - QR_FROM_RIGHT_MM * times - size),
        },
        verticalPosition: {
          relative: VerticalPositionRelativeFrom.PAGE,
          offset: emu(sheet.height - QR_FROM_BOTTOM_MM * times - size),
        },
        wrap: { type: TextWrappingType.NONE },
        allowOverlap: true,
        layoutInCell: false,
        lockAnchor: true,
      },
    })
}
