import type { HouseholdDraft } from '#shared/domain/meeting/vote/named/households'

/** A line of the list: its door, and behind a space, a tab or a comma the 户代表. */
const SPLIT = /[\t,，;；]+|\s{1,}/u

/** What a pasted list says, a household a line; empty lines are left out. */
export function readHouseholds(text: string): readonly HouseholdDraft[] {
  return text.split(/\r?\n/u).flatMap((line) => {
    const parts = line
      .trim()
      .split(SPLIT)
      .filter((part) => part !== '')
    const [door, ...name] = parts
    return door === undefined ? [] : [{ door, name: name.join('') }]
  })
}
