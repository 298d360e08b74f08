import type { ColorName } from './tokens'

/**
 * The CSS variable that holds a colour: `cssColor('amberLight')` is `var(--amber-light)`. Apart from the values, so
 * that a window which only names colours does not load them.
 */
export function cssColor(name: ColorName): string {
  return `var(--${cssName(name)})`
}

export function cssName(name: string): string {
  // In paper2 and ink3 the digit belongs to the word.
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
