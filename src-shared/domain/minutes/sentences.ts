/** The screen spaces figures out and uses 半角 signs; paper sets them close, in the type of the text. */
export function onPaper(sum: string): string {
  return sum.replaceAll(' ', '').replaceAll('=', '＝')
}

/** The parts that say something, each a sentence. */
export function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map(asSentence)
    .join('')
}

/** Closes the words with a full stop unless they end in a mark of their own. */
export function asSentence(text: string): string {
  return /[。！？；…”』」.!?]$/u.test(text) ? text : `${text}。`
}
