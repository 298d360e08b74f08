import { z } from 'zod'
import { followUpSchema } from '#shared/domain/follow-up/state'
import { storedEventSchema } from '#shared/domain/kernel/event'
import { noticeDaysSchema, noticeSchema } from '#shared/domain/notice/state'
import { hallSchema, meetingSummarySchema } from '#shared/domain/hall/state'
import { queryAnswerSchema } from './queries'
import { hostStatusSchema } from './host-status'
import { remoteMessageSchema } from './remote'

/** Raised when a message changes its meaning; a window and a host that differ refuse each other. */
export const PROTOCOL_VERSION = 1

/** Chosen by whoever sends a command or a query; answers carry it back. */
export const messageIdSchema = z.string().min(1).max(80)

/**
 * The hall's clock as the host reads it when it sends: every window derives its countdown from it.
 * `rate` is 1 while time runs and 0 where a rehearsal holds it still.
 */
export const clockReadingSchema = z.object({
  now: z.int().nonnegative(),
  rate: z.union([z.literal(0), z.literal(1)]),
})
export type ClockReading = z.infer<typeof clockReadingSchema>

const failure = z.object({ code: z.string(), message: z.string() })

/** What the host sends: all that a window needs to parse. `position` is the number of the last commit contained. */
export const serverMessageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('snapshot'),
    protocol: z.int(),
    position: z.int().nonnegative(),
    clock: clockReadingSchema,
    hall: hallSchema,
    meetings: z.array(meetingSummarySchema),
    followUps: z.array(followUpSchema),
    notices: z.array(noticeSchema),
    /** 放假和上班的日子 that the hall has entered for its notices. */
    noticeDays: noticeDaysSchema,
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
    /** 督办 that the commit changed, as they are now. */
    followUps: z.array(followUpSchema),
    /** 公示 that the commit changed, as they are now. */
    notices: z.array(noticeSchema),
    noticeDays: noticeDaysSchema.nullable(),
    /** Events of the open meeting, in order; often all there is. */
    events: z.array(storedEventSchema),
  }),
  z.object({ kind: z.literal('ack'), id: messageIdSchema, position: z.int().nonnegative() }),
  z.object({ kind: z.literal('reject'), id: messageIdSchema, error: failure }),
  z.object({ kind: z.literal('answer'), id: messageIdSchema, answer: queryAnswerSchema }),
  z.object({ kind: z.literal('status'), status: hostStatusSchema }),
  /** To one console only: a presenter remote was pressed, in whichever window. */
  remoteMessageSchema,
])
export type ServerMessage = z.infer<typeof serverMessageSchema>
