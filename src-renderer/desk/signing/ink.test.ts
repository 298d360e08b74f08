import { describe, expect, it } from 'vitest'
import { strokePath, writtenBox } from './ink'

describe('strokePath', () => {
  it('starts and ends where the pen did', () => {
    const path = strokePath([
      [10, 20, 500, 0],
      [30, 40, 500, 8],
      [50, 20, 500, 16],
    ])
    expect(path).toBe('M10 20Q30 40 40 30L50 20')
  })

  it('makes a dot of a single touch, and nothing of nothing', () => {
    expect(strokePath([[10, 20, 500, 0]])).toBe('M10 20l0 0')
    expect(strokePath([])).toBe('')
  })
})

describe('writtenBox', () => {
  it('leaves out the empty part of the pad', () => {
    const corners = [[[100, 50, 500, 0] as const, [700, 350, 500, 9] as const]]
    expect(writtenBox(corners.map((stroke) => stroke.map((point) => [...point])))).toBe('76 26 648 348')
  })

  it('does not blow up what is very small, and shows the whole pad where nothing is', () => {
    expect(writtenBox([[[500, 200, 500, 0]]])).toBe('309 109 381 181')
    expect(writtenBox([])).toBe('0 0 1000 400')
  })
})
