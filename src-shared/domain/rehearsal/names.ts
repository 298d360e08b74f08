import { z } from 'zod'
import { DURATION_PATTERN, MOMENT_PATTERN, parseMoment } from './time'

export const durationSchema = z
  .string()
  .regex(DURATION_PATTERN, '要写成时长，例如 45s、2m14s、1h5m')
  .meta({ id: 'duration', description: 'A length of time: 45s, 2m14s, 1h5m.' })

const NO_MOMENT = '要写成时间，例如 14:05、14:05:30 或 2026-11-22T09:00'

export const momentSchema = z
  .string()
  .regex(MOMENT_PATTERN, NO_MOMENT)
  .refine((text) => parseMoment(text, 0) !== null, NO_MOMENT)
  .meta({ id: 'moment', description: 'A time of the day (14:05, 14:05:30), or a day and a time.' })

export const personSchema = z
  .string()
  .trim()
  .min(1, '请写姓名')
  .max(100)
  .meta({ id: 'person', description: 'A name, or name@door (part of the door or 单位) where two share it.' })

export const peopleSchema = z
  .union([personSchema, z.array(personSchema).min(1), z.strictObject({ except: z.array(personSchema) })])
  .meta({
    id: 'people',
    description: 'One person, a list, "everyone", or {"except": […]}: everyone but these.',
  })
export type People = z.infer<typeof peopleSchema>

export const itemNameSchema = z.union([z.int().positive(), z.string().trim().min(1).max(80)]).meta({
  id: 'item',
  description: 'An item of the agenda: its number from 1, or its title or a part of it.',
})
export type ItemName = z.infer<typeof itemNameSchema>

export const partSchema = z.string().min(1).max(200)
