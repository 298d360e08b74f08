import { z } from 'zod'
import { durationSchema as duration, momentSchema as moment, partSchema as part } from './names'

/** What every step may say besides its verb. */
export const COMMON = {
  at: moment.optional().describe('When it happens; the clock moves on to that time.'),
  after: duration.optional().describe('When it happens: so long after the step before.'),
  by: z
    .enum(['console', 'desk'])
    .optional()
    .describe('Who does it: 主持台 or 记录台; each verb has its own.'),
  refused: part.optional().describe('The step must be refused, with a sentence that contains this.'),
  remark: z.string().max(500).optional().describe('For readers of the file.'),
}

export const step = <T extends string, S extends z.ZodRawShape>(verb: T, about: string, shape: S) =>
  z.strictObject({ do: z.literal(verb), ...shape, ...COMMON }).describe(about)
