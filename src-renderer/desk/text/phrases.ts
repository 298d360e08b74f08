/** Words that come again and again, and the two letters after `;` that stand for them. */
export const PHRASES = [
  { code: 'jy', label: '建议', text: '建议' },
  { code: 'ly', label: '理由', text: '理由是' },
  { code: 'wt', label: '问题', text: '提问：' },
  { code: 'cn', label: '承诺', text: '承诺' },
] as const

/** Text with the caret in it, counted in UTF-16 units as the browser does. */
export interface TextWithCaret {
  readonly text: string
  readonly caret: number
}

/**
 * Puts the phrase in the place of the code that ends at the caret; null where none does. The semicolon may be the
 * Chinese one, so that nobody has to switch the input method for it.
 */
export function expandPhrase({ text, caret }: TextWithCaret): TextWithCaret | null {
  const code = /[;；]([a-z]{2})$/u.exec(text.slice(0, caret))?.[1]
  const phrase = PHRASES.find((candidate) => candidate.code === code)
  return phrase ? replace({ text, caret }, caret - phrase.code.length - 1, phrase.text) : null
}

/** The text with words put in at the caret, or in the place of what is selected from `start` on. */
export function insertWords(text: string, start: number, end: number, words: string): TextWithCaret {
  return replace({ text, caret: end }, start, words)
}

function replace({ text, caret }: TextWithCaret, from: number, words: string): TextWithCaret {
  return { text: text.slice(0, from) + words + text.slice(caret), caret: from + words.length }
}
