import { describe, expect, it } from 'vitest'
import { sideKeyOf, type SideKeyPress } from './frame-talk'

const press = (key: string, more: Partial<SideKeyPress> = {}): SideKeyPress => ({
  key,
  ctrlKey: true,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  repeat: false,
  ...more,
})

describe('sideKeyOf', () => {
  it('goes across by Ctrl+J and shows or hides the desk by Ctrl+B, also with caps lock', () => {
    expect(sideKeyOf(press('j'))).toBe('across')
    expect(sideKeyOf(press('B'))).toBe('toggle')
    expect(sideKeyOf(press('k'))).toBeNull()
  })

  it.each<Partial<SideKeyPress>>([
    { ctrlKey: false },
    { shiftKey: true },
    { altKey: true },
    { metaKey: true },
    { isComposing: true },
    { repeat: true },
  ])('is nothing with %o', (more) => {
    expect(sideKeyOf(press('j', more))).toBeNull()
    expect(sideKeyOf(press('b', more))).toBeNull()
  })
})
