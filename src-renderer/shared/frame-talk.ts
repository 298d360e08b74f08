import { z } from 'zod'

/**
 * What the console's page and the desk's page shown beside it in one window say to each other. They share neither
 * state nor keys: each has its own connection, and this only moves the focus.
 */
const frameTalkSchema = z.object({
  /**
   * To the desk: `write`, the caret goes to the sheet; `leave`, it is about to be put away. To the console: `lead`, it
   * takes the keys; `close`, the desk wants to be put away; `left`, everything there is saved.
   */
  yishiting: z.enum(['write', 'leave', 'lead', 'close', 'left']),
})
export type FrameWord = z.infer<typeof frameTalkSchema>['yishiting']

/** Whether this page is shown within another one of ours. */
export function isFramed(): boolean {
  return window.parent !== window
}

export function tellFrame(other: Window, word: FrameWord): void {
  other.postMessage({ yishiting: word }, location.origin)
}

/** The word that `event` brings from `other`; null for anything else, and from anybody else. */
export function wordFrom(event: MessageEvent<unknown>, other: Window | null): FrameWord | null {
  if (other === null || event.source !== other || event.origin !== location.origin) return null
  const parsed = frameTalkSchema.safeParse(event.data)
  return parsed.success ? parsed.data.yishiting : null
}

export type SideKeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey' | 'isComposing' | 'repeat'
>

/** Ctrl+J goes over to the other side, Ctrl+B shows or hides the desk; never while an input method composes. */
export function sideKeyOf(event: SideKeyPress): 'across' | 'toggle' | null {
  if (!event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return null
  if (event.isComposing || event.repeat) return null
  const key = event.key.toLowerCase()
  return key === 'j' ? 'across' : key === 'b' ? 'toggle' : null
}
