import { z } from 'zod'

export const id = z.string().min(1).max(80)

/** Something that is asked of one meeting. */
export const inMeeting = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), meetingId: id, ...shape })
