import type { MaterialPage } from '#shared/domain/meeting/material/material'

/** A page that the gallery draws itself, under a hash that nothing else has. */
export interface DrawnPage extends MaterialPage {
  readonly title: string
}

const drawn = (digit: string, title: string, width: number, height: number): DrawnPage => ({
  sha256: digit.repeat(64),
  type: 'jpeg',
  width,
  height,
  title,
})

export const PAGES = {
  portrait: drawn('1', '停车位施划方案', 1240, 1754),
  second: drawn('2', '停车位施划方案（续）', 1240, 1754),
  landscape: drawn('3', '3号楼前现状', 1600, 1200),
  panorama: drawn('4', '小区西侧道路', 3840, 960),
  strip: drawn('5', '接龙截图', 720, 3600),
} as const

/** Nobody draws this one. */
export const GONE: MaterialPage = { sha256: '0'.repeat(64), type: 'jpeg', width: 1240, height: 1754 }

/** The picture behind an address of a host; null where there is none. */
export function drawingAt(address: string): string | null {
  const page = Object.values(PAGES).find(({ sha256 }) => address.includes(sha256))
  return page ? drawingOf(page) : null
}

/** A sheet with a title and lines of writing, as SVG. */
function drawingOf({ width, height, title }: DrawnPage): string {
  const margin = Math.min(width, height) / 12
  const size = Math.min(margin, (width - 2 * margin) / [...title].length)
  const lines = Array.from({ length: Math.floor((height - 4 * margin) / (margin * 0.75)) }, (_, line) => {
    const end = line % 5 === 4 ? 0.5 : 1
    const y = 3 * margin + line * margin * 0.75
    return `<rect x="${margin}" y="${y}" width="${(width - 2 * margin) * end}" height="${margin * 0.3}" opacity=".4"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><text x="${margin}" y="${margin * 2}" font-size="${size}" font-family="serif" font-weight="700">${title}</text>${lines.join('')}</svg>`
}
