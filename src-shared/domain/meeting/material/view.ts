import type { Meeting } from '../state'
import { materialsOf, type Material, type MaterialPage, type MaterialView, type Zoom } from './material'

/** Parts of a page, `columns` × `rows`. */
export interface Grid {
  readonly columns: number
  readonly rows: number
}

/** A rectangle of the page, in fractions of its width and height. */
export interface Region {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface MaterialInView extends MaterialView {
  readonly material: Material
  readonly picture: MaterialPage
  /** Pages of the material. */
  readonly pages: number
  /** Parts of the page at this zoom. */
  readonly parts: number
  readonly region: Region
}

/** A wall is about this much wider than high, less its header and the line below the picture. */
const WALL_RATIO = 1.8
const MOST_ROWS = 24
/** Of a part: how much of its neighbours is shown with it, so that no line of print is cut in every part. */
const OVERLAP = 0.04

/**
 * How a page is cut. One that is higher than wide is cut across, into halves and then into strips as wide as the wall;
 * one that is wider than high into quarters and ninths, of which a panorama needs fewer rows.
 */
export function gridOf({ width, height }: Pick<MaterialPage, 'width' | 'height'>, zoom: Zoom): Grid {
  if (zoom === 'page') return { columns: 1, rows: 1 }
  const tall = height / width
  const strips = (least: number, ratio: number) =>
    Math.min(MOST_ROWS, Math.max(least, Math.ceil(tall * ratio)))
  if (tall > 1) return { columns: 1, rows: zoom === 'half' ? strips(2, 0.75) : strips(3, WALL_RATIO) }
  const wide = width / height
  if (zoom === 'half') return { columns: 2, rows: wide > 2 ? 1 : 2 }
  return { columns: 3, rows: wide > 3 ? 1 : wide > 2 ? 2 : 3 }
}

/** The `part`-th part in reading order, from 0, with a little of its neighbours. */
export function regionOf({ columns, rows }: Grid, part: number): Region {
  const across = span(part % columns, columns)
  const down = span(Math.floor(part / columns), rows)
  return { x: across.from, width: across.length, y: down.from, height: down.length }
}

function span(index: number, of: number): { readonly from: number; readonly length: number } {
  const from = index === 0 ? 0 : (index - OVERLAP) / of
  const to = index === of - 1 ? 1 : (index + 1 + OVERLAP) / of
  return { from, length: to - from }
}

/** The view as it can be shown; null where there is no such material, page or part. */
export function viewOf(meeting: Pick<Meeting, 'materials'>, view: MaterialView): MaterialInView | null {
  const material = meeting.materials.find(({ id }) => id === view.materialId)
  const picture = material?.pages[view.page - 1]
  if (!material || !picture) return null
  const grid = gridOf(picture, view.zoom)
  const parts = grid.columns * grid.rows
  if (view.part >= parts) return null
  return {
    ...view,
    material,
    picture,
    pages: material.pages.length,
    parts,
    region: regionOf(grid, view.part),
  }
}

/** What the room sees of the materials: where it was left, or else the first page of the item under way. */
export function materialInView(
  meeting: Pick<Meeting, 'materials' | 'materialView' | 'currentItemId'>,
): MaterialInView | null {
  const left = meeting.materialView && viewOf(meeting, meeting.materialView)
  if (left) return left
  const [first] = materialsOf(meeting, meeting.currentItemId)
  return first ? viewOf(meeting, beginningOf(first)) : null
}

export function beginningOf({ id }: Pick<Material, 'id'>): MaterialView {
  return { materialId: id, page: 1, zoom: 'page', part: 0 }
}

/** One step on: the next part, the next page, the next material of the same item; null at the end. */
export function nextView(meeting: Pick<Meeting, 'materials'>, at: MaterialInView): MaterialView | null {
  const { materialId, zoom, page, part, parts, pages, material } = at
  if (part + 1 < parts) return { materialId, page, zoom, part: part + 1 }
  if (page < pages) return { materialId, page: page + 1, zoom, part: 0 }
  const list = materialsOf(meeting, material.itemId)
  const next = list[list.findIndex(({ id }) => id === materialId) + 1]
  return next ? beginningOf(next) : null
}

/** One step back; from the beginning of a material to the last page of the one before. */
export function previousView(meeting: Pick<Meeting, 'materials'>, at: MaterialInView): MaterialView | null {
  const { materialId, zoom, page, part, material } = at
  if (part > 0) return { materialId, page, zoom, part: part - 1 }
  const before = material.pages[page - 2]
  if (before) return { materialId, page: page - 1, zoom, part: partsOf(before, zoom) - 1 }
  const list = materialsOf(meeting, material.itemId)
  const previous = list[list.findIndex(({ id }) => id === materialId) - 1]
  return previous ? { materialId: previous.id, page: previous.pages.length, zoom: 'page', part: 0 } : null
}

/** The same page at another zoom, at the part that holds what was in the middle of the one before. */
export function zoomedView(at: MaterialInView, zoom: Zoom): MaterialView {
  const { materialId, page, picture, region } = at
  const { columns, rows } = gridOf(picture, zoom)
  // From a whole page to its beginning: that is where one reads on.
  const whole = at.zoom === 'page'
  const column = whole ? 0 : Math.min(columns - 1, Math.floor((region.x + region.width / 2) * columns))
  const row = whole ? 0 : Math.min(rows - 1, Math.floor((region.y + region.height / 2) * rows))
  return { materialId, page, zoom, part: row * columns + column }
}

function partsOf(picture: MaterialPage, zoom: Zoom): number {
  const { columns, rows } = gridOf(picture, zoom)
  return columns * rows
}

/** 上半页, 左上, 第 3 块，共 9 块; empty where the page is whole. */
export function partName({ picture, zoom, part, parts }: MaterialInView): string {
  const { columns, rows } = gridOf(picture, zoom)
  if (parts === 1) return ''
  if (columns === 1 && rows === 2) return part === 0 ? '上半页' : '下半页'
  if (columns === 2 && rows === 1) return part === 0 ? '左半页' : '右半页'
  if (columns === 2 && rows === 2) return ['左上', '右上', '左下', '右下'][part] ?? ''
  return `第 ${part + 1} 块，共 ${parts} 块`
}
