import { z } from 'zod'

/**
 * What a presenter remote asks, whichever window of ours its key reaches. It is no command: the console is told, and
 * decides what it comes to just now. So a window that may do nothing by itself can pass a press on.
 */
export const remotePressSchema = z.enum(['next', 'previous', 'black'])
export type RemotePress = z.infer<typeof remotePressSchema>

/**
 * A press on its way. `at`: when the key went down, ms since 1970 by the machine's clock; the same for all windows of
 * one machine. A bounce is told by it, however busy the windows in between are.
 */
export const remoteMessageSchema = z.object({
  kind: z.literal('remote'),
  press: remotePressSchema,
  at: z.number(),
})
export type RemoteMessage = z.infer<typeof remoteMessageSchema>

/** The keys that remotes send, as in `KeyboardEvent.key`. */
const PRESSES: Readonly<Record<string, RemotePress>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  b: 'black',
  B: 'black',
  '.': 'black',
  // The same key while a Chinese input method writes Chinese punctuation.
  '。': 'black',
}

/** Null for a key that no remote sends. */
export function remotePressOf(key: string): RemotePress | null {
  return Object.hasOwn(PRESSES, key) ? (PRESSES[key] ?? null) : null
}
