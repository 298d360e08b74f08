import { passageFault } from '#shared/domain/wording/fault'
import { PASSAGE_IDS, passageOf, type PassageId } from '#shared/domain/wording/passages'
import { tidyPassage } from '#shared/domain/wording/revise'
import type { OwnPassages } from '#shared/domain/wording/wording'

/** Passages as they are being written; one that is missing stands in the program's own words. */
export type WordingDraft = OwnPassages

export function typed(draft: WordingDraft, id: PassageId): string {
  return draft[id] ?? passageOf(id).text
}

export function isOriginal(draft: WordingDraft, id: PassageId): boolean {
  return tidyPassage(typed(draft, id)) === passageOf(id).text
}

/** What is wrong with a passage as it is typed; null where nothing is. */
export function faultIn(draft: WordingDraft, id: PassageId): string | null {
  return passageFault(passageOf(id), tidyPassage(typed(draft, id)))
}

/** The passages that cannot be kept as they are, in the order of the papers. */
export function faulty(draft: WordingDraft): readonly PassageId[] {
  return PASSAGE_IDS.filter((id) => faultIn(draft, id) !== null)
}
