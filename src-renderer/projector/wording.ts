import {
  chineseDuration,
  clockTime,
  chineseWeekday,
  hallTime,
  isoDate,
} from '#shared/domain/text/chinese-date'
import { chineseNumber } from '#shared/domain/text/chinese-number'
import { thresholdText } from '#shared/domain/voting/fraction'
import { itemLeftMs } from '#shared/domain/meeting/floor/item-time'
import type { Meeting } from '#shared/domain/meeting/state'
import type { QuorumRule } from '#shared/domain/voting/rule'

/** 三分之二以上, 过半数 */
export function quorumName(rule: QuorumRule): string {
  return thresholdText(rule)
}

/** 一 … 二十 as long as the whole list can be counted so; figures in a longer list. */
export function ordinal(position: number, total: number): string {
  return total <= 20 ? chineseNumber(position) : String(position)
}

/** 今天 14:00, 明天 9:30 …: a day further off is named with its date. */
export function startText(startsAt: number, now: number): string {
  return `${dayText(startsAt, now)} ${clockTime(startsAt)}`
}

const DAY_MS = 86_400_000

function dayText(at: number, now: number): string {
  if (isoDate(at) === isoDate(now)) return '今天'
  if (isoDate(at) === isoDate(now + DAY_MS)) return '明天'
  return dateText(at)
}

/** 11月21日 星期六 */
export function dateText(at: number): string {
  const { month, day } = hallTime(at)
  return `${month}月${day}日 ${chineseWeekday(at)}`
}

/** 还有 12 分钟; empty where the start is further off than a day. */
export function waitText(startsAt: number, now: number): string {
  const minutes = Math.ceil((startsAt - now) / 60_000)
  if (minutes > 24 * 60) return ''
  if (minutes > 120) return `还有 ${Math.floor(minutes / 60)} 小时`
  if (minutes > 0) return `还有 ${minutes} 分钟`
  return '时间到，请就座'
}

/** 3 分钟, 1 分 30 秒: with room between figures and words, for the wall. */
export function spanText(ms: number): string {
  return chineseDuration(ms).replace(/(\d+)/g, ' $1 ').trim()
}

/** 本项还剩 12 分, 本项时间已用完; empty where the time of the item under way is not limited. */
export function itemTimeText(meeting: Meeting, now: number): string {
  const { currentItemId } = meeting
  const left = currentItemId === null ? null : itemLeftMs(meeting, currentItemId, now)
  if (left === null) return ''
  return left > 0 ? `本项还剩 ${Math.ceil(left / 60_000)} 分` : '本项时间已用完'
}

/** 3号楼 of 3号楼2单元501: a hall need not read where exactly somebody lives. */
export function buildingOf(door: string): string {
  return /^.{0,16}?(?:号楼|[楼栋幢座])/u.exec(door)?.[0] ?? ''
}
