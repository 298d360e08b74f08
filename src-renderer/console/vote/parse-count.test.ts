import { describe, expect, it } from 'vitest'
import { parseCount } from './parse-count'

describe('parseCount', () => {
  it.each([
    ['31', 31],
    [' ３１ ', 31],
    ['0', 0],
    ['4.5', 4.5],
    ['-1', -1],
    ['−1', -1],
    ['', null],
    ['三十', null],
    ['3 1', null],
    ['1e3', null],
    ['-', null],
  ])('%s', (typed, expected) => {
    expect(parseCount(typed)).toBe(expected)
  })
})
