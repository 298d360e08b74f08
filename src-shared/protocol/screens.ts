import { z } from 'zod'

/** A display of the machine, as the console lists it. */
export const screenSchema = z.object({
  id: z.number(),
  /** From the left; the same that 认屏 shows on it. */
  number: z.int().positive(),
  name: z.string(),
  /** Place and size on the desktop, device-independent pixels. */
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
  /** 1.25 where the system draws everything a quarter larger. */
  scale: z.number().positive(),
  shows: z.array(z.enum(['console', 'desk', 'projector'])),
})
export type Screen = z.infer<typeof screenSchema>

/** What is plugged in, where the big screen is, and what the presenter remote reaches. */
export const screensSchema = z.object({
  /** Empty where the host cannot tell: a browser places its windows itself. */
  displays: z.array(screenSchema),
  /** `hidden`: its display is gone, and it waits. `window`: an ordinary window, as where there is one display. */
  projector: z.enum(['closed', 'hidden', 'window', 'fullScreen']),
  /** It fills the display that the console is on: Esc leads back. */
  coversConsole: z.boolean(),
  /** Whether the remote's paging keys are taken while another program has the keyboard; null where they cannot be. */
  remoteEverywhere: z.boolean().nullable(),
})
export type Screens = z.infer<typeof screensSchema>

/** Before anything is known, and for good where windows are a browser's. */
export const NO_SCREENS: Screens = {
  displays: [],
  projector: 'closed',
  coversConsole: false,
  remoteEverywhere: null,
}

/** What the staff can ask of the machine's displays. */
export const screenActSchema = z.discriminatedUnion('do', [
  /** 认屏: every display shows its number for some seconds. */
  z.object({ do: z.literal('identify') }),
  /** 放到 2 号屏; where the console is there, the two change places. */
  z.object({ do: z.literal('choose'), displayId: z.number() }),
  /** Fills the screen with the projector, or makes it a window again. */
  z.object({ do: z.literal('fill'), on: z.boolean() }),
  z.object({ do: z.literal('remoteEverywhere'), on: z.boolean() }),
])
export type ScreenAct = z.infer<typeof screenActSchema>
