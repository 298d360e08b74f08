import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strokesSchema } from '../meeting/facts'
import { scribble } from './scribble'

describe('an invented signature', () => {
  it('is a signature the hall takes, for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (name) => {
        const strokes = scribble(name)
        expect(strokesSchema.safeParse(strokes).success).toBe(true)
        expect(strokes.flat().length).toBeGreaterThan(20)
      }),
    )
  })

  it('is the same for the same name, and another for another', () => {
    expect(scribble('周明远')).toEqual(scribble('周明远'))
    expect(scribble('周明远')).not.toEqual(scribble('周明达'))
  })
})
