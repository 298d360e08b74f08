import { z } from 'zod'
import { commandSchema } from '#shared/domain/command'
import { roleSchema } from '#shared/domain/kernel/event'
import { messageIdSchema } from './messages'
import { querySchema } from './queries'
import { remoteMessageSchema } from './remote'

/** What a window sends. */
export const clientMessageSchema = z.discriminatedUnion('kind', [
  /** First message, and again whenever the window has missed something: asks for a snapshot. */
  z.object({ kind: z.literal('hello'), protocol: z.int(), role: roleSchema }),
  /** `id` is chosen by the sender; the same id sent twice does nothing twice. */
  z.object({ kind: z.literal('command'), id: messageIdSchema, command: commandSchema }),
  z.object({ kind: z.literal('query'), id: messageIdSchema, query: querySchema }),
  /** A key of a presenter remote came to this window; from any role, and passed on to the console alone. */
  remoteMessageSchema,
])
export type ClientMessage = z.infer<typeof clientMessageSchema>
