import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleMaterial } from '#shared/testing/sample-material'
import type { Material, Zoom } from './material'
import {
  beginningOf,
  gridOf,
  nextView,
  partName,
  previousView,
  regionOf,
  viewOf,
  zoomedView,
  type MaterialInView,
} from './view'

const A4 = { width: 2262, height: 3200 }
const PHOTO = { width: 1600, height: 1200 }
const SLIDE = { width: 1920, height: 1080 }
const PANORAMA = { width: 3840, height: 1000 }
const CHAT = { width: 500, height: 3700 }

const lists = (...materials: readonly Partial<Material>[]) => ({
  materials: materials.map((changes, index): Material => ({
    ...sampleMaterial(`材料${index}.pdf`, { pages: 2, ...A4 }),
    itemId: 'i1',
    id: `a${index + 1}`,
    ...changes,
  })),
})

describe('how a page is cut', () => {
  it.each([
    ['A4, whole', A4, 'page', 1, 1],
    ['A4 in halves', A4, 'half', 1, 2],
    ['A4 as wide as the wall', A4, 'close', 1, 3],
    ['a photo in quarters', PHOTO, 'half', 2, 2],
    ['a photo in ninths', PHOTO, 'close', 3, 3],
    ['a slide in quarters', SLIDE, 'half', 2, 2],
    ['a panorama in halves, side by side', PANORAMA, 'half', 2, 1],
    ['a panorama in thirds, side by side', PANORAMA, 'close', 3, 1],
    ['a long picture of a chat', CHAT, 'half', 1, 6],
    ['a long picture of a chat, close', CHAT, 'close', 1, 14],
    ['a thread of a picture', { width: 1, height: 3840 }, 'close', 1, 24],
  ] as const)('%s', (_, picture, zoom, columns, rows) => {
    expect(gridOf(picture, zoom)).toEqual({ columns, rows })
  })

  it('leaves nothing of the page out, and nothing beyond it in', () => {
    const sides = fc.integer({ min: 1, max: 3840 })
    fc.assert(
      fc.property(sides, sides, fc.constantFrom<Zoom>('page', 'half', 'close'), (width, height, zoom) => {
        const grid = gridOf({ width, height }, zoom)
        const regions = Array.from({ length: grid.columns * grid.rows }, (_, part) => regionOf(grid, part))
        for (const { x, y, width: across, height: down } of regions) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(x + across).toBeLessThanOrEqual(1 + 1e-9)
          expect(y + down).toBeLessThanOrEqual(1 + 1e-9)
        }
        for (const [at, of] of [
          [(region: (typeof regions)[number]) => region.x, 'width'],
          [(region: (typeof regions)[number]) => region.y, 'height'],
        ] as const) {
          const spans = regions.map((region) => [at(region), at(region) + region[of]] as const)
          const sorted = spans.toSorted((a, b) => a[0] - b[0])
          let covered = 0
          for (const [from, to] of sorted) {
            expect(from).toBeLessThanOrEqual(covered + 1e-9)
            covered = Math.max(covered, to)
          }
          expect(covered).toBeGreaterThan(1 - 1e-9)
        }
      }),
    )
  })

  it('names the parts as one would point at them', () => {
    const { materials } = lists({}, { pages: [{ ...PHOTO, sha256: 'a'.repeat(64), type: 'jpeg' }] })
    const named = (materialId: string, zoom: Zoom, part: number) => {
      const view = viewOf({ materials }, { materialId, page: 1, zoom, part })
      return view && partName(view)
    }
    expect([named('a1', 'page', 0), named('a1', 'half', 0), named('a1', 'half', 1)]).toEqual([
      '',
      '上半页',
      '下半页',
    ])
    expect([0, 1, 2, 3].map((part) => named('a2', 'half', part))).toEqual(['左上', '右上', '左下', '右下'])
    expect(named('a2', 'close', 4)).toBe('第 5 块，共 9 块')
    expect(named('a2', 'half', 4)).toBeNull()
  })
})

describe('going through the materials of an item', () => {
  const meeting = lists({}, {}, { itemId: 'i2' })

  function walk(from: MaterialInView, step: typeof nextView): readonly string[] {
    const told: string[] = []
    let at: MaterialInView | null = from
    while (at) {
      told.push(`${at.materialId} ${at.page}${at.zoom === 'page' ? '' : ` ${at.zoom} ${at.part}`}`)
      const next: ReturnType<typeof nextView> = step(meeting, at)
      at = next && viewOf(meeting, next)
    }
    return told
  }
  const first = viewOf(meeting, beginningOf({ id: 'a1' }))
  const half = viewOf(meeting, { materialId: 'a1', page: 1, zoom: 'half', part: 0 })
  const last = viewOf(meeting, { materialId: 'a2', page: 2, zoom: 'half', part: 1 })

  it('turns page by page, on into the next material, and ends with the item', () => {
    expect(first && walk(first, nextView)).toEqual(['a1 1', 'a1 2', 'a2 1', 'a2 2'])
  })

  it('reads part by part where it is enlarged', () => {
    expect(half && walk(half, nextView)).toEqual([
      'a1 1 half 0',
      'a1 1 half 1',
      'a1 2 half 0',
      'a1 2 half 1',
      'a2 1',
      'a2 2',
    ])
  })

  it('goes back the same way, to the end of what was before', () => {
    expect(last && walk(last, previousView)).toEqual([
      'a2 2 half 1',
      'a2 2 half 0',
      'a2 1 half 1',
      'a2 1 half 0',
      'a1 2',
      'a1 1',
    ])
  })

  it('stays where it looks when it is enlarged further, and begins at the top when it was whole', () => {
    const lower = viewOf(meeting, { materialId: 'a1', page: 1, zoom: 'half', part: 1 })
    expect(lower && zoomedView(lower, 'close')).toEqual({ materialId: 'a1', page: 1, zoom: 'close', part: 2 })
    expect(first && zoomedView(first, 'close').part).toBe(0)
    expect(lower && zoomedView(lower, 'page').part).toBe(0)
  })
})
