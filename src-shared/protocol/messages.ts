import { z } from 'zod'
import { commandSchema } from '#shared/domain/command'
import { roleSchema, storedEventSchema } from '#shared/domain/kernel/event'
import { hallSchema, meetingSummarySchema } from '#shared/domain/hall/state'
import { queryAnswerSchema, querySchema } from './queries'
import { hostStatusSchema } from './host-status'

/** Raised when a message changes its meaning; a window and a host that differ refuse each other. */
export const PROTOCOL_VERSION = 1

const commandId = z.string().min(1).max(80)

/**
 * The hall's clock as the host reads it when it sends: every window derives its countdown from it.
 * `rate` is 1 while time runs and 0 where a rehearsal holds it still.
 */
export const clockReadingSchema = z.object({
  now: z.int().nonnegative(),
  rate: z.union([z.literal(0), z.literal(1)]),
})
export type ClockReading = z.infer<typeof clockReadingSchema>

/** What a window sends. */
export const clientMessageSchema = z.discriminatedUnion('kind', [
  /** First message, and again whenever the window has missed something: asks for a snapshot. */
  z.object({ kind: z.literal('hello'), protocol: z.int(), role: roleSchema }),
  /** `id` is chosen by the sender; the same id sent twice does nothing twice. */
  z.object({ kind: z.literal('command'), id: commandId, command: commandSchema }),
  z.object({ kind: z.literal('query'), id: commandId, query: querySchema }),
])
export type ClientMessage = z.infer<typeof clientMessageSchema>

const failure = z.object({ code: z.string(), message: z.string() })

/** What the host sends. `position` is the number of the last commit contained. */
export const serverMessageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('snapshot'),
    protocol: z.int(),
    position: z.int().nonnegative(),
    clock: clockReadingSchema,
    hall: hallSchema,
    meetings: z.array(meetingSummarySchema),
    /** The meeting the hall has open, as the events of its stream, less what the role may not see. */
    meeting: z.object({ id: z.string(), events: z.array(storedEventSchema) }).nullable(),
  }),
  /** One commit. A window whose position is not `position - 1` has missed one and says hello again. */
  z.object({
    kind: z.literal('change'),
    position: z.int().positive(),
    clock: clockReadingSchema,
    /** Given where the commit changed them. */
    hall: hallSchema.nullable(),
    meetings: z.array(meetingSummarySchema).nullable(),
    /** Events of the open meeting, in order; often all there is. */
    events: z.array(storedEventSchema),
  }),
  z.object({ kind: z.literal('ack'), id: commandId, position: z.int().nonnegative() }),
  z.object({ kind: z.literal('reject'), id: commandId, error: failure }),
  z.object({ kind: z.literal('answer'), id: commandId, answer: queryAnswerSchema }),
  z.object({ kind: z.literal('status'), status: hostStatusSchema }),
])
export type ServerMessage = z.infer<typeof serverMessageSchema>
