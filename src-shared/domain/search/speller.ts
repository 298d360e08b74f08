/** All readings of one character, without tones; none where it has none. */
export type CharacterReadings = (character: string) => readonly string[]

/** A text made ready to be found by what it sounds like: an index of its characters each, into the speller's table. */
export type Spelt = Uint16Array

interface Sound {
  readonly readings: readonly string[]
  /** One bit for each letter or digit a reading begins with. */
  readonly initials: number
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'
/** Digits share what bits are left: who begins alike is looked at more closely anyway. */
const bitOf = (letter: string): number => {
  const at = ALPHABET.indexOf(letter)
  return 1 << (at >= 0 ? at : 26 + (letter.charCodeAt(0) % 5))
}

/**
 * Finds texts by pinyin and initials in any mixture. Each character is looked up once for a whole hall: a text is
 * a row of places in one table, and going through it touches no strings until a first letter fits.
 */
export class Speller {
  readonly #readingsOf: CharacterReadings
  readonly #codes = new Map<string, number>()
  readonly #sounds: Sound[] = []

  constructor(readingsOf: CharacterReadings) {
    this.#readingsOf = readingsOf
  }

  /** One place for each UTF-16 unit, so that places in the text are places in the row. */
  spell(text: string): Spelt {
    const row = new Uint16Array(text.length)
    let at = 0
    for (const character of text) {
      row[at] = this.#codeOf(character)
      // The second half of a rare character is silent.
      if (character.length === 2) row[at + 1] = this.#codeOf('')
      at += character.length
    }
    return row
  }

  /**
   * The first place `letters` spells, each character by its whole reading or the beginning of it; what cannot be read
   * (·, 、) is passed over. Null where there is none.
   */
  find(row: Spelt, letters: string): readonly [from: number, to: number] | null {
    const first = bitOf(letters.charAt(0))
    for (let from = 0; from < row.length; from += 1) {
      if (((this.#sounds[row[from] ?? 0]?.initials ?? 0) & first) === 0) continue
      const to = this.#endOf(row, from, letters, 0)
      if (to !== null) return [from, to]
    }
    return null
  }

  #endOf(row: Spelt, at: number, letters: string, used: number): number | null {
    if (used === letters.length) return at
    const sound = this.#sounds[row[at] ?? -1]
    if (!sound) return null
    if (sound.readings.length === 0) return this.#endOf(row, at + 1, letters, used)
    for (const reading of sound.readings) {
      for (let length = reading.length; length >= 1; length -= 1) {
        if (!letters.startsWith(reading.slice(0, length), used)) continue
        const end = this.#endOf(row, at + 1, letters, used + length)
        if (end !== null) return end
      }
    }
    return null
  }

  #codeOf(character: string): number {
    const known = this.#codes.get(character)
    if (known !== undefined) return known
    const readings = /^[a-z0-9]$/.test(character) ? [character] : [...this.#readingsOf(character)]
    const initials = readings.reduce((bits, reading) => bits | bitOf(reading.charAt(0)), 0)
    // No hall writes 65,000 different characters; should one do so, the rest is found by its characters only.
    const code = Math.min(this.#sounds.length, 65_535)
    if (code === this.#sounds.length) this.#sounds.push({ readings, initials })
    this.#codes.set(character, code)
    return code
  }
}
