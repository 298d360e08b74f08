import { z } from 'zod'

/** A day the hall knows better than the table: an arrangement of this year, or one the table has not got yet. */
export const calendarDaySchema = z.object({
  on: z.iso.date(),
  /** 放假; false: 上班. */
  off: z.boolean(),
  note: z.string().trim().max(40),
})
export type CalendarDay = z.infer<typeof calendarDaySchema>
