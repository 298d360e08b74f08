import { describe, expect, it } from 'vitest'
import { deskActionFor, type DeskKey } from './desk-keys'

const press = (key: string, more: Partial<DeskKey> = {}): DeskKey => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : key,
  ctrl: false,
  otherModifier: false,
  isComposing: false,
  repeat: false,
  inField: true,
  inDialog: false,
  ...more,
})

describe('deskActionFor', () => {
  it('changes the stance by F1 to F3 in the middle of typing', () => {
    expect(deskActionFor(press('F1'))).toEqual({ do: 'stance', stance: 'for' })
    expect(deskActionFor(press('F2'))).toEqual({ do: 'stance', stance: 'against' })
    expect(deskActionFor(press('F3'))).toEqual({ do: 'stance', stance: 'question' })
  })

  it('moves the line by Ctrl and a digit, of either row of digits and whatever the layout types', () => {
    expect(deskActionFor(press('1', { ctrl: true }))).toEqual({ do: 'transfer', kind: 'consensus' })
    expect(deskActionFor(press('&', { ctrl: true, code: 'Digit1' }))).toEqual({
      do: 'transfer',
      kind: 'consensus',
    })
    expect(deskActionFor(press('3', { ctrl: true, code: 'Numpad3' }))).toEqual({
      do: 'transfer',
      kind: 'assignment',
    })
    expect(deskActionFor(press('1'))).toBeNull()
  })

  it('opens the list of phrases by Ctrl+K in the middle of typing', () => {
    expect(deskActionFor(press('k', { ctrl: true }))).toEqual({ do: 'phrases' })
    expect(deskActionFor(press('k'))).toBeNull()
  })

  it('leaves undo to the field that has the focus', () => {
    expect(deskActionFor(press('z', { ctrl: true }))).toBeNull()
    expect(deskActionFor(press('z', { ctrl: true, inField: false }))).toEqual({ do: 'undo' })
    expect(deskActionFor(press('Z', { inField: false }))).toEqual({ do: 'undo' })
  })

  it.each<Partial<DeskKey>>([
    { isComposing: true },
    { repeat: true },
    { inDialog: true },
    { otherModifier: true },
  ])('does nothing with %o', (more) => {
    expect(deskActionFor(press('F1', more))).toBeNull()
    expect(deskActionFor(press('1', { ctrl: true, ...more }))).toBeNull()
  })
})
