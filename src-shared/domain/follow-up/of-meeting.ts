import type { Meeting, Outcome } from '../meeting/state'
import { questionById } from '../meeting/questions/selectors'
import { hallTime, isoDate } from '../text/chinese-date'
import type { FollowUpEvent } from './events'
import type { FollowUp, FollowUpDuty, FollowUpNumber, FollowUps, FollowUpSource } from './state'

/** One item for one line of the minutes: the same line is the same item, however often its meeting is closed. */
export function followUpId(meetingId: string, outcomeId: string): string {
  return `f:${meetingId}:${outcomeId}`
}

/**
 * What brings the 督办 of the hall in step with a meeting: every 责任分工 and every promise of a meeting that is
 * over has exactly one item, and a meeting that is not over has none. Until the seal the recorder may still mend
 * a line, and 散会 may be taken back: the item follows.
 */
export function followUpsAfter(
  followUps: FollowUps,
  meeting: Meeting,
  now: number,
): readonly FollowUpEvent[] {
  const over = meeting.phase === 'closed' || meeting.phase === 'sealed'
  const duties = over ? meeting.outcomes.filter(({ kind }) => kind === 'assignment') : []
  const events: FollowUpEvent[] = []
  let last: YearSerial = lastNumber(followUps, hallTime(now).year)
  for (const outcome of duties) {
    const itemId = followUpId(meeting.id, outcome.id)
    const before = followUps.get(itemId)
    const data = { itemId, source: sourceOf(meeting, outcome), duty: dutyOf(outcome) }
    if (!before) {
      const number = nextNumber(last)
      last = number
      events.push({ type: 'followUpOpened', data: { ...data, number } })
    } else if (before.withdrawn) events.push({ type: 'followUpReinstated', data })
    else if (!sameLine(before, data)) events.push({ type: 'followUpAmended', data })
  }
  const standing = new Set(duties.map(({ id }) => followUpId(meeting.id, id)))
  for (const item of followUps.values()) {
    if (item.source.meetingId === meeting.id && !item.withdrawn && !standing.has(item.id)) {
      events.push({ type: 'followUpWithdrawn', data: { itemId: item.id } })
    }
  }
  return events
}

type YearSerial = Pick<FollowUpNumber, 'year' | 'serial'>

/** The highest number given in a year, taken back or not, so that none comes twice. */
function lastNumber(followUps: FollowUps, year: number): YearSerial {
  let serial = 0
  for (const { number } of followUps.values()) {
    if (number.year === year) serial = Math.max(serial, number.serial)
  }
  return { year, serial }
}

function nextNumber({ year, serial }: YearSerial): FollowUpNumber {
  const next = serial + 1
  return { year, serial: next, text: `DB-${year}-${String(next).padStart(3, '0')}` }
}

function dutyOf({ text, ownerOrg, ownerPerson, dueDate }: Outcome): FollowUpDuty {
  return { text, ownerOrg, ownerPerson, dueDate }
}

function sourceOf(meeting: Meeting, { id, itemId, answering }: Outcome): FollowUpSource {
  return {
    meetingId: meeting.id,
    outcomeId: id,
    form: answering?.form ?? 'assignment',
    meetingTitle: meeting.plan.title,
    minutesNumber: meeting.number ?? '',
    heldOn: isoDate(meeting.openedAt ?? meeting.createdAt),
    itemTitle: meeting.agenda.find((item) => item.id === itemId)?.title ?? '',
    question: questionById(meeting, answering?.questionId ?? null)?.text ?? '',
  }
}

function sameLine(before: FollowUp, { source, duty }: Pick<FollowUp, 'source' | 'duty'>): boolean {
  return JSON.stringify([before.source, before.duty]) === JSON.stringify([source, duty])
}
