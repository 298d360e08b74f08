import { polyphonic } from 'pinyin-pro'
import type { FollowUps } from '#shared/domain/follow-up/state'
import type { Meeting } from '#shared/domain/meeting/state'
import { entriesOf, followUpEntries, peopleEntries } from '#shared/domain/search/entries'
import { SEARCH_LIMIT, type SearchHit } from '#shared/domain/search/hit'
import { prepare, rankAll, type Prepared } from '#shared/domain/search/rank'
import { Speller } from '#shared/domain/search/speller'
import { isListed } from '#shared/domain/listed'
import type { World } from '#shared/domain/world'

/** Every reading of a character, common or not, without tones and ü written v; none of what is no character. */
export function readingsOfCharacter(character: string): readonly string[] {
  const [readings = []] = polyphonic(character, { type: 'array', toneType: 'none' })
  const spelt = readings.map((reading) => reading.replaceAll('ü', 'v').toLowerCase())
  return [...new Set(spelt.filter((reading) => /^[a-z]+$/.test(reading)))]
}

interface Kept<Source> {
  readonly source: Source
  readonly entries: readonly Prepared[]
}

/**
 * Search across everything the hall has. What a meeting can be found by is worked out once, and again only after the
 * meeting has changed; records of years are read when somebody first searches.
 */
export class HallSearch {
  readonly #speller = new Speller(readingsOfCharacter)
  readonly #meetings = new Map<string, Kept<Meeting>>()
  #people: readonly Prepared[] = []
  #followUps: Kept<FollowUps> = { source: new Map(), entries: [] }
  #rosters: readonly Meeting['participants'][] = []

  search(
    world: World,
    typed: string,
    withPractice: boolean,
  ): { readonly hits: readonly SearchHit[]; readonly total: number } {
    this.#refresh(world)
    return rankAll(this.#entries(withPractice), typed, this.#speller, SEARCH_LIMIT)
  }

  #refresh(world: World): void {
    const listed = [...world.meetings.values()]
      .map(({ meeting }) => meeting)
      .filter(({ id }) => isListed(world, id))
    const ids = new Set(listed.map(({ id }) => id))
    for (const id of this.#meetings.keys()) if (!ids.has(id)) this.#meetings.delete(id)
    for (const meeting of listed) {
      if (this.#meetings.get(meeting.id)?.source === meeting) continue
      this.#meetings.set(meeting.id, { source: meeting, entries: this.#prepared(entriesOf(meeting)) })
    }
    const rosters = listed.map(({ participants }) => participants)
    if (rosters.length !== this.#rosters.length || rosters.some((one, at) => one !== this.#rosters[at])) {
      this.#rosters = rosters
      this.#people = this.#prepared(peopleEntries(listed))
    }
    if (this.#followUps.source !== world.followUps) {
      const entries = this.#prepared(followUpEntries(world.followUps.values()))
      this.#followUps = { source: world.followUps, entries }
    }
  }

  #prepared(entries: readonly Parameters<typeof prepare>[0][]): readonly Prepared[] {
    return entries.map((entry) => prepare(entry, this.#speller))
  }

  *#entries(withPractice: boolean): Generator<Prepared> {
    const wanted = ({ entry }: Prepared) => withPractice || !entry.practice
    for (const person of this.#people) if (wanted(person)) yield person
    for (const { source, entries } of this.#meetings.values()) {
      if (withPractice || !source.practice) yield* entries
    }
    yield* this.#followUps.entries
  }
}
