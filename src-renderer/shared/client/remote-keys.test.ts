import { describe, expect, it } from 'vitest'
import { pressFor, pressWhereWorked, type KeyPlace, type RemoteKey } from './remote-keys'

const plain = (key: string): RemoteKey => ({ key, isComposing: false, repeat: false, withModifier: false })
const nowhere: KeyPlace = { inField: false, inDialog: false, inRow: false, inScroller: false }

describe('the keys of presenter remotes', () => {
  it.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    ['PageUp', 'previous'],
    ['ArrowLeft', 'previous'],
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['。', 'black'],
    ['Enter', null],
    [' ', null],
    ['F5', null],
    ['constructor', null],
  ])('%s: %s', (key, press) => {
    expect(pressFor(plain(key))).toBe(press)
    expect(pressWhereWorked(plain(key), nowhere)).toBe(press)
  })

  it.each(['isComposing', 'repeat', 'withModifier'] as const)('are not meant: %s', (why) => {
    expect(pressFor({ ...plain('PageDown'), [why]: true })).toBeNull()
    expect(pressWhereWorked({ ...plain('b'), [why]: true }, nowhere)).toBeNull()
  })

  it.each(['inField', 'inDialog'] as const)('never reach past somebody who works: %s', (where) => {
    for (const key of ['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', 'b', '.', '。'])
      expect(pressWhereWorked(plain(key), { ...nowhere, [where]: true })).toBeNull()
  })

  it('leave a row of choices its arrows, and a list that scrolls its paging', () => {
    expect(pressWhereWorked(plain('ArrowRight'), { ...nowhere, inRow: true })).toBeNull()
    expect(pressWhereWorked(plain('PageDown'), { ...nowhere, inRow: true })).toBe('next')
    expect(pressWhereWorked(plain('PageDown'), { ...nowhere, inScroller: true })).toBeNull()
    expect(pressWhereWorked(plain('ArrowRight'), { ...nowhere, inScroller: true })).toBe('next')
  })
})
