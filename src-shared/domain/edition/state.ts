import { z } from 'zod'
import { formDocumentSchema } from '../forms/form'
import { paperIdSchema, type PaperId } from '../forms/paper-id'
import type { StoredEvent } from '../kernel/event'
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
})

/** 版次 */
export interface Edition extends z.infer<typeof editionDataSchema> {
  /** When it was issued, ms since 1970. */
  readonly at: number
}

/** All editions of the hall: by meeting and paper, in order, and the stream they were built from. */
export interface Editions {
  readonly byPaper: ReadonlyMap<string, readonly Edition[]>
  readonly events: readonly StoredEvent[]
}

export const NO_EDITIONS: Editions = { byPaper: new Map(), events: [] }

export function editionKey(meetingId: string, paper: PaperId): string {
  return `${meetingId} ${paper}`
}

/** Every edition of a paper, the first first. */
export function editionsOf({ byPaper }: Editions, meetingId: string, paper: PaperId): readonly Edition[] {
  return byPaper.get(editionKey(meetingId, paper)) ?? []
}

export function latestEdition(editions: Editions, meetingId: string, paper: PaperId): Edition | null {
  return editionsOf(editions, meetingId, paper).at(-1) ?? null
}
