import { z } from 'zod'
import { followUpEntrySchema } from './state'

const id = z.string().min(1).max(200)

/** 督办: what is noted of an item after its meeting. */
export const followUpCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('noteFollowUp'), itemId: id, entry: followUpEntrySchema }),
  /** Takes back the last entry of the item, which must be the one named. */
  z.object({ type: z.literal('takeBackFollowUpEntry'), itemId: id, entryId: id }),
])
export type FollowUpCommand = z.infer<typeof followUpCommandSchema>
