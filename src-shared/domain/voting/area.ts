/** 59.05 for 5905: floor area is kept in whole 0.01 ㎡. */
export function areaText(area: number): string {
  const whole = Math.floor(area / 100)
  return `${whole}.${String(area - whole * 100).padStart(2, '0')}`
}

/** No flat and no shop is larger than this, in 0.01 ㎡: larger figures are slips. */
export const LARGEST_AREA = 100_000_000

/** 59, 59.5, 59.05, also with ㎡ or 平方米 behind, as 0.01 ㎡; null where it is none, or has more than two places. */
export function parseArea(text: string): number | null {
  const figure = text
    .normalize('NFKC')
    .replace(/[,\s]/gu, '')
    .replace(/(?:m2|㎡|平方米|平米|平)$/iu, '')
  const match = /^(\d{1,7})(?:\.(\d{1,2})0*)?$/u.exec(figure)
  if (!match) return null
  const area = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return area > 0 && area <= LARGEST_AREA ? area : null
}
