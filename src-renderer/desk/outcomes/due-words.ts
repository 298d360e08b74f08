import { chineseWeekday, hallTime, startOfIsoDate } from '#shared/domain/text/chinese-date'
import { findDate } from '#shared/domain/text/read-date'

/** What is said most often; offered before anything is typed. */
export const DUE_WORDS: readonly string[] = ['本周五', '下周五', '15天内', '月底', '下月底', '年底']

/** The day that is meant, `2026-12-10`; null where the words do not say one. 12-10 and 12.10 do as well. */
export function readDue(words: string, today: string): string | null {
  const typed = words.trim().replace(/^(\d{1,2})[-./](\d{1,2})$/u, '$1月$2日')
  return findDate(typed, today)?.date ?? null
}

/** 12月10日 星期四; with its year where that is not this one. */
export function chineseDay(date: string, today: string): string {
  const at = startOfIsoDate(date)
  const { year, month, day } = hallTime(at)
  const named = date.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`
  return `${named}${month}月${day}日 ${chineseWeekday(at)}`
}
