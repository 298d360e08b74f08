import { z } from 'zod'
import type { NewEvent, StoredEvent } from '../kernel/event'
import { followUpDutySchema, followUpEntrySchema, followUpNumberSchema, followUpSourceSchema } from './state'

/** All 督办 of the hall: one stream, because they outlive the meetings they come from. */
export const FOLLOW_UP_STREAM = 'followUps'
const FOLLOW_UP_EVENT_VERSION = 1

const id = z.string().min(1).max(200)
const fact = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), data: z.object({ itemId: id, ...shape }) })

const followUpEventSchema = z.discriminatedUnion('type', [
  fact('followUpOpened', {
    number: followUpNumberSchema,
    source: followUpSourceSchema,
    duty: followUpDutySchema,
  }),
  /** The recorder corrected the line in the minutes before the seal. */
  fact('followUpAmended', { source: followUpSourceSchema, duty: followUpDutySchema }),
  fact('followUpWithdrawn', {}),
  /** The meeting was closed again with the same line in it: the same item, under its number. */
  fact('followUpReinstated', { source: followUpSourceSchema, duty: followUpDutySchema }),
  fact('followUpNoted', { entryId: id, entry: followUpEntrySchema }),
  fact('followUpEntryTakenBack', { entryId: id }),
])
export type FollowUpEvent = z.infer<typeof followUpEventSchema>

export const FOLLOW_UP_EVENT_TYPES: readonly string[] = followUpEventSchema.options.map(
  (option) => option.shape.type.value,
)

export function newFollowUpEvent(event: FollowUpEvent): NewEvent {
  return { stream: FOLLOW_UP_STREAM, type: event.type, version: FOLLOW_UP_EVENT_VERSION, data: event.data }
}

/** The typed fact in a stored event; null where this version of the program does not know it. */
export function readFollowUpEvent(stored: StoredEvent): FollowUpEvent | null {
  if (stored.version !== FOLLOW_UP_EVENT_VERSION) return null
  const parsed = followUpEventSchema.safeParse({ type: stored.type, data: stored.data })
  return parsed.success ? parsed.data : null
}
