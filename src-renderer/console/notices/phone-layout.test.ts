import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noticeOf } from '#shared/domain/notice/draft'
import { textWidth } from '#shared/domain/text/text-width'
import { sampleMeeting } from '#shared/testing/sample-meeting'
import { phonePicture, PICTURE_WIDTH, wrap, type Lettering } from './phone-layout'

const { meeting, hall } = sampleMeeting({ until: 'sealed' })
const { document } = noticeOf(meeting, hall, Date.parse('2026-11-22T10:00:00+08:00'))
const measure = (text: string, as: Lettering) => textWidth(text) * as.size
const BODY: Lettering = { size: 40, weight: 400, face: 'serif' }

describe('the picture for phones', () => {
  const picture = phonePicture(document, '7F3A 91C4', '', measure)
  const texts = picture.strokes.flatMap((stroke) => (stroke.kind === 'text' ? [stroke] : []))

  it('holds every word of the notice, and nothing runs off it', () => {
    const drawn = texts.map(({ text }) => text).join('')
    expect(drawn).toContain(document.title)
    for (const part of document.parts)
      if ('text' in part) expect(drawn).toContain(part.text.replaceAll('\n', ''))
    for (const { text, x, y, as } of texts) {
      expect(x).toBeGreaterThanOrEqual(0)
      // A mark may hang in the margin.
      expect(x + measure(text, as)).toBeLessThanOrEqual(PICTURE_WIDTH)
      expect(y).toBeLessThan(picture.height)
    }
  })

  it('is read on a phone: no lettering below 28 of 1080', () => {
    expect(Math.min(...texts.map(({ as }) => as.size))).toBeGreaterThanOrEqual(28)
  })
})

describe('breaking lines', () => {
  it('loses nothing, is never wider than the line and a mark, and begins no line with a mark', () => {
    const words = fc.array(fc.constantFrom('字', '，', '。', '12', 'abc', '𠮷', '（', ' '), {
      maxLength: 120,
    })
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 20 }), (pieces, room) => {
        const text = pieces.join('')
        const lines = wrap(text, BODY, measure, room * 40, 0)
        expect(lines.join('')).toBe(text)
        for (const line of lines)
          expect(measure(line.replace(/[，。]+$/u, ''), BODY)).toBeLessThanOrEqual(room * 40 + 40)
      }),
    )
  })
})
