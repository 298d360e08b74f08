import { refuse } from '../../kernel/result'
import type { MeetingDecision } from '../decide-context'
import type { Meeting } from '../state'
import { limitsOf } from './limits'

const MINUTE = 60_000

/** Time spent on an item at `now`, ms, over all visits; a recess and the time the machine was off do not count. */
export function itemUsedMs(meeting: Meeting, itemId: string, now: number): number {
  return meeting.visits
    .filter((visit) => visit.itemId === itemId)
    .reduce((sum, { enteredAt, leftAt }) => {
      const until = leftAt ?? now
      const off = timesOff(meeting, now).reduce(
        (lost, { from, to }) => lost + Math.max(0, Math.min(to, until) - Math.max(from, enteredAt)),
        0,
      )
      return sum + Math.max(0, until - enteredAt - off)
    }, 0)
}

/** When nothing went on. They do not overlap: in a recess nobody's time runs, so that no outage is recorded of it. */
function timesOff(meeting: Meeting, now: number): Meeting['outages'] {
  const rests = meeting.recesses.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt ?? now }))
  return [...meeting.outages, ...rests]
}

/** What the item may take in all, with extensions by the chair, ms; null where it is not limited. */
export function itemLimitMs(meeting: Meeting, itemId: string): number | null {
  const { itemMinutes } = limitsOf(meeting, itemId)
  if (itemMinutes === undefined) return null
  return meeting.itemExtensions
    .filter((extension) => extension.itemId === itemId)
    .reduce((sum, { byMs }) => sum + byMs, itemMinutes * MINUTE)
}

/** What is left of the item's time at `now`, ms; 0 or less once it is used up, null where it is not limited. */
export function itemLeftMs(meeting: Meeting, itemId: string, now: number): number | null {
  const limit = itemLimitMs(meeting, itemId)
  return limit === null ? null : limit - itemUsedMs(meeting, itemId, now)
}

/** Refusal where the item's time is used up: only the chair can give it more. Else null. */
export function itemTimeUp(meeting: Meeting, itemId: string, now: number): MeetingDecision | null {
  const limit = itemLimitMs(meeting, itemId)
  if (limit === null || limit > itemUsedMs(meeting, itemId, now)) return null
  return refuse(
    'item.timeUp',
    `这一项的总时长 ${Math.round(limit / MINUTE)} 分钟已经用完。可以表决，或进入下一项；还要听，请主持人先给这一项延时。`,
  )
}
