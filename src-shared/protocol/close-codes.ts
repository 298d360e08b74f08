/** Why the web host closes a window's WebSocket: codes of the range that is free for applications. */
export const CLOSE_CODES = {
  /** The person at the console closed this window: it should go, and not connect again. */
  windowClosed: 4001,
  /** Another page is the storage page. Trying again later is right: that one may go away. */
  storageHeld: 4409,
  /** What came was not a JSON text. */
  notUnderstood: 4400,
} as const
