import { utf8ToBytes } from '@noble/hashes/utils.js'
import { encode } from 'uqr'

/** A QR as its dots, row by row; true is black. Square, the white border of two included. */
export interface QrModules {
  readonly rows: readonly (readonly boolean[])[]
  readonly size: number
}

const BORDER = 2
/** Bytes that 37 by 37 modules hold with 15 % of them spare; longer texts make do with 7 %. */
const ROOM = 84

/** A text as a QR. */
export function qrModules(text: string): QrModules {
  const ecc = utf8ToBytes(text).length <= ROOM ? 'M' : 'L'
  const { data, size } = encode(text, { ecc, border: BORDER, boostEcc: true })
  return { rows: data, size }
}

/** Half a millimetre a module: telephones and barcode guns read it off any laser print. */
export const QR_MODULE_MM = 0.5
/** From the edges of the sheet: printers leave about 4 mm white. */
export const QR_FROM_RIGHT_MM = 5
export const QR_FROM_BOTTOM_MM = 7
