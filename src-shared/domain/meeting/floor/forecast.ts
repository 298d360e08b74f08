import { activeRecess, recessLeftMs } from '../recess/recess'
import type { AgendaItem } from '../setup'
import type { Meeting } from '../state'
import { itemUsedMs } from './item-time'

const MINUTE = 60_000
/** A meeting that was opened further from its hour than this was put off: its plan begins when it was opened. */
const PUT_OFF_MS = 3 * 60 * MINUTE

/** When a meeting will be over if everything still to come takes the time it was given. */
export interface Forecast {
  /** Hall clock, ms. */
  readonly endsAt: number
  /** Later than the plan by so many whole minutes; negative: earlier. */
  readonly lateMinutes: number
}

/**
 * What is still to come of the plan is what nobody has been at yet, what is left of the item under way, and of a
 * recess; an item that is over its plan takes what it takes. Null before the meeting is opened, after it is closed, and where the
 * agenda says nothing of times.
 */
export function forecastOf(meeting: Meeting, now: number): Forecast | null {
  const { agenda, openedAt, closedAt, plan } = meeting
  const plannedMs = agenda.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0) * MINUTE
  if (openedAt === null || closedAt !== null || plannedMs === 0) return null
  const toCome = agenda.reduce((sum, item) => sum + itemToComeMs(meeting, item, now), 0)
  const recess = activeRecess(meeting)
  const endsAt = now + toCome + (recess ? Math.max(0, recessLeftMs(recess, now)) : 0)
  const begins = Math.abs(openedAt - plan.startsAt) > PUT_OFF_MS ? openedAt : plan.startsAt
  return { endsAt, lateMinutes: Math.round((endsAt - (begins + plannedMs)) / MINUTE) }
}

/** What of its plan an item still asks for at `now`, ms; never negative. */
export function itemToComeMs(meeting: Meeting, item: AgendaItem, now: number): number {
  const planned = item.plannedMinutes * MINUTE
  if (item.id === meeting.currentItemId) return Math.max(0, planned - itemUsedMs(meeting, item.id, now))
  return meeting.visits.some(({ itemId }) => itemId === item.id) ? 0 : planned
}
