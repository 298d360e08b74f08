import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate, type FlowUnit, type Piece } from './paginate'

const LINE = 10
const line = (more: Partial<FlowUnit> = {}): FlowUnit => ({
  height: LINE,
  keepNext: false,
  newSheet: false,
  table: null,
  header: false,
  parting: null,
  ...more,
})
const text = (count: number, more: Partial<FlowUnit> = {}): FlowUnit =>
  line({
    height: count * LINE,
    parting: { columns: [Array.from({ length: count }, () => LINE)], frame: 0, together: 2 },
    ...more,
  })
/** `3` a whole unit, `3[2-5)` its lines from the third to the fifth, of one column or several. */
const told = (sheets: readonly (readonly Piece[])[]): readonly string[] =>
  sheets.map((sheet) =>
    sheet
      .map(({ unit, from, to }) =>
        from === null && to === null
          ? String(unit)
          : `${unit}[${from?.join('/') ?? ''}-${to?.join('/') ?? ''})`,
      )
      .join(' '),
  )
const filled = (units: readonly FlowUnit[], lines: number) => told(paginate(units, lines * LINE))

describe('paginate', () => {
  it.each<[string, readonly FlowUnit[], number, readonly string[]]>([
    ['fills a sheet to its last line', [line(), line(), line(), line()], 2, ['0 1', '2 3']],
    ['parts a paragraph between lines', [line(), text(6)], 4, ['0 1[-3)', '1[3-)']],
    ['leaves no single line at the head', [line(), text(4)], 4, ['0 1[-2)', '1[2-)']],
    ['leaves no single line at the foot', [line(), line(), line(), text(3)], 4, ['0 1 2', '3']],
    ['takes three lines over whole', [line(), line(), text(3)], 4, ['0 1', '2']],
    ['keeps a heading with what it heads', [line(), line({ keepNext: true }), line()], 2, ['0', '1 2']],
    [
      'keeps a heading with the first lines of a text',
      [line(), line({ keepNext: true }), text(4)],
      4,
      ['0 1 2[-2)', '2[2-)'],
    ],
    [
      'keeps a chain together',
      [line(), line({ keepNext: true }), line({ keepNext: true }), line()],
      3,
      ['0', '1 2 3'],
    ],
    [
      'lets a chain go that no sheet can hold',
      [line({ keepNext: true }), line({ keepNext: true }), line({ keepNext: true }), line()],
      2,
      ['0 1', '2 3'],
    ],
    ['begins a sheet where it is told to', [line(), line({ newSheet: true }), line()], 5, ['0', '1 2']],
    ['begins no empty sheet', [line({ newSheet: true }), line()], 5, ['0 1']],
    [
      'repeats the header over the rows',
      [
        line({ table: 0, header: true, keepNext: true }),
        ...Array.from({ length: 4 }, () => line({ table: 0 })),
      ],
      3,
      ['0 1 2', '0 3 4'],
    ],
    [
      'takes a header over with its first row',
      [line(), line({ table: 0, header: true, keepNext: true }), line({ table: 0 })],
      2,
      ['0', '1 2'],
    ],
    ['lets what is higher than a sheet have one', [line(), line({ height: 99 }), line()], 2, ['0', '1', '2']],
    [
      'parts a row by its cells',
      [
        line(),
        line({
          height: 7 * LINE,
          table: 0,
          parting: { columns: [Array(6).fill(LINE), [LINE]], frame: LINE, together: 1 },
        }),
      ],
      5,
      ['0 1[-3/1)', '1[3/1-)'],
    ],
  ])('%s', (_, units, lines, sheets) => {
    expect(filled(units, lines)).toEqual(sheets)
  })

  it('loses and doubles nothing, in order, and overfills no sheet', () => {
    const unit = fc.record({
      lines: fc.integer({ min: 1, max: 9 }),
      keepNext: fc.boolean(),
      newSheet: fc.boolean(),
      whole: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), fc.integer({ min: 9, max: 22 }), (drawn, lines) => {
        const units = drawn.map(({ lines: count, whole, keepNext, newSheet }) =>
          text(count, { keepNext, newSheet, ...(whole ? { parting: null } : {}) }),
        )
        const sheets = paginate(units, lines * LINE)
        const pieces = sheets.flat().map(({ unit: index, from, to }) => {
          const count = drawn[index]?.lines ?? 0
          return { index, from: from?.[0] ?? 0, to: to?.[0] ?? count, count }
        })
        const heights = sheets.map((sheet) =>
          sheet.reduce(
            (height, { unit: index, from, to }) =>
              height + (to?.[0] ?? drawn[index]?.lines ?? 0) - (from?.[0] ?? 0),
            0,
          ),
        )
        expect(Math.max(0, ...heights)).toBeLessThanOrEqual(lines)
        const every = units.flatMap((_, index) =>
          Array.from({ length: drawn[index]?.lines ?? 0 }, (_, at) => `${index}.${at}`),
        )
        expect(
          pieces.flatMap(({ index, from, to }) =>
            Array.from({ length: to - from }, (_, at) => `${index}.${from + at}`),
          ),
        ).toEqual(every)
      }),
    )
  })
})
