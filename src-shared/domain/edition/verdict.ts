import { z } from 'zod'
import { paperIdSchema } from '../forms/paper-id'
import { wordDifferenceSchema } from './compare'

/** What the archive has under a code. */
export const foundPaperSchema = z.object({
  code: z.string(),
  /** 会议记录, 协商结果公示 */
  name: z.string(),
  meetingTitle: z.string(),
  /** 小南庄社议〔2026〕3号; '' where it has none. */
  number: z.string(),
  edition: z.int().positive(),
  /** ms since 1970 */
  issuedAt: z.int(),
  /** When the minutes of its meeting were sealed, as far as it rests on them; null where it does not. */
  sealedAt: z.int().nullable(),
  /** Whether the record from its first event to this paper is the one that was written; null where none is kept. */
  whole: z.boolean().nullable(),
  /** The latest edition, where that is another. */
  newer: z.int().positive().nullable(),
  /** Only a draft of a notice, not to be posted. */
  draft: z.boolean(),
  /** Why the notice was withdrawn; null where it was not. */
  withdrawn: z.string().nullable(),
})
export type FoundPaper = z.infer<typeof foundPaperSchema>

/** What can be said of a file. */
export const fileVerdictSchema = z.discriminatedUnion('verdict', [
  /** It could not be compared; one sentence says why. */
  z.object({ verdict: z.literal('unknown'), sentence: z.string() }),
  z.object({
    verdict: z.enum(['same', 'different']),
    found: foundPaperSchema,
    differences: z.array(wordDifferenceSchema),
    /** Further differences that are not listed. */
    more: z.int().nonnegative(),
    picturesGone: z.int().nonnegative(),
    picturesAdded: z.int().nonnegative(),
  }),
])
export type FileVerdict = z.infer<typeof fileVerdictSchema>

/** How an issued paper stands to what would be written of it now. */
export const paperStandingSchema = z.object({
  paper: paperIdSchema,
  edition: z.int().positive(),
  code: z.string(),
  issuedAt: z.int(),
  /** It is given out as it was issued, and would read otherwise now. */
  differs: z.boolean(),
})
export type PaperStanding = z.infer<typeof paperStandingSchema>
