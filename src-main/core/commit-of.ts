import type { Commit } from '#shared/domain/kernel/commit'
import { chain, tipOf } from '#shared/domain/kernel/event'
import type { NewEvent, Stamp, StoredEvent, StreamTip } from '#shared/domain/kernel/event'
import { tipOfStream } from '#shared/domain/world'
import type { World } from '#shared/domain/world'

/** Gives the events of one command their places behind the streams of `world`, as commit `n`. */
export function commitOf(world: World, n: number, events: readonly NewEvent[], stamp: Stamp): Commit {
  const tips = new Map<string, StreamTip>()
  const stored = events.map((event): StoredEvent => {
    const tip = tips.get(event.stream) ?? tipOfStream(world, event.stream)
    const placed = chain(tip, event, stamp)
    tips.set(event.stream, tipOf(placed))
    return placed
  })
  return { n, commandId: stamp.cause, events: stored }
}
