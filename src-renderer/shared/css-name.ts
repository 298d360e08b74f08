/** `amberLight` as a CSS variable has it: `amber-light`. */
export function cssName(name: string): string {
  // In paper2 and ink3 the digit belongs to the word.
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
