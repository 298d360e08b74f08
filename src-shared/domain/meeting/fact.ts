import { z } from 'zod'

/** One kind of fact: its name, and the shape of what it says. */
export const fact = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), data: z.object(shape) })

export const id = z.string().min(1).max(80)
export const text = z.string().max(5000)
export const count = z.int().nonnegative()
