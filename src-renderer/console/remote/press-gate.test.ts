import { describe, expect, it } from 'vitest'
import { PressGate } from './press-gate'

describe('PressGate', () => {
  it.each<[string, readonly (readonly [press: string, at: number, counts: boolean])[]]>([
    [
      'two within 400 ms count once',
      [
        ['next', 1000, true],
        ['next', 1399, false],
      ],
    ],
    [
      'a second one after that counts',
      [
        ['next', 1000, true],
        ['next', 1400, true],
      ],
    ],
    [
      'what did not count does not make the wait longer',
      [
        ['next', 1000, true],
        ['next', 1300, false],
        ['next', 1400, true],
      ],
    ],
    [
      'another press counts at once',
      [
        ['next', 1000, true],
        ['previous', 1001, true],
      ],
    ],
    [
      'whichever of two windows the bounce came by',
      [
        ['next', 1000, true],
        ['next', 990, false],
      ],
    ],
    ['the first press of all counts', [['next', 0, true]]],
  ])('%s', (_what, presses) => {
    const gate = new PressGate()
    expect(presses.map(([press, at]) => gate.admits(press, at))).toEqual(
      presses.map(([, , counts]) => counts),
    )
  })
})
