import type { StoredEvent } from '../kernel/event'
import { isKept, withCheckpoint, type Checkpoint } from './checkpoints'
import { readMeetingEvent, type MeetingEvent } from './events'
import { beginMeeting, evolveMeeting } from './evolve'
import { AttendanceDraft } from './preparation/attendance-draft'
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
  /** The causes of the steps that were taken back. */
  readonly undone: ReadonlySet<string>
  /** Where building the state anew may begin, oldest first: 撤销 does not go through a long record again. */
  readonly checkpoints: readonly Checkpoint[]
}

/** Builds the record from its stream, in order; null where it does not begin with `meetingPlanned`. */
export function recordOf(events: readonly StoredEvent[]): MeetingRecord | null {
  const facts = events.flatMap((stored) => {
    const event = readMeetingEvent(stored)
    return event ? [{ stored, event }] : []
  })
  const undone = new Set(facts.flatMap(({ event }) => takenBack(event)))
  const folded = fold(facts, undone, [])
  return folded && { events, facts, undone, ...folded }
}

/** The record with one more event of its stream: always what `recordOf` would make of the whole. */
export function appendEvent(record: MeetingRecord, stored: StoredEvent): MeetingRecord {
  const events = [...record.events, stored]
  const event = readMeetingEvent(stored)
  if (!event) return { ...record, events }
  const facts = [...record.facts, { stored, event }]
  if (event.type === 'stepUndone') return withoutStep(record, events, facts, takenBack(event))
  const meeting = record.undone.has(stored.cause)
    ? record.meeting
    : evolveMeeting(record.meeting, event, stored)
  const checkpoints = withCheckpoint(record.checkpoints, { count: facts.length, meeting })
  return { ...record, events, facts, meeting: placedAt(meeting, stored), checkpoints }
}

/** Builds the state anew without a step, from the last checkpoint before it. */
function withoutStep(
  record: MeetingRecord,
  events: readonly StoredEvent[],
  facts: readonly Fact[],
  causes: readonly string[],
): MeetingRecord {
  const undone = new Set([...record.undone, ...causes])
  const first = facts.findIndex(({ stored }) => causes.includes(stored.cause))
  const sound = record.checkpoints.filter(({ count }) => first === -1 || count <= first)
  const folded = fold(facts, undone, sound)
  return folded ? { events, facts, undone, ...folded } : { ...record, events, facts, undone }
}

/** Goes on from the last checkpoint; null where there is none and nothing began a meeting. */
function fold(
  facts: readonly Fact[],
  undone: ReadonlySet<string>,
  sound: readonly Checkpoint[],
): Pick<MeetingRecord, 'meeting' | 'checkpoints'> | null {
  const from = sound.at(-1)
  const draft = new AttendanceDraft()
  let checkpoints = sound
  let meeting = from?.meeting ?? null
  for (let index = from?.count ?? 0; index < facts.length; index += 1) {
    const fact = facts[index]
    if (!fact) break
    const { stored, event } = fact
    if (!undone.has(stored.cause)) {
      // A list of who has come may be kept elsewhere too, by whatever is no sign-in.
      if (event.type !== 'signedIn') draft.settle()
      if (meeting) meeting = evolveMeeting(meeting, event, stored, draft)
      else if (event.type === 'meetingPlanned') meeting = beginMeeting(event.data, stored)
    }
    if (!meeting || !isKept(index + 1, facts.length)) continue
    checkpoints = withCheckpoint(checkpoints, { count: index + 1, meeting })
    draft.settle()
  }
  const last = facts.at(-1)?.stored
  return meeting && last ? { meeting: placedAt(meeting, last), checkpoints } : null
}

/** What was taken back still moved the record on: the next event stands behind it. */
function placedAt(meeting: Meeting, { seq, at }: StoredEvent): Meeting {
  return meeting.seq === seq && meeting.lastAt === at ? meeting : { ...meeting, seq, lastAt: at }
}

function takenBack(event: MeetingEvent): readonly string[] {
  return event.type === 'stepUndone' ? [event.data.cause, ...event.data.earlier] : []
}
