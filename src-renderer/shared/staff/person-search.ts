import type { Participant } from '#shared/domain/meeting/setup'
import { numbersIn, placeOf, rankDoor } from '#shared/domain/text/door-numbers'
import { spells, type Readings } from '#shared/domain/text/spelling'

/** Somebody on the roster, made ready to be found. */
export interface Findable {
  readonly participant: Participant
  readonly name: string
  /** Null until the pinyin tables are loaded. */
  readonly readings: Readings | null
  readonly door: string
  /** 3号楼2单元501 → 3, 2, 501 */
  readonly doorNumbers: readonly string[]
  readonly org: string
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

export function findable(participant: Participant, readings: Readings | null): Findable {
  const door = plain(participant.door)
  return {
    participant,
    name: plain(participant.name),
    readings,
    door,
    doorNumbers: numbersIn(door),
    org: plain(participant.org),
  }
}

/** Lower is better; null where the person is not meant. */
function rank(person: Findable, query: string): number | null {
  if (person.name === query) return 0
  if (/^[\d#\-—/.,、]+$/.test(query)) return rankDoor(person.doorNumbers, numbersIn(query))
  if (person.name.startsWith(query)) return 1
  if (/^[a-züv]+$/.test(query) && person.readings) {
    const spelt = spells(person.readings, query.replaceAll('ü', 'v'))
    if (spelt === 'whole') return 2
    if (spelt === 'beginning') return 3
    // By the given name alone: 秀英 for 孙秀英.
    for (let start = 1; start < person.readings.length; start += 1) {
      if (spells(person.readings.slice(start), query)) return 5
    }
  }
  if (person.name.includes(query)) return 4
  if (placeOf(query, person.door) >= 0) return 6
  return person.org.includes(query) ? 7 : null
}

/**
 * People who may be meant by what was typed, the likeliest first: a name, its pinyin or initials in any mixture,
 * a door number or an organisation. Among equals those `preferred` come first, then the order of the roster.
 */
export function searchPeople(
  people: readonly Findable[],
  typed: string,
  preferred: (participant: Participant) => boolean = () => false,
): readonly Participant[] {
  const query = plain(typed)
  if (query === '') return []
  return people
    .flatMap((person, index) => {
      const found = rank(person, query)
      if (found === null) return []
      return [
        { participant: person.participant, index, rank: found, later: preferred(person.participant) ? 0 : 1 },
      ]
    })
    .toSorted((one, other) => one.rank - other.rank || one.later - other.later || one.index - other.index)
    .map(({ participant }) => participant)
}
