import { beforeEach, describe, expect, it } from 'vitest'
import type { Commit } from '#shared/domain/kernel/commit'
import { DomainStage } from '#shared/domain/rehearsal/stage'
import { play } from '#shared/domain/rehearsal/play'
import { scenarioWith } from '#shared/domain/rehearsal/sample.fixtures'
import { MemoryJournal } from '../adapters/memory-journal'
import { MemoryStore } from '../adapters/memory-store'
import { compareCopies } from './compare-copies'

let commits: readonly Commit[] = []
let journal = new MemoryJournal()
let store = new MemoryStore()

beforeEach(async () => {
  const stage = new DomainStage(1_000)
  await play(scenarioWith([{ do: 'signIn', who: 'everyone' }, { do: 'open' }]), stage)
  commits = stage.commits
  journal = new MemoryJournal()
  store = new MemoryStore()
  await journal.append(commits)
  await store.put(commits)
})

describe('comparing the two copies', () => {
  it('finds them equal, and the chain whole', async () => {
    expect(await compareCopies(journal, store)).toEqual({
      journal: commits.length,
      indexedDb: commits.length,
      equal: true,
      chainIntact: true,
      commits,
    })
  })

  it('finds a commit that one of them lacks', async () => {
    await store.truncate(commits.length - 1)
    expect(await compareCopies(journal, store)).toMatchObject({
      indexedDb: commits.length - 1,
      equal: false,
      chainIntact: true,
    })
  })

  it('finds a character that differs', async () => {
    const last = commits.at(-1)
    if (!last) throw new Error('nothing was played')
    store.rows.set(last.n, { ...last, events: last.events.map((event) => ({ ...event, at: event.at + 1 })) })
    expect(await compareCopies(journal, store)).toMatchObject({ equal: false, chainIntact: true })
  })

  it('finds a chain that was altered in both alike', async () => {
    const altered = commits.map((commit) =>
      commit.n === 3
        ? { ...commit, events: commit.events.map((event) => ({ ...event, at: event.at + 1 })) }
        : commit,
    )
    journal.rows = structuredClone(altered)
    for (const commit of altered) store.rows.set(commit.n, commit)
    expect(await compareCopies(journal, store)).toMatchObject({ equal: true, chainIntact: false })
  })
})
