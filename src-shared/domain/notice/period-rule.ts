import { z } from 'zod'
import { chineseIsoDate } from '../text/chinese-date'

/** 日: every day counts; 工作日: only days on which people work. */
export const periodUnitSchema = z.enum(['calendar', 'working'])
export type PeriodUnit = z.infer<typeof periodUnitSchema>

/** How many days of which kind a notice that goes up on `postOn` (2026-11-22) has to stay up. */
export const periodRuleSchema = z.object({
  postOn: z.iso.date(),
  days: z.int().min(1, '公示期至少1日').max(180, '公示期最多180日'),
  unit: periodUnitSchema,
})
export type PeriodRule = z.infer<typeof periodRuleSchema>

export const noticePeriodSchema = z.object({
  /** The day it is posted, not counted itself (民法典 第二百零一条): 2026-11-22. */
  postedOn: z.iso.date(),
  /** First and last day, both counted. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** How many days of `unit` from the first to the last; more than asked for where the end moved on. */
  days: z.int().positive(),
  unit: periodUnitSchema,
  /** Whether the last day was a holiday and moved to the next working day (民法典 第二百零三条). */
  movedOn: z.boolean(),
  /** False where the holidays of a year are not known: then only Saturdays, Sundays and the hall's own days are. */
  holidaysKnown: z.boolean(),
})
export type NoticePeriod = z.infer<typeof noticePeriodSchema>

/** 2026年11月23日至12月7日（共15日）: the year once where it is the same. */
export function periodText(period: Pick<NoticePeriod, 'from' | 'to' | 'days' | 'unit'>): string {
  return `${spanText(period)}（共${daysText(period)}）`
}

/** 2026年11月23日至12月7日 */
export function spanText({ from, to }: Pick<NoticePeriod, 'from' | 'to'>): string {
  const end = chineseIsoDate(to)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return from === to
    ? chineseIsoDate(from)
    : `${chineseIsoDate(from)}至${sameYear ? end.replace(/^\d+年/u, '') : end}`
}

/** 15日, 10个工作日 */
export function daysText({ days, unit }: Pick<NoticePeriod, 'days' | 'unit'>): string {
  return unit === 'working' ? `${days}个工作日` : `${days}日`
}
