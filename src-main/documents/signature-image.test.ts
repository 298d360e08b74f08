import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { SAMPLE_STROKES } from '#shared/testing/sample-meeting'
import { SIGNATURE_PIXELS, signaturePng, signatureSvg } from './signature-image'

describe('a signature', () => {
  it('is fitted into its box wherever on the pad it was drawn', () => {
    const svg = signatureSvg([
      [
        [900, 380, 500, 0],
        [990, 399, 500, 10],
      ],
    ])
    expect(svg).toContain('scale(3)')
    expect(signatureSvg([[[10, 10, 0, 0]]])).toContain('<path')
    expect(signatureSvg([])).toBeNull()
  })

  it('becomes a picture with nothing behind it', async () => {
    const png = await signaturePng(SAMPLE_STROKES)
    if (!png) throw new Error('no picture')
    const view = new DataView(png.buffer, png.byteOffset)
    expect([...png.subarray(1, 4)]).toEqual([...strToU8('PNG')])
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([
      SIGNATURE_PIXELS.width,
      SIGNATURE_PIXELS.height,
    ])
    // Colour type 6: red, green, blue and transparency.
    expect(png[25]).toBe(6)
  })

  it('is one path for a stretch pressed alike, not one for each point', () => {
    const even = Array.from({ length: 200 }, (_, index): [number, number, number, number] => [
      index * 5,
      200,
      500,
      index,
    ])
    expect(signatureSvg([even])?.match(/<path/gu)).toHaveLength(1)
  })
})
