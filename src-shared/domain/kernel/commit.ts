import { z } from 'zod'
import { storedEventSchema } from './event'

/**
 * What one command changed, the unit that is stored: all of its events or none. `n` counts the hall's commits
 * without gaps (1, 2, 3 …), over all streams; both stores are compared by it at start.
 */
export const commitSchema = z.object({
  n: z.int().positive(),
  commandId: z.string().min(1).max(80),
  events: z.array(storedEventSchema).min(1),
})
export type Commit = z.infer<typeof commitSchema>

/** Two commits are the same record when their last events carry the same hash: the chain covers the rest. */
export function sameCommit(a: Commit, b: Commit): boolean {
  return (
    a.n === b.n &&
    a.commandId === b.commandId &&
    a.events.length === b.events.length &&
    a.events.every((event, index) => event.hash === b.events[index]?.hash)
  )
}
