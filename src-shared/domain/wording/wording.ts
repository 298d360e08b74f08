import { z } from 'zod'
import { filledBraces } from '../text/braces'
import { passageFault } from './fault'
import { passageOf, type PassageId, type PassageValues } from './passages'

/** By id of the passage; only what differs from the program's own words. */
export const ownPassagesSchema = z.record(z.string().max(80), z.string().max(2000))
export type OwnPassages = z.infer<typeof ownPassagesSchema>

export const wordingSchema = z.object({
  /** 1: the program's own words; one more with every revision by the hall. */
  version: z.int().positive(),
  own: ownPassagesSchema,
})
/** 文件用语 in one of its versions. The papers of a meeting keep the one of its 散会. */
export type Wording = z.infer<typeof wordingSchema>

/** ms since 1970; null: it was there from the beginning. */
const since = z.int().nullable()
export const hallWordingSchema = wordingSchema.extend({
  since,
  /** Versions of before, the oldest first. */
  earlier: z.array(wordingSchema.extend({ since })),
})
/** 文件用语 of the hall, with how they came to be what they are. */
export type HallWording = z.infer<typeof hallWordingSchema>

export const FIRST_WORDING: Wording = { version: 1, own: {} }
export const FIRST_HALL_WORDING: HallWording = { ...FIRST_WORDING, since: null, earlier: [] }

/**
 * The words of a passage before anything is filled in. What the hall wrote for another version of the program, and
 * this one could not fill in, is said in the program's own words.
 */
export function passageText({ own }: Wording, id: PassageId): string {
  const passage = passageOf(id)
  const text = own[id]
  return text === undefined || passageFault(passage, text) !== null ? passage.text : text
}

/** A passage as it stands on the paper. */
export function said<Id extends PassageId>(wording: Wording, id: Id, values: PassageValues<Id>): string {
  return filledBraces(passageText(wording, id), values)
}

/** A passage of several paragraphs, numbered where there are more than one. */
export function saidInLines<Id extends PassageId>(
  wording: Wording,
  id: Id,
  values: PassageValues<Id>,
): readonly string[] {
  return numberedLines(said(wording, id, values))
}

export function numberedLines(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length === 1 ? lines : lines.map((line, index) => `${index + 1}．${line}`)
}

/** Which wording the papers of a meeting have: that of its 散会 for good, and before it that of the hall. */
export function wordingOf({
  meeting,
  wording,
}: {
  readonly meeting: { readonly wordingAtClose: Wording | null }
  readonly wording?: Wording
}): Wording {
  return meeting.wordingAtClose ?? wording ?? FIRST_WORDING
}

/** What an event keeps of it. */
export function withoutHistory({ version, own }: Wording): Wording {
  return { version, own }
}

/** The hall's wording after a revision at `at`, ms since 1970. */
export function nextWording(now: HallWording, { version, own }: Wording, at: number): HallWording {
  const { earlier, ...last } = now
  return { version, own, since: at, earlier: [...earlier, last] }
}
