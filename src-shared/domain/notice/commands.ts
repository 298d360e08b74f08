import { z } from 'zod'
import { noticeKindSchema } from './kinds'
import {
  noticeChangeSchema,
  noticeDaysSchema,
  objectionAnswerSchema,
  objectionSchema,
  postingSchema,
  takingDownSchema,
} from './state'

const id = z.string().min(1).max(200)
const named = { noticeId: id }

/** 公示: drafted from a meeting, posted, answered for, taken down. */
export const noticeCommandSchema = z.discriminatedUnion('type', [
  /** `postOn`: the day it is to go up; left out: today. */
  z.object({
    type: z.literal('draftNotice'),
    meetingId: id,
    kind: noticeKindSchema,
    postOn: z.iso.date().exactOptional(),
  }),
  z.object({ type: z.literal('reviseNotice'), ...named, change: noticeChangeSchema }),
  /** Takes its words from the meeting anew; what was changed by hand is gone. */
  z.object({ type: z.literal('redraftNotice'), ...named }),
  z.object({ type: z.literal('postNotice'), ...named, posting: postingSchema }),
  z.object({ type: z.literal('takeDownNotice'), ...named, takingDown: takingDownSchema }),
  z.object({ type: z.literal('receiveObjection'), ...named, objection: objectionSchema }),
  z.object({
    type: z.literal('answerObjection'),
    ...named,
    objectionId: id,
    answer: objectionAnswerSchema,
  }),
  z.object({
    type: z.literal('withdrawNotice'),
    ...named,
    reason: z.string().trim().min(1, '请写撤回的原因').max(200),
  }),
  /** Takes back the last step of the notice, which must be the one named. */
  z.object({ type: z.literal('takeBackNoticeStep'), ...named, stepId: id }),
  z.object({ type: z.literal('reviseNoticeDays'), days: noticeDaysSchema }),
])
export type NoticeCommand = z.infer<typeof noticeCommandSchema>
export type NoticeCommandType = NoticeCommand['type']

export const NOTICE_COMMAND_TYPES: ReadonlySet<string> = new Set(
  noticeCommandSchema.options.map((option) => option.shape.type.value),
)

export function isNoticeCommand(command: { readonly type: string }): command is NoticeCommand {
  return NOTICE_COMMAND_TYPES.has(command.type)
}
