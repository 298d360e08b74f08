import { z } from 'zod'
import type { NewEvent, StoredEvent } from '../kernel/event'
import { fact, id } from './fact'
import { floorFacts } from './floor/events'
import { interjectionFacts } from './interjection/events'
import { materialFacts } from './material/events'
import { motionFacts } from './motion/events'
import { paperFacts } from './papers/events'
import { proxyFacts } from './proxy/events'
import { preparationFacts } from './preparation/events'
import { questionFacts } from './questions/events'
import { recessFacts } from './recess/events'
import { surveyFacts } from './survey/events'
import { contestFacts } from './vote/contest/events'
import { namedFacts } from './vote/named/named-events'
import { voteFacts } from './vote/events'

/**
 * The facts a meeting's stream is made of, version 1 each. Changing the shape of one means a new version and an
 * upcaster for the old: a stored event is never rewritten.
 */
const meetingEventSchema = z.discriminatedUnion('type', [
  ...preparationFacts,
  ...proxyFacts,
  ...floorFacts,
  ...interjectionFacts,
  ...recessFacts,
  ...paperFacts,
  ...voteFacts,
  ...namedFacts,
  ...motionFacts,
  ...questionFacts,
  ...contestFacts,
  ...materialFacts,
  ...surveyFacts,
  /** Names what it takes back; that stays in the record, and is left out when the state is built. */
  fact('stepUndone', {
    cause: id,
    /** Saves of the same text before `cause`, taken back with it. */
    earlier: z.array(id).default([]),
    label: z.string().max(200),
  }),
])
export type MeetingEvent = z.infer<typeof meetingEventSchema>
export type MeetingEventType = MeetingEvent['type']
export type MeetingEventData<T extends MeetingEventType> = Extract<MeetingEvent, { type: T }>['data']

export const MEETING_EVENT_TYPES: readonly MeetingEventType[] = meetingEventSchema.options.map(
  (option) => option.shape.type.value,
)

export const MEETING_EVENT_VERSION = 1

export const meetingStream = (meetingId: string): string => `meeting:${meetingId}`

export function meetingIdOfStream(stream: string): string | null {
  return stream.startsWith('meeting:') ? stream.slice('meeting:'.length) : null
}

export function newMeetingEvent(meetingId: string, event: MeetingEvent): NewEvent {
  return {
    stream: meetingStream(meetingId),
    type: event.type,
    version: MEETING_EVENT_VERSION,
    data: event.data,
  }
}

/** The typed fact in a stored event; null where this version of the program does not know it. */
export function readMeetingEvent(stored: StoredEvent): MeetingEvent | null {
  if (stored.version !== MEETING_EVENT_VERSION) return null
  const parsed = meetingEventSchema.safeParse({ type: stored.type, data: stored.data })
  return parsed.success ? parsed.data : null
}
