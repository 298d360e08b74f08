/** Width of a line in full-width characters; letters, digits and their marks are half as wide. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.5 : 1), 0)
}
