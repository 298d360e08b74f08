import { Lazy } from './lazy'

/** recharts is larger than all the rest of this window. */
export const chartPart = new Lazy(() => import('../shared/charts/VoteChart'))

/** Scenes that never come first. */
export const laterScenes = new Lazy(() => import('./scenes/later'))

/** Shown once, when a hall is set up. */
export const testPicture = new Lazy(() => import('./scenes/TestPicture'))

export async function loadParts(): Promise<void> {
  await Promise.all([laterScenes.load(), chartPart.load()])
}
