import type { StoredEvent } from '../kernel/event'
import { readMeetingEvent, type MeetingEvent } from './events'
import { beginMeeting, evolveMeeting } from './evolve'
import type { Meeting } from './state'

interface Fact {
  readonly stored: StoredEvent
  readonly event: MeetingEvent
}

/** A meeting's stream and what it comes to. */
export interface MeetingRecord {
  readonly events: readonly StoredEvent[]
  readonly facts: readonly Fact[]
  readonly meeting: Meeting
}

/** Builds the record from its stream, in order; null where it does not begin with `meetingPlanned`. */
export function recordOf(events: readonly StoredEvent[]): MeetingRecord | null {
  const facts = events.flatMap((stored) => {
    const event = readMeetingEvent(stored)
    return event ? [{ stored, event }] : []
  })
  const meeting = fold(facts)
  return meeting ? { events, facts, meeting } : null
}

/** The record with one more event of its stream. Taking a step back builds the state anew without that step. */
export function appendEvent(record: MeetingRecord, stored: StoredEvent): MeetingRecord {
  const events = [...record.events, stored]
  const event = readMeetingEvent(stored)
  if (!event) return { ...record, events }
  const facts = [...record.facts, { stored, event }]
  const meeting = event.type === 'stepUndone' ? fold(facts) : evolveMeeting(record.meeting, event, stored)
  return { events, facts, meeting: meeting ?? record.meeting }
}

function fold(facts: readonly Fact[]): Meeting | null {
  const undone = new Set(
    facts.flatMap(({ event }) =>
      event.type === 'stepUndone' ? [event.data.cause, ...event.data.earlier] : [],
    ),
  )
  let meeting: Meeting | null = null
  for (const { stored, event } of facts) {
    if (undone.has(stored.cause)) continue
    if (meeting) meeting = evolveMeeting(meeting, event, stored)
    else if (event.type === 'meetingPlanned') meeting = beginMeeting(event.data, stored)
  }
  const last = facts.at(-1)?.stored
  // What was taken back still moved the record on: the next event stands behind it.
  return meeting && last ? { ...meeting, seq: last.seq, lastAt: last.at } : meeting
}
