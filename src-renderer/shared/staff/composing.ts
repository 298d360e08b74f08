/** What of a key press tells that an input method has it. */
type ComposedKey = Pick<KeyboardEvent, 'isComposing' | 'key' | 'keyCode'>

/** Chromium's code for a key that an input method takes. */
const TAKEN_BY_INPUT_METHOD = 229

/**
 * Whether an input method is composing with this key. The key that begins a composition, and in some browsers the
 * Enter that ends one, are not marked `isComposing`; their code tells.
 */
export function isComposing({ isComposing: composing, key, keyCode }: ComposedKey): boolean {
  return composing || key === 'Process' || keyCode === TAKEN_BY_INPUT_METHOD
}
