import { z } from 'zod'
import { noticeKindSchema } from '../notice/kinds'
import { periodUnitSchema } from '../notice/period-rule'
import { objectionSchema, objectionAnswerSchema, postingSchema, takingDownSchema } from '../notice/state'
import { partSchema as part } from './names'
import { step } from './step-shape'

const day = z.iso.date()
const kind = noticeKindSchema.describe('The last notice of this kind.')
const onDay = day.optional().describe('Left out: today.')

/** 公示 */
export const NOTICE_STEPS = [
  step('draftNotice', '起草公示 of the meeting.', {
    kind: noticeKindSchema,
    postOn: onDay,
  }),
  step('reviseNotice', 'Changes period or words of a notice that is not posted; what is not named stays.', {
    kind,
    title: z.string().min(1).max(200).optional(),
    postOn: day.optional(),
    days: z.int().min(1).max(180).optional(),
    unit: periodUnitSchema.optional(),
  }),
  step('redraftNotice', '按会议重新起草.', { kind }),
  step('postNotice', '记张贴', {
    kind,
    place: postingSchema.shape.place,
    on: onDay,
    time: postingSchema.shape.time.default(''),
    who: postingSchema.shape.by,
  }),
  step('takeDownNotice', '记揭下', {
    kind,
    on: onDay,
    who: takingDownSchema.shape.by,
    reason: takingDownSchema.shape.reason.default(''),
  }),
  step('objection', '登记异议; `who` stays inside.', {
    kind,
    who: objectionSchema.shape.who.default(''),
    contact: objectionSchema.shape.contact.default(''),
    how: objectionSchema.shape.how.default('visit'),
    text: objectionSchema.shape.text,
    on: onDay,
  }),
  step('answerObjection', '答复异议: the last one that contains `find`.', {
    kind,
    find: part,
    text: objectionAnswerSchema.shape.text,
    who: objectionAnswerSchema.shape.by,
    on: onDay,
  }),
  step('withdrawNotice', '撤回公示', { kind, reason: z.string().min(1).max(200) }),
  step('takeBackNotice', '撤销 the last step of a notice.', { kind }),
] as const
