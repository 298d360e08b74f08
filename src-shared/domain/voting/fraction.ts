import { z } from 'zod'
import { chineseNumber } from '../text/chinese-number'

/** `num/den`, kept as it is written in the rule; 0 < num <= den. */
export const fractionSchema = z
  .object({ num: z.int().positive().max(1000), den: z.int().positive().max(1000) })
  .refine((value) => value.num <= value.den, '分数不能大于一')
export type Fraction = z.infer<typeof fractionSchema>

/** 以上 includes the number itself, 超过 does not (民法典 第一千二百五十九条). */
export const comparisonSchema = z.enum(['atLeast', 'moreThan'])
export type Comparison = z.infer<typeof comparisonSchema>

/** How much of something must be reached. */
export const thresholdSchema = z.object({ share: fractionSchema, comparison: comparisonSchema })
export type Threshold = z.infer<typeof thresholdSchema>

export const HALF: Fraction = { num: 1, den: 2 }
export const TWO_THIRDS: Fraction = { num: 2, den: 3 }
export const WHOLE: Fraction = { num: 1, den: 1 }
export const MORE_THAN_HALF: Threshold = { share: HALF, comparison: 'moreThan' }
export const TWO_THIRDS_OR_MORE: Threshold = { share: TWO_THIRDS, comparison: 'atLeast' }

/** By cross-multiplication of whole numbers; nothing at all never reaches anything. */
export function reaches(value: number, of: number, { share, comparison }: Threshold): boolean {
  const [left, right] = [value * share.den, of * share.num]
  return value > 0 && (comparison === 'atLeast' ? left >= right : left > right)
}

/** Least whole number that reaches the threshold: y·den ≥ of·num (以上) or y·den > of·num (超过); may be 0 of 0. */
export function leastReaching({ share, comparison }: Threshold, of: number): number {
  const product = of * share.num
  const whole = Math.floor(product / share.den)
  const exact = whole * share.den === product
  return comparison === 'atLeast' && exact ? whole : whole + 1
}

/** 一半, 三分之二, 全部 */
export function shareName(share: Fraction): string {
  if (share.num * 2 === share.den) return '一半'
  return share.num === share.den ? '全部' : `${chineseNumber(share.den)}分之${chineseNumber(share.num)}`
}

/** 过半数, 三分之二以上, 超过三分之二, 全部: how it stands behind 的. */
export function thresholdText({ share, comparison }: Threshold): string {
  const name = shareName(share)
  if (share.num === share.den) return name
  if (comparison === 'atLeast') return `${name}以上`
  return name === '一半' ? '过半数' : `超过${name}`
}

/** 超过一半 or 达到三分之二; where it is not reached, 没有超过一半. */
export function reachedText({ share, comparison }: Threshold, met: boolean): string {
  return `${met ? '' : '没有'}${comparison === 'moreThan' ? '超过' : '达到'}${shareName(share)}`
}

/**
 * 75%, 83.67%: cut off, never rounded up, after two places; after more where the first two are those of the share it
 * is held against, so that a figure short of two thirds, or just beyond a half, never looks like it.
 */
export function percentText(value: number, of: number, against?: Fraction): string {
  if (of === 0) return '0%'
  const cut = (num: number, den: number, places: number) =>
    (BigInt(num) * 100n * 10n ** BigInt(places)) / BigInt(den)
  const differs = against !== undefined && value * against.den !== of * against.num
  let places = 2
  if (differs) while (cut(value, of, places) === cut(against.num, against.den, places)) places += 1
  const digits = cut(value, of, places)
    .toString()
    .padStart(places + 1, '0')
  const figure = `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return `${places === 2 ? figure.replace(/\.?0+$/u, '') : figure}%`
}

/** 占实到 45 人的 68.88%; what is exactly a share that has no end in decimals is called by its name: 正好是…的三分之二. */
export function portionText(value: number, of: number, base: string, against: Fraction): string {
  const exact = of > 0 && value * against.den === of * against.num
  const endless = (10_000 * against.num) % against.den !== 0
  return exact && endless
    ? `正好是${base}的${shareName(against)}`
    : `占${base}的 ${percentText(value, of, against)}`
}
