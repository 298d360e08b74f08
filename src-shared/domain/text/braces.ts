/** What stands in braces, in the order it is written: 时间 of `定于{时间}召开`. */
export function namesInBraces(text: string): readonly string[] {
  return [...text.matchAll(IN_BRACES)].map(([, name = '']) => name)
}

/** Whether a brace stands alone: `{时间` or `时间}`. */
export function hasLoneBrace(text: string): boolean {
  return /[{}]/u.test(text.replaceAll(IN_BRACES, ''))
}

/**
 * The text with every `{name}` that has a value filled in. What has none stays as it is written, and a value is never
 * read for braces of its own: it may be somebody's words.
 */
export function filledBraces(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replaceAll(IN_BRACES, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  )
}

/** Input methods for Chinese write wide braces, and mean the same by them. */
export function plainBraces(text: string): string {
  return text.replaceAll('｛', '{').replaceAll('｝', '}')
}

const IN_BRACES = /\{([^{}]*)\}/gu
