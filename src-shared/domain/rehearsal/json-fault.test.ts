import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from './json-fault'

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

describe('the place of a JSON fault', () => {
  it.each([
    ['{\n  "a": 1\n  "b": 2\n}', { line: 3, column: 3, found: '"b":' }],
    ['{"a": 1,}', { line: 1, column: 9, found: '}' }],
    ['[1, 2', { line: 1, column: 6, found: '' }],
    ['{“a”: 1}', { line: 1, column: 2, found: '“a”:' }],
    ['{"a": 01}', { line: 1, column: 7, found: '01}' }],
    ["{'a': 1}", { line: 1, column: 2, found: "'a':" }],
    ['', { line: 1, column: 1, found: '' }],
    ['{"a": true} 尾', { line: 1, column: 13, found: '尾' }],
    ['{"a": "b\nc"}', { line: 1, column: 7, found: '"b' }],
  ])('is found in %j', (text, fault) => {
    expect(jsonFault(text)).toEqual(fault)
  })

  it('is found exactly where JSON.parse refuses', () => {
    const mutated = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', '\\', '0', '-', 'e', ' ', '\n', ':'),
      )
      .map(([text, place, put]) => {
        const at = place % (text.length + 1)
        return text.slice(0, at) + put + text.slice(at + 1)
      })
    fc.assert(
      fc.property(mutated, (text) => {
        expect(jsonFault(text) === null).toBe(parses(text))
      }),
      { numRuns: 2000 },
    )
  })
})
