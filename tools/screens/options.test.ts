import { expect, test } from 'vitest'
import { readOptions } from './options'

test('takes sizes and a folder, and knows the projectors by itself', () => {
  expect(readOptions([])).toEqual({ out: 'out/screens', sizes: null, only: '', part: 'all' })
  expect(readOptions(['--sizes', '800x600', '--out', 'x', '--only', 'vote'])).toEqual({
    out: 'x',
    sizes: [{ width: 800, height: 600 }],
    only: 'vote',
    part: 'all',
  })
  expect(readOptions(['--part', 'windows']).part).toBe('windows')
  expect(() => readOptions(['--part', 'desk'])).toThrow('there is no part')
})

test.each(['800', '800x', 'x600', '800x600x3', '12.5x600', 'axb', '8x6'])('refuses the size %s', (size) => {
  expect(() => readOptions(['--sizes', size])).toThrow('is not a size')
})
