import { z } from 'zod'
import { hashOf } from '../kernel/canonical'
import type { Masked } from '../redaction/redactor'
import { noticePeriodSchema } from './period-rule'

const text = (max: number) => z.string().max(max)

export const noticeVoteSchema = z.object({
  label: text(300),
  expected: z.int(),
  present: z.int(),
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  silent: z.int(),
  /** 通过, 未通过 */
  verdict: text(20),
})
/** One vote as a row of figures. */
export type NoticeVote = z.infer<typeof noticeVoteSchema>

export const noticePartSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: text(200) }),
  z.object({ kind: z.literal('paragraph'), text: text(5000) }),
  z.object({ kind: z.literal('votes'), votes: z.array(noticeVoteSchema) }),
  /** Columns by their share of the text's width, and rows of as many cells. */
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.object({ header: text(40), share: z.number().positive() })).min(1),
    rows: z.array(z.array(text(1000))),
  }),
])
export type NoticePart = z.infer<typeof noticePartSchema>

/** 联系人, 联系电话 …; an empty value is a line to be filled in by hand, never something made up. */
export const noticeContactSchema = z.object({ label: text(20), value: text(80) })
export type NoticeContact = z.infer<typeof noticeContactSchema>

/** Everything a notice says but when: already free of personal data. */
export const noticeContentSchema = z.object({
  /** 关于×××协商结果的公示 */
  title: z.string().trim().min(1, '请写公示的标题').max(200, '标题最多200个字'),
  /** 全体居民： */
  salutation: text(60),
  parts: z.array(noticePartSchema).max(500),
  /** How to object: 如有异议，请在公示期内以书面、电话或来访方式反映。 */
  channels: text(300),
  contacts: z.array(noticeContactSchema).max(12),
  issuer: z.string().trim().min(1, '请写落款单位').max(60),
})
export type NoticeContent = z.infer<typeof noticeContentSchema>

export const noticeDocumentSchema = noticeContentSchema.omit({ channels: true }).extend({
  period: noticePeriodSchema,
  /** 2026年11月22日 */
  date: text(40),
  number: text(60),
})
/** A 公示 as it is printed, as content and already free of personal data: whoever prints it has nothing left to hide. */
export type NoticeDocument = z.infer<typeof noticeDocumentSchema>

export interface NoticeDraft {
  readonly document: NoticeDocument
  /** What was hidden, for a person to look over. Not for the public. */
  readonly masked: readonly Masked[]
  /** What is missing or wants a look before it is posted, a plain sentence each. */
  readonly remarks: readonly string[]
}

/** Fixes every word of the notice. */
export function noticeHashOf(document: NoticeDocument): string {
  return hashOf(document)
}
