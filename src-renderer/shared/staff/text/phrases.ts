import type { Phrase } from '#shared/domain/hall/phrases'

/** Text with the caret in it, counted in UTF-16 units as the browser does. */
export interface TextWithCaret {
  readonly text: string
  readonly caret: number
}

/**
 * Puts the phrase in the place of the code that ends at the caret; null where none does. The semicolon may be the
 * Chinese one, so that nobody has to switch the input method for it.
 */
export function expandPhrase(
  { text, caret }: TextWithCaret,
  phrases: readonly Phrase[],
): TextWithCaret | null {
  const code = /[;；]([a-z]{2,4})$/u.exec(text.slice(0, caret))?.[1]
  const phrase = phrases.find((candidate) => candidate.code === code)
  return phrase ? replace({ text, caret }, caret - phrase.code.length - 1, phrase.text) : null
}

/** The text with words put in at the caret, or in the place of what is selected from `start` on. */
export function insertWords(text: string, start: number, end: number, words: string): TextWithCaret {
  return replace({ text, caret: end }, start, words)
}

/** Phrases in whose code or words `wanted` stands; those whose code begins with it first. */
export function findPhrases(phrases: readonly Phrase[], wanted: string): readonly Phrase[] {
  const words = wanted
    .trim()
    .toLowerCase()
    .replace(/^[;；]/u, '')
  const begins = phrases.filter(({ code }) => code.startsWith(words))
  const holds = phrases.filter((phrase) => !begins.includes(phrase) && phrase.text.includes(words))
  return [...begins, ...holds]
}

function replace({ text, caret }: TextWithCaret, from: number, words: string): TextWithCaret {
  return { text: text.slice(0, from) + words + text.slice(caret), caret: from + words.length }
}
