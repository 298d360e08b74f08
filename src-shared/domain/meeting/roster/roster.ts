import { z } from 'zod'
import { participantDraftSchema } from '../setup'

export const rosterFieldSchema = z.enum(['name', 'attendance', 'identity', 'door', 'org', 'phone'])
export type RosterField = z.infer<typeof rosterFieldSchema>

/** What would be taken from a roster file, shown before anything is. */
export const rosterPreviewSchema = z.object({
  /** Why nothing at all can be taken (an empty file, no 姓名 column); null where something can. */
  problem: z.string().nullable(),
  columns: z.array(z.object({ header: z.string(), field: rosterFieldSchema.nullable() })),
  rows: z.array(
    z.object({
      /** Row number in the file, the header being row 1 where it stands first. */
      row: z.int().positive(),
      /** Null where the row is not taken. */
      participant: participantDraftSchema.nullable(),
      /** Why it is not taken. */
      problems: z.array(z.string()),
      /** Taken, but worth a look: 同名, a phone number of odd length. */
      warnings: z.array(z.string()),
    }),
  ),
})
export type RosterPreview = z.infer<typeof rosterPreviewSchema>
