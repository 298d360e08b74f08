import { z } from 'zod'
import type { NewEvent, StoredEvent } from '../kernel/event'
import { noticeKindSchema } from './kinds'
import {
  noticeDaysSchema,
  noticeNumberSchema,
  objectionAnswerSchema,
  objectionSchema,
  postingSchema,
  takingDownSchema,
  versionShape,
} from './state'

/** All 公示 of the hall: one stream, because they outlive the meetings they come from. */
export const NOTICE_STREAM = 'notices'
const NOTICE_EVENT_VERSION = 1

const id = z.string().min(1).max(200)

const step = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), data: z.object({ noticeId: id, stepId: id, ...shape }) })

const noticeEventSchema = z.discriminatedUnion('type', [
  step('noticeDrafted', {
    number: noticeNumberSchema,
    kind: noticeKindSchema,
    meetingId: id,
    meetingTitle: z.string(),
    ...versionShape,
  }),
  step('noticeRevised', versionShape),
  step('noticePosted', { posting: postingSchema }),
  step('noticeTakenDown', { takingDown: takingDownSchema }),
  step('objectionReceived', { objectionId: id, objection: objectionSchema }),
  step('objectionAnswered', { objectionId: id, answer: objectionAnswerSchema }),
  step('noticeWithdrawn', { reason: z.string().max(200) }),
  /** The last step of the notice was a mistake. */
  z.object({ type: z.literal('noticeStepTakenBack'), data: z.object({ noticeId: id, stepId: id }) }),
  /** 放假和上班的日子 that the hall knows better than the table. */
  z.object({ type: z.literal('noticeDaysRevised'), data: z.object({ days: noticeDaysSchema }) }),
])
export type NoticeEvent = z.infer<typeof noticeEventSchema>

export const NOTICE_EVENT_TYPES: readonly string[] = noticeEventSchema.options.map(
  (option) => option.shape.type.value,
)

export function newNoticeEvent(event: NoticeEvent): NewEvent {
  return { stream: NOTICE_STREAM, type: event.type, version: NOTICE_EVENT_VERSION, data: event.data }
}

/** The typed fact in a stored event; null where this version of the program does not know it. */
export function readNoticeEvent(stored: StoredEvent): NoticeEvent | null {
  if (stored.version !== NOTICE_EVENT_VERSION) return null
  const parsed = noticeEventSchema.safeParse({ type: stored.type, data: stored.data })
  return parsed.success ? parsed.data : null
}
