/**
 * What the end of a MessagePort that closes says last. Ports that cross Electron's processes do not tell their other
 * end that they have closed, and a window would wait for ever.
 */
export const FAREWELL = 'yishiting:closed'
