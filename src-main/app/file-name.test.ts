import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from './file-name'

describe('safeFileName', () => {
  it('keeps a plain title as it is', () => {
    expect(safeFileName('小南庄停车议事会（第二次）纪要')).toBe('小南庄停车议事会（第二次）纪要')
  })

  it('puts a like sign where a system takes none', () => {
    expect(safeFileName('9:30 停车/充电 "怎么办"?')).toBe('9：30 停车／充电 ”怎么办”？')
  })

  it.each(['CON', 'nul.txt', 'com1', 'LPT9.docx'])('does not name a device: %s', (name) => {
    expect(safeFileName(name)).toBe(`_${name}`)
  })

  it.each(['', '...', ' . ', '\n\t', '\u202e'])('names what has no name: %j', (name) => {
    expect(safeFileName(name)).toBe('未命名')
  })

  it('takes every text to a name that all systems take', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 120 }), (signs) => {
        const name = safeFileName(String.fromCodePoint(...signs))
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u)
        expect(name).not.toMatch(/^[. ]|[. ]$/)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201)
        expect(name.length).toBeGreaterThan(0)
        expect(safeFileName(name)).toBe(name)
      }),
    )
  })
})
