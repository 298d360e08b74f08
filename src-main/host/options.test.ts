import { describe, expect, it } from 'vitest'
import { readOptions } from './options'

describe('readOptions', () => {
  it('opens the usual place when nothing is said', () => {
    expect(readOptions([])).toEqual({ open: true, data: null, port: null, json: false })
  })

  it('reads what tests and scripts say', () => {
    expect(readOptions(['--no-open', '--json', '--data', '/tmp/x', '--port', '0'])).toEqual({
      open: false,
      data: '/tmp/x',
      port: 0,
      json: true,
    })
  })

  it.each([['--port', '70000'], ['--port', 'abc'], ['--what'], ['file']])(
    'refuses %s %s in a sentence',
    (...args) => {
      expect(() => readOptions(args)).toThrow('用法')
    },
  )
})
