import { z } from 'zod'
import { NOTHING_REMEMBERED } from './display-plan'
import type { Remembered } from './display-plan'

const rectSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive().max(20000),
  height: z.int().positive().max(20000),
})
const displaySchema = z.object({
  id: z.number(),
  label: z.string().max(200),
  width: z.number().positive(),
  height: z.number().positive(),
})
const windowSchema = z.object({
  display: displaySchema.nullable(),
  bounds: rectSchema.nullable(),
  maximized: z.boolean(),
})

/** What is remembered of windows from one run to the next. */
export const windowSettingsSchema = z.object({
  console: windowSchema,
  desk: windowSchema.extend({ open: z.boolean() }),
  projector: z.object({
    open: z.boolean().nullable(),
    display: displaySchema.nullable(),
    bounds: rectSchema.nullable(),
  }),
})
export type WindowSettings = z.infer<typeof windowSettingsSchema>

export const NO_WINDOW_SETTINGS: WindowSettings = {
  console: NOTHING_REMEMBERED.console,
  desk: NOTHING_REMEMBERED.desk,
  projector: { open: null, display: null, bounds: null },
}

/** What a plan is made from: what is remembered, and whether the projector was on its display in this run. */
export function rememberedFrom(settings: WindowSettings, shown: boolean): Remembered {
  return { ...settings, projector: { ...settings.projector, shown } }
}
