import { describe, expect, it } from 'vitest'
import { bindingFor, KeyBoard, type KeyBinding, type KeyPress } from './keys'

const space: KeyBinding = { key: ' ', cap: '空格', label: '暂停', run: () => {} }
const undo: KeyBinding = { key: 'z', cap: 'Z', label: '撤销', run: () => {} }
const scene: KeyBinding = { key: 'F5', cap: 'F5', label: '表决', run: null }
const bindings = [space, undo, scene]

const plain = (key: string): KeyPress => ({
  key,
  isComposing: false,
  repeat: false,
  withModifier: false,
  inField: false,
  onControl: false,
  inRow: false,
  inDialog: false,
})

describe('bindingFor', () => {
  it('finds the key, whatever the shift key says', () => {
    expect(bindingFor(plain(' '), bindings)).toBe(space)
    expect(bindingFor(plain('z'), bindings)).toBe(undo)
    expect(bindingFor(plain('Z'), bindings)).toBe(undo)
    expect(bindingFor(plain('x'), bindings)).toBeNull()
  })

  it('finds a key with nothing to do, so that the browser does not do its own', () => {
    expect(bindingFor(plain('F5'), bindings)).toBe(scene)
  })

  it.each(['isComposing', 'repeat', 'withModifier', 'inField', 'inDialog'] as const)(
    'is silent: %s',
    (why) => {
      expect(bindingFor({ ...plain('z'), [why]: true }, bindings)).toBeNull()
    },
  )

  it('leaves the space bar to a focused button, and keeps the letters', () => {
    expect(bindingFor({ ...plain(' '), onControl: true }, bindings)).toBeNull()
    expect(bindingFor({ ...plain('z'), onControl: true }, bindings)).toBe(undo)
  })

  it('leaves the arrow keys to a row of choices, not to a button', () => {
    const next: KeyBinding = { key: 'ArrowRight', cap: '→', label: '下一步', run: () => {} }
    expect(bindingFor({ ...plain('ArrowRight'), onControl: true, inRow: true }, [next])).toBeNull()
    expect(bindingFor({ ...plain('ArrowRight'), onControl: true }, [next])).toBe(next)
  })
})

describe('KeyBoard', () => {
  it('lists what is listened for at the moment, and nothing that has gone', () => {
    const board = new KeyBoard()
    const [page, dialog] = [{}, {}]
    board.put(page, [space])
    board.put(dialog, [scene])
    board.put(page, [space, undo])
    expect(board.all()).toEqual([space, undo, scene])
    board.remove(page)
    expect(board.all()).toEqual([scene])
  })
})
