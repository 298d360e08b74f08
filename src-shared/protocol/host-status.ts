import { z } from 'zod'
import { screensSchema } from './screens'

/** Something the people in the hall must know about the machine; stays until the host takes it away. */
export const noticeSchema = z.object({
  id: z.string(),
  level: z.enum(['info', 'warning', 'error']),
  /** Plain Chinese, says what to do. */
  text: z.string(),
})
export type Notice = z.infer<typeof noticeSchema>

/** What a window may want to know of the machine it runs on; sent on connection and whenever it changes. */
export const hostStatusSchema = z.object({
  host: z.enum(['electron', 'web']),
  /** `ready`: commands are taken. `refusing`: the record cannot be written just now; see `notices`. */
  storage: z.enum(['starting', 'ready', 'refusing']),
  notices: z.array(noticeSchema),
  projector: z.object({
    open: z.boolean(),
    /** Name of the display it is on; empty when unknown or closed. */
    display: z.string(),
  }),
  /** The wall shows the picture to judge it by, as long as no meeting is open; absent: it does not. */
  testPicture: z.boolean().exactOptional(),
  screens: screensSchema,
  /** Folders where the record and the exported documents are kept on this machine. */
  dataFolder: z.string(),
  exportFolder: z.string(),
  /** Whether `openWindow` and `showFile` can be asked of this host. */
  canManageWindows: z.boolean(),
  canShowFiles: z.boolean(),
})
export type HostStatus = z.infer<typeof hostStatusSchema>
