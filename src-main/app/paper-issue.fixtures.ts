import { chain } from '#shared/domain/kernel/event'
import { ok } from '#shared/domain/kernel/result'
import { decide, evolve, tipOfStream, type World } from '#shared/domain/world'
import type { IssuePapers } from './paper-issue'

/** What the core does, in memory: each world is asked for when papers are issued, and told of when they are. */
export function issueInMemory(
  world: () => World,
  now: () => number,
  keep: (world: World) => void,
): IssuePapers {
  return (request) => {
    const by = { role: 'system', name: '' } as const
    const decision = decide(
      world(),
      { type: 'issuePapers', ...request, papers: [...request.papers] },
      { now: now(), actor: by, commandId: 'issue' },
    )
    if (!decision.ok) return Promise.resolve(decision)
    const after = decision.value.reduce(
      (before, event) =>
        evolve(before, chain(tipOfStream(before, event.stream), event, { at: now(), by, cause: 'issue' })),
      world(),
    )
    keep(after)
    return Promise.resolve(ok(after))
  }
}
