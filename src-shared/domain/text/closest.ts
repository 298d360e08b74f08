/** The option that was probably meant by a word that is none of them; null where nothing comes near. */
export function closest(word: string, options: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor([...word].length / 2))
  const [best] = options
    .map((option) => ({ option, distance: distance(word.toLowerCase(), option.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
  return best?.option ?? null
}

/** Least number of characters to put in, take out or change (Levenshtein). */
function distance(from: string, to: string): number {
  const target = [...to]
  let row = target.map((_, index) => index + 1)
  let step = 0
  for (const character of from) {
    let diagonal = step
    let left = step + 1
    row = row.map((above, index) => {
      const kept = diagonal + (character === target[index] ? 0 : 1)
      diagonal = above
      left = Math.min(kept, above + 1, left + 1)
      return left
    })
    step += 1
  }
  return row.at(-1) ?? step
}
