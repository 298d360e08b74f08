import { z } from 'zod'
import { NOTHING_REMEMBERED } from './display-plan'
import type { DisplayIdentity, Remembered } from './display-plan'

/** As many projectors as a machine is carried to. */
export const KNOWN_DISPLAYS = 12

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
    known: z.array(displaySchema).max(KNOWN_DISPLAYS).default([]),
  }),
  /** Whether a presenter remote is also listened to while another program has the keyboard. */
  remoteEverywhere: z.boolean().default(false),
})
export type WindowSettings = z.infer<typeof windowSettingsSchema>

export const NO_WINDOW_SETTINGS: WindowSettings = {
  console: NOTHING_REMEMBERED.console,
  desk: NOTHING_REMEMBERED.desk,
  projector: { open: null, display: null, bounds: null, known: [] },
  remoteEverywhere: false,
}

/** What a plan is made from: what is remembered, and whether the projector was on its display in this run. */
export function rememberedFrom({ console, desk, projector }: WindowSettings, shown: boolean): Remembered {
  return { console, desk, projector: { ...projector, shown } }
}

/** The settings with a plan's memory taken over. */
export function settingsFrom(
  settings: WindowSettings,
  { console, desk, projector }: Remembered,
): WindowSettings {
  const { shown: _ofThisRun, ...kept } = projector
  return { ...settings, console, desk, projector: { ...kept, known: [...kept.known] } }
}

/** The projector is on this display now: it is the first to be looked for the next time. */
export function settledOn(settings: WindowSettings, display: DisplayIdentity): WindowSettings {
  const others = settings.projector.known.filter(
    ({ id, label }) => id !== display.id || label !== display.label,
  )
  const known = [display, ...others].slice(0, KNOWN_DISPLAYS)
  return { ...settings, projector: { ...settings.projector, display, known } }
}
