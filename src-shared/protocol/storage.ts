import { z } from 'zod'
import { commitSchema } from '#shared/domain/kernel/commit'

/** What the core asks of the storage window, one request at a time; answered with the same `id`. */
export const storageRequestSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('tip'), id: z.int() }),
  /** Commits with `n` in [from, from + limit), in order. */
  z.object({
    ask: z.literal('read'),
    id: z.int(),
    from: z.int().positive(),
    limit: z.int().positive().max(2000),
  }),
  /** Puts commits, all or none, in one strict transaction; the same commit again changes nothing. */
  z.object({ ask: z.literal('put'), id: z.int(), commits: z.array(commitSchema).min(1) }),
  /** Takes away every commit with `n` > after: only to take back what the journal could not keep. */
  z.object({ ask: z.literal('truncate'), id: z.int(), after: z.int().nonnegative() }),
  /** Goes on with a new, empty database; the one that was used stays under its name. */
  z.object({ ask: z.literal('setAside'), id: z.int() }),
])
export type StorageRequest = z.infer<typeof storageRequestSchema>

export const storageReplySchema = z.discriminatedUnion('to', [
  /** Number of the last commit; 0 when empty. */
  z.object({ to: z.literal('tip'), id: z.int(), n: z.int().nonnegative() }),
  /** Rows as they lie there: the core decides what to believe. */
  z.object({ to: z.literal('read'), id: z.int(), commits: z.array(z.unknown()) }),
  z.object({ to: z.literal('put'), id: z.int() }),
  z.object({ to: z.literal('truncate'), id: z.int() }),
  /** Name of the database that was set aside. */
  z.object({ to: z.literal('setAside'), id: z.int(), name: z.string() }),
  z.object({ to: z.literal('failed'), id: z.int(), reason: z.string() }),
])
export type StorageReply = z.infer<typeof storageReplySchema>
