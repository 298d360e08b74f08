import { z } from 'zod'

/**
 * One paragraph of the minutes. `id` is stable (`opening`, `turn:t12`, `vote:v40`, …): the recorder's own words
 * are kept by it, and survive a change of what was drafted.
 */
const minutesBlockSchema = z
  .object({
    id: z.string(),
    /** heading 一、 · subheading （一） · paragraph · closing 散会, on a line of its own */
    kind: z.enum(['heading', 'subheading', 'paragraph', 'closing']),
    /** As it stands in the minutes: the recorder's words, or the drafted ones. */
    text: z.string(),
    /** As drafted from what happened. */
    drafted: z.string(),
    /** Votes, counts and headings are facts and cannot be reworded. */
    editable: z.boolean(),
  })
  .readonly()
export type MinutesBlock = z.infer<typeof minutesBlockSchema>

/** 会议记录, as content: layout is the business of whoever prints it. */
export const minutesDocumentSchema = z
  .object({
    /** 小南庄社区居民代表会议记录 */
    title: z.string(),
    /** 小南庄社议〔2026〕3号 */
    number: z.string(),
    /** 会议名称、时间、地点、主持人 …: label and value, the head of the form. */
    head: z.array(z.object({ label: z.string(), value: z.string() }).readonly()).readonly(),
    blocks: z.array(minutesBlockSchema).readonly(),
    /** Issuer and date under the text: 小南庄社区居民委员会, 2026年11月21日. */
    issuer: z.string(),
    date: z.string(),
  })
  .readonly()
export type MinutesDocument = z.infer<typeof minutesDocumentSchema>
