import { z } from 'zod'

export const voteScriptSchema = z.enum(['official', 'robert'])
/**
 * How a show of hands is asked for. `official`: 同意, 反对 and 弃权, each in turn. `robert`: 赞成 and 反对 only; whoever
 * raised a hand for neither is 未表态.
 */
export type VoteScript = z.infer<typeof voteScriptSchema>
export const VOTE_SCRIPT_NAMES: Readonly<Record<VoteScript, string>> = {
  official: '依次问同意、反对、弃权',
  robert: '只问赞成、反对，不问弃权（罗伯特规则）',
}

/** How the people in the room are counted, where it is not the plain way. */
export const countingSchema = z.object({
  /** Two tellers count on their own, and what they have must be equal. */
  twoTellers: z.boolean().default(false),
  /** The wall shows no figures until the result is announced. */
  hidden: z.boolean().default(false),
  /** Absent where the meeting's holds. */
  script: voteScriptSchema.exactOptional(),
})
export type Counting = z.infer<typeof countingSchema>

export const tellerSchema = z.enum(['first', 'second'])
/** One of two tellers who count on their own. */
export type Teller = z.infer<typeof tellerSchema>
export const TELLER_NAMES: Readonly<Record<Teller, string>> = { first: '甲', second: '乙' }
export const TELLERS: readonly Teller[] = tellerSchema.options

/** 甲（丁建平）: with the name of the teller where the plan has two. */
export function tellerTitle(teller: Teller, tellers: string): string {
  const names = tellers.split(/[、,，;；\s]+/u).filter((name) => name !== '')
  const name = names.length < 2 ? undefined : names[teller === 'first' ? 0 : 1]
  return name === undefined ? TELLER_NAMES[teller] : `${TELLER_NAMES[teller]}（${name}）`
}
