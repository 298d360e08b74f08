/** 3号楼2单元501 → 3, 2, 501 */
export const numbersIn = (text: string): readonly string[] => text.match(/\d+/g) ?? []

/** Whether the numbers stand in the other list, in this order: 3-501 is part of 3号楼2单元501. */
export function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let from = 0
  for (const number of part) {
    const at = whole.indexOf(number, from)
    if (at < 0) return false
    from = at + 1
  }
  return true
}

/** Where `part` stands in the text, −1 where it does not: 1号楼 is no part of 11号楼. */
export function placeOf(part: string, text: string): number {
  const numeric = /^\d/.test(part)
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!numeric || at === 0 || !/\d/.test(text.charAt(at - 1))) return at
  }
  return -1
}

/** How well numbers that were typed fit a door; lower is better, null where they do not. */
export function rankDoor(doorNumbers: readonly string[], numbers: readonly string[]): number | null {
  const asked = numbers.join('')
  if (doorNumbers.length === 0 || asked === '') return null
  if (doorNumbers.join('') === asked) return 0
  // 501 is a room before it is a building; 3-2 and 3-501 are parts of an address, in its order.
  if (doorNumbers.at(-1) === asked) return 1
  if (isPartOf(numbers, doorNumbers)) return 2
  if (doorNumbers.at(-1)?.startsWith(asked) || doorNumbers.join('').startsWith(asked)) return 3
  return null
}
