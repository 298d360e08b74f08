import { expect, test } from 'vitest'
import { PROJECTOR_SIZES, readOptions, readSize, sizeName, viewportOf } from './options'

test('takes sizes and a folder, and knows the projectors by itself', () => {
  expect(readOptions([])).toEqual({ out: 'out/screens', sizes: null, only: '', part: 'all' })
  expect(readOptions(['--sizes', '800x600', '--out', 'x', '--only', 'vote'])).toEqual({
    out: 'x',
    sizes: [{ width: 800, height: 600, scale: 1 }],
    only: 'vote',
    part: 'all',
  })
  expect(PROJECTOR_SIZES.split(',').map(readSize).map(sizeName).join()).toBe(PROJECTOR_SIZES)
  expect(readOptions(['--part', 'windows']).part).toBe('windows')
  expect(() => readOptions(['--part', 'desk'])).toThrow('there is no part')
})

test('a system that draws everything larger leaves a page less room', () => {
  expect(viewportOf(readSize('1366x768@1.25'))).toEqual({ width: 1093, height: 614 })
  expect(viewportOf(readSize('1366x768'))).toEqual({ width: 1366, height: 768 })
})

test.each([
  '800',
  '800x',
  'x600',
  '800x600x3',
  '12.5x600',
  'axb',
  '8x6',
  '800x600@',
  '800x600@4',
  '800x600@0.5',
])('refuses the size %s', (size) => {
  expect(() => readOptions(['--sizes', size])).toThrow('is not a size')
})
