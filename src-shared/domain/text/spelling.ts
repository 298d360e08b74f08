/** All readings of each character of a name: 单 is dan, shan and chan. Without tones, ü written v. */
export type Readings = readonly (readonly string[])[]

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
