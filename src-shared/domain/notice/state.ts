import { z } from 'zod'
import { calendarDaySchema, type CalendarDay } from './calendar-day'
import { materialDraftSchema, type MaterialDraft } from '../meeting/material/material'
import { noticeContentSchema, noticeContactSchema } from './document'
import { noticeKindSchema } from './kinds'
import { noticePeriodSchema, periodRuleSchema } from './period-rule'

const line = (max: number) => z.string().trim().max(max)
const day = z.iso.date()

/** `小南庄社公示〔2026〕3号`: given once and never again, also where the notice is withdrawn. */
export const noticeNumberSchema = z.object({ year: z.int(), serial: z.int().positive(), text: z.string() })
export type NoticeNumber = z.infer<typeof noticeNumberSchema>

export const objectionWaySchema = z.enum(['written', 'phone', 'visit', 'online', 'other'])
export type ObjectionWay = z.infer<typeof objectionWaySchema>
export const OBJECTION_WAY_NAMES: Readonly<Record<ObjectionWay, string>> = {
  written: '书面',
  phone: '电话',
  visit: '来访',
  online: '微信、网络',
  other: '其他',
}

/** 异议: who objects is kept inside and never printed for the public. */
export const objectionSchema = z.object({
  who: line(40),
  /** Telephone or door, to answer them. */
  contact: line(60),
  how: objectionWaySchema,
  text: line(1000).min(1, '请写异议的内容'),
  on: day,
})
export type ObjectionDraft = z.infer<typeof objectionSchema>

export const objectionAnswerSchema = z.object({
  text: line(1000).min(1, '请写答复的内容'),
  by: line(40).min(1, '请写答复人'),
  on: day,
})
export type ObjectionAnswer = z.infer<typeof objectionAnswerSchema>

/** Photos of one posting. */
export const PHOTOS_LIMIT = 6

/** Kept as materials are; never shown to the room. */
const photosSchema = z
  .array(
    materialDraftSchema.refine(({ kind }) => kind !== 'pdf', '张贴的照片请用 PNG 或 JPEG 图片，不用 PDF'),
  )
  .max(PHOTOS_LIMIT, `照片最多 ${PHOTOS_LIMIT} 张`)

export const postingSchema = z.object({
  place: line(80).min(1, '请写张贴在哪里'),
  on: day,
  /** 09:30; empty: not noted. */
  time: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, '时间写成 09:30 这样')]),
  by: line(40).min(1, '请写张贴人'),
  photos: photosSchema.exactOptional(),
})
export type Posting = z.infer<typeof postingSchema>

export const takingDownSchema = z.object({
  on: day,
  by: line(40).min(1, '请写揭下的人'),
  reason: line(200),
  photos: photosSchema.exactOptional(),
})
export type TakingDown = z.infer<typeof takingDownSchema>

const maskedSchema = z.object({
  kind: z.enum(['name', 'phone', 'idNumber', 'bankCard', 'door', 'plate']),
  raw: z.string(),
  masked: z.string(),
})

/** Words and days of a notice, as they stand from a step on. */
export const versionShape = {
  content: noticeContentSchema,
  masked: z.array(maskedSchema),
  rule: periodRuleSchema,
  period: noticePeriodSchema,
  /** Whether the minutes its words are taken from were sealed; true where they come from elsewhere. */
  final: z.boolean(),
  /** Version of 文件用语 that it was drafted in. */
  wording: z.int().positive().default(1),
  /** The edition of the minutes its words are taken from; what was made before there were any: the first. */
  edition: z.int().positive().default(1),
}

/** What happened to a notice. */
export const noticeFactSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('noticeDrafted'), ...versionShape }),
  z.object({ type: z.literal('noticeRevised'), ...versionShape }),
  z.object({ type: z.literal('noticePosted'), posting: postingSchema }),
  z.object({ type: z.literal('noticeTakenDown'), takingDown: takingDownSchema }),
  z.object({ type: z.literal('objectionReceived'), objectionId: z.string(), objection: objectionSchema }),
  z.object({ type: z.literal('objectionAnswered'), objectionId: z.string(), answer: objectionAnswerSchema }),
  z.object({ type: z.literal('noticeWithdrawn'), reason: line(200).min(1, '请写撤回的原因') }),
])
export type NoticeFact = z.infer<typeof noticeFactSchema>
export type NoticeVersion = Pick<
  Extract<NoticeFact, { type: 'noticeDrafted' }>,
  'content' | 'masked' | 'rule' | 'period' | 'final' | 'wording' | 'edition'
>

export const noticeSchema = z.object({
  id: z.string(),
  number: noticeNumberSchema,
  kind: noticeKindSchema,
  meetingId: z.string(),
  meetingTitle: z.string(),
  /** In order, the drafting first; what it has come to is worked out from them (`standingOf`). */
  steps: z.array(z.object({ id: z.string(), at: z.int(), fact: noticeFactSchema })),
})
/** 公示, as an object of its own that outlives its meeting. */
export type Notice = z.infer<typeof noticeSchema>
export type NoticeStep = Notice['steps'][number]

/** 照片 that a step was noted with, on the wall or when it came down. */
export function photosOf(fact: NoticeFact): readonly MaterialDraft[] {
  switch (fact.type) {
    case 'noticePosted':
      return fact.posting.photos ?? []
    case 'noticeTakenDown':
      return fact.takingDown.photos ?? []
    default:
      return []
  }
}

/** All 公示 of the hall by id, in the order they were drafted, and the days the hall has entered itself. */
export interface Notices {
  readonly byId: ReadonlyMap<string, Notice>
  readonly days: readonly CalendarDay[]
}

export const NO_NOTICES: Notices = { byId: new Map(), days: [] }

export const noticeDaysSchema = z.array(calendarDaySchema).max(400)

/** What a person may change of a notice before it is posted. */
export const noticeChangeSchema = z.object({
  content: noticeContentSchema.extend({ contacts: z.array(noticeContactSchema).max(12) }),
  rule: periodRuleSchema,
})
export type NoticeChange = z.infer<typeof noticeChangeSchema>
