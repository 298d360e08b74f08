import type { Participant } from '#shared/domain/meeting/setup'

/** All readings of each character of a name: 单 is dan, shan and chan. Without tones, ü written v. */
export type Readings = readonly (readonly string[])[]

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
const numbersIn = (text: string): readonly string[] => text.match(/\d+/g) ?? []

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

/**
 * Whether `letters` spells the characters from the first on, each by its whole reading or the beginning of it:
 * 李桂兰 is lgl, ligl, liguilan and ligui. `whole` where no character of the name is left over.
 */
export function spells(readings: Readings, letters: string): 'whole' | 'beginning' | null {
  // Letters used so far, after each character: a character with two readings can leave several.
  let used = new Set([0])
  for (const [index, ofCharacter] of readings.entries()) {
    const next = new Set<number>()
    for (const from of used) {
      for (const reading of ofCharacter) {
        for (let length = 1; length <= reading.length; length += 1) {
          if (!letters.startsWith(reading.slice(0, length), from)) break
          next.add(from + length)
        }
      }
    }
    if (next.has(letters.length)) return index === readings.length - 1 ? 'whole' : 'beginning'
    if (next.size === 0) return null
    used = next
  }
  return null
}

/** Lower is better; null where the person is not meant. */
function rank(person: Findable, query: string): number | null {
  if (person.name === query) return 0
  if (/^[\d#\-—/.,、]+$/.test(query)) return rankDoor(person, numbersIn(query))
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
  if (hasPart(person.door, query)) return 6
  return person.org.includes(query) ? 7 : null
}

function rankDoor({ doorNumbers }: Findable, numbers: readonly string[]): number | null {
  const asked = numbers.join('')
  if (doorNumbers.length === 0) return null
  if (doorNumbers.join('') === asked) return 0
  // 501 is a room before it is a building; 3-2 and 3-501 are parts of an address, in its order.
  if (doorNumbers.at(-1) === asked) return 1
  if (isPartOf(numbers, doorNumbers)) return 2
  if (doorNumbers.at(-1)?.startsWith(asked) || doorNumbers.join('').startsWith(asked)) return 3
  return null
}

/** 1号楼 is no part of 11号楼. */
function hasPart(door: string, query: string): boolean {
  const at = door.indexOf(query)
  return at >= 0 && !(/^\d/.test(query) && /\d$/.test(door.slice(0, at)))
}

function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let from = 0
  for (const number of part) {
    const at = whole.indexOf(number, from)
    if (at < 0) return false
    from = at + 1
  }
  return true
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
