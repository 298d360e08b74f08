import { describe, expect, it } from 'vitest'
import { strokesSchema } from '#shared/domain/meeting/facts'
import { padFromStrokes, strokesFromPad, type PadPoint } from './strokes'

const at = (x: number, y: number, time = 0, pressure = 0.5): PadPoint => ({ x, y, time, pressure })

describe('strokesFromPad', () => {
  it('gives the same strokes for the same writing on a small and a large pad', () => {
    const writing = [
      [
        [0.1, 0.2],
        [0.5, 0.9],
        [1, 0],
      ],
      [
        [0, 1],
        [0.25, 0.5],
      ],
    ] as const
    const on = (width: number, height: number) =>
      strokesFromPad(
        writing.map((stroke) => stroke.map(([x, y]) => at(x * width, y * height))),
        { width, height },
      )
    expect(on(300, 120)).toEqual(on(1000, 400))
    expect(on(1000, 400)[0]).toEqual([
      [100, 80, 500, 0],
      [500, 360, 500, 0],
      [1000, 0, 500, 0],
    ])
  })

  it('does not distort what is written on a pad of another shape', () => {
    // 1000 × 100 holds the box at a quarter of its size, in the middle.
    const [corner] = strokesFromPad([[at(375, 0), at(475, 0), at(475, 100)]], { width: 1000, height: 100 })
    expect(corner?.map(([x, y]) => [x, y])).toEqual([
      [0, 0],
      [400, 0],
      [400, 400],
    ])
  })

  it('counts time from the first touch and keeps pressure in thousandths', () => {
    const strokes = strokesFromPad([[at(0, 0, 5000, 0.123), at(10, 10, 5016, 1)], [at(50, 50, 6000.4, 0)]], {
      width: 1000,
      height: 400,
    })
    expect(strokes).toEqual([
      [
        [0, 0, 123, 0],
        [10, 10, 1000, 16],
      ],
      [[50, 50, 0, 1000]],
    ])
  })

  it('always fits what the record takes: edges, repeats, endless strokes, empty ones', () => {
    const endless = Array.from({ length: 10_000 }, (_, index) =>
      at(200 + 100 * Math.cos(index / 50), 80 + (index % 60), index),
    )
    const many = Array.from({ length: 300 }, (_, index) => [at(index, 5)])
    const strokes = strokesFromPad(
      [[], [at(-20, 500), at(-20, 500), at(9999, -3, -10, 7)], endless, ...many],
      {
        width: 400,
        height: 160,
      },
    )
    expect(strokesSchema.safeParse(strokes).success).toBe(true)
    expect(strokes[0]).toHaveLength(2)
    expect(strokes[1]?.length).toBe(3000)
    expect(strokes[1]?.at(-1)?.[3]).toBe(endless.at(-1)?.time)
  })
})

describe('padFromStrokes', () => {
  it('is the way back', () => {
    const size = { width: 500, height: 200 }
    const strokes = strokesFromPad([[at(10, 20, 0), at(250, 100, 8), at(499, 199, 20)]], size)
    expect(strokesFromPad(padFromStrokes(strokes, size, 90_000), size)).toEqual(strokes)
    expect(padFromStrokes(strokes, { width: 1000, height: 400 }, 0)[0]?.[1]).toMatchObject({ x: 500, y: 200 })
  })

  it('puts what is written next behind what is there', () => {
    const size = { width: 1000, height: 400 }
    const [first] = padFromStrokes(
      [
        [
          [10, 10, 500, 0],
          [20, 20, 500, 300],
        ],
      ],
      size,
      90_000,
    )
    const both = strokesFromPad([first ?? [], [at(50, 50, 90_500)]], size)
    expect(both.at(-1)?.[0]?.[3]).toBe(800)
  })
})
