import { z } from 'zod'
import { hallRulesSchema } from '../rules/rules'
import type { NewEvent, StoredEvent } from '../kernel/event'
import { hallSettingsSchema, issuedNumberSchema, type Hall } from './state'

export const HALL_STREAM = 'hall'
const HALL_EVENT_VERSION = 1

const hallEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hallConfigured'), data: z.object({ settings: hallSettingsSchema }) }),
  z.object({ type: z.literal('meetingSelected'), data: z.object({ meetingId: z.string().nullable() }) }),
  z.object({ type: z.literal('hallRulesRevised'), data: hallRulesSchema }),
  z.object({ type: z.literal('numberIssued'), data: issuedNumberSchema }),
])
export type HallEvent = z.infer<typeof hallEventSchema>

export const HALL_EVENT_TYPES: readonly string[] = hallEventSchema.options.map(
  (option) => option.shape.type.value,
)

export function newHallEvent(event: HallEvent): NewEvent {
  return { stream: HALL_STREAM, type: event.type, version: HALL_EVENT_VERSION, data: event.data }
}

export function evolveHall(hall: Hall, stored: StoredEvent): Hall {
  const parsed = hallEventSchema.safeParse({ type: stored.type, data: stored.data })
  if (!parsed.success || stored.version !== HALL_EVENT_VERSION) return hall
  const event = parsed.data
  switch (event.type) {
    case 'hallConfigured':
      return { ...hall, settings: event.data.settings, configured: true }
    case 'meetingSelected':
      return { ...hall, openMeetingId: event.data.meetingId }
    case 'hallRulesRevised':
      return { ...hall, rules: event.data }
    case 'numberIssued':
      return { ...hall, numbers: [...hall.numbers, event.data] }
  }
}
