import { cssName } from './css-name'
import type { ColorName } from './tokens'

/**
 * The CSS variable that holds a colour: `cssColor('amberLight')` is `var(--amber-light)`. Apart from the values, so
 * that a window which only names colours does not load them.
 */
export function cssColor(name: ColorName): string {
  return `var(--${cssName(name)})`
}
