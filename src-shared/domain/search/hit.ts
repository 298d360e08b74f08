import { z } from 'zod'

export const searchKindSchema = z.enum([
  'meeting',
  'item',
  'motion',
  'person',
  'point',
  'outcome',
  'question',
  'followUp',
])
export type SearchKind = z.infer<typeof searchKindSchema>
export const SEARCH_KIND_NAMES: Readonly<Record<SearchKind, string>> = {
  meeting: '会议',
  item: '议程',
  motion: '表决',
  person: '人员',
  point: '发言',
  outcome: '结论',
  question: '提问',
  followUp: '督办',
}

/** Where something was found, so that it can be gone to. */
export const searchPlaceSchema = z.object({
  kind: searchKindSchema,
  meetingId: z.string(),
  itemId: z.string().nullable(),
  /** Id of the point, person, vote …; that of the meeting or item where it is one itself. */
  targetId: z.string(),
})
export type SearchPlace = z.infer<typeof searchPlaceSchema>

/** Characters from the first (0) up to, not including, the second: places of `text` to be marked. */
export const textRangeSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()])
export type TextRange = z.infer<typeof textRangeSchema>

export const searchHitSchema = searchPlaceSchema.extend({
  /** What was found, cut to what is around it. */
  text: z.string(),
  ranges: z.array(textRangeSchema),
  /** Who, on which item, at which meeting. */
  context: z.string(),
  /** Of the meeting, ms since 1970. */
  at: z.int(),
  practice: z.boolean(),
})
export type SearchHit = z.infer<typeof searchHitSchema>

/** As many as are looked through in a list. */
export const SEARCH_LIMIT = 60
