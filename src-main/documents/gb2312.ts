/** The characters of GB 2312, by its own rows of 94: signs in the first nine, 6,763 characters from the sixteenth on. */
function gb2312(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb18030')
  const characters = new Set<string>()
  for (let row = 1; row <= 87; row += 1) {
    if (row > 9 && row < 16) continue
    for (let cell = 1; cell <= 94; cell += 1) {
      // The last five cells of row 55 are empty; the larger set has put others there.
      if (row === 55 && cell > 89) continue
      const character = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell))
      if (!/[\uE000-\uF8FF\uFFFD]/u.test(character)) characters.add(character)
    }
  }
  return characters
}

const CHARACTERS = gb2312()

export function isInGb2312(character: string): boolean {
  return CHARACTERS.has(character)
}
