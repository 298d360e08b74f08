import { z } from 'zod'
import { formDocumentSchema } from '../forms/form'
import { paperIdSchema } from '../forms/paper-id'
import { templateNameSchema } from '../own-template/state'
import { noticeDocumentSchema } from '../notice/document'

/** What a paper says. 会议记录 are not written down twice: their words stand in the seal. */
export const editionContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('form'), document: formDocumentSchema }),
  z.object({ kind: z.literal('notice'), document: noticeDocumentSchema }),
  z.object({ kind: z.literal('minutes') }),
])
export type EditionContent = z.infer<typeof editionContentSchema>

/** A paper as it left the hall. */
export const editionDataSchema = z.object({
  meetingId: z.string().min(1).max(200),
  paper: paperIdSchema,
  /** 1, 2, 3 … of this paper of this meeting. */
  edition: z.int().positive(),
  /** Over every word of it. */
  contentHash: z.string().length(64),
  /** The last event of the meeting when it was issued, before those of the same step; '' where there was none. */
  chainHash: z.string().max(64),
  /** How far the meeting had come, events of the same step included. */
  meetingSeq: z.int().nonnegative(),
  /** Version of 文件用语 that it is written in. */
  wording: z.int().positive(),
  content: editionContentSchema,
  /** The hall's own template that it is laid out by; null: the program's layout. */
  template: templateNameSchema.nullable().default(null),
})
export type EditionData = z.infer<typeof editionDataSchema>
