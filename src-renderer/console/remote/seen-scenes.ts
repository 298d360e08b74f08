import type { Scene } from '#shared/domain/meeting/facts'

/** As many as anybody would go back. */
const KEPT = 20

/** What the room has seen before what it sees now, the latest last. */
export interface SeenScenes {
  readonly shown: Scene
  readonly before: readonly Scene[]
}

/** The wall shows `scene` now. Going back to one that was seen takes it, and what came after it, off the way back. */
export function seeing(seen: SeenScenes, scene: Scene, goingBack: boolean): SeenScenes {
  if (scene === seen.shown) return seen
  const place = goingBack ? seen.before.lastIndexOf(scene) : -1
  if (goingBack) return { shown: scene, before: place < 0 ? [] : seen.before.slice(0, place) }
  return { shown: scene, before: [...seen.before, seen.shown].slice(-KEPT) }
}
