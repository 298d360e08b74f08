import { z } from 'zod'
import type { NewEvent, StoredEvent } from '../kernel/event'
import { editionDataSchema } from './content'

/** Every paper that left the hall: one stream, because papers of a meeting go on being issued after it is sealed. */
export const EDITION_STREAM = 'papers'
const EDITION_EVENT_VERSION = 1

const editionEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paperIssued'), data: editionDataSchema }),
])
export type EditionEvent = z.infer<typeof editionEventSchema>

export const EDITION_EVENT_TYPES: readonly string[] = editionEventSchema.options.map(
  (option) => option.shape.type.value,
)

export function newEditionEvent(event: EditionEvent): NewEvent {
  return { stream: EDITION_STREAM, type: event.type, version: EDITION_EVENT_VERSION, data: event.data }
}

/** The typed fact in a stored event; null where this version of the program does not know it. */
export function readEditionEvent(stored: StoredEvent): EditionEvent | null {
  if (stored.version !== EDITION_EVENT_VERSION) return null
  const parsed = editionEventSchema.safeParse({ type: stored.type, data: stored.data })
  return parsed.success ? parsed.data : null
}
