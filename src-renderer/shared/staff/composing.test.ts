import { expect, it } from 'vitest'
import { isComposing } from './composing'

const plain = { isComposing: false, key: 'n', keyCode: 78 }

it.each([
  ['a key of the keyboard', plain, false],
  ['a syllable being typed', { ...plain, isComposing: true, keyCode: 229 }, true],
  ['the key that begins a syllable', { ...plain, keyCode: 229 }, true],
  ['a key Windows has given away', { ...plain, key: 'Process', keyCode: 0 }, true],
  ['the Enter that takes the first word', { isComposing: false, key: 'Enter', keyCode: 229 }, true],
  ['the Enter after that', { isComposing: false, key: 'Enter', keyCode: 13 }, false],
])('%s', (_case, event, expected) => {
  expect(isComposing(event)).toBe(expected)
})
