import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Commit } from '#shared/domain/kernel/commit'
import { EMPTY_WORLD, decide, evolve } from '#shared/domain/world'
import type { World } from '#shared/domain/world'
import { SAMPLE_HALL, SAMPLE_SETUP } from '#shared/testing/sample-hall'
import { JOURNAL_HEADER, journalLine } from '../../src-main/adapters/journal-format'
import { commitOf } from '../../src-main/core/commit-of'
import type { HallView } from '../../src-renderer/shared/client/hall-client'
import { Ledger } from './ledger'
import { examine } from './verify'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A hall in good order after three commands, and what is to be said of it. */
function soundHall() {
  const commits: Commit[] = []
  let world: World = EMPTY_WORLD
  const ledger = new Ledger()
  const commands = [
    { type: 'configureHall', settings: SAMPLE_HALL },
    { type: 'createMeeting', setup: SAMPLE_SETUP },
    { type: 'signIn', meetingId: 'm-c2', participantId: 'p1-1' },
  ] as const
  for (const [index, command] of commands.entries()) {
    const n = index + 1
    const context = { now: n * 1000, actor: { role: 'console', name: '' }, commandId: `c${n}` } as const
    const decision = decide(world, command, context)
    if (!decision.ok) throw new Error(decision.error.message)
    const stamp = { at: context.now, by: context.actor, cause: context.commandId }
    const commit = commitOf(world, n, decision.value, stamp)
    world = commit.events.reduce(evolve, world)
    commits.push(commit)
    ledger.asked.add(context.commandId)
    ledger.acknowledged.set(context.commandId, n)
  }
  const view: HallView = {
    connection: 'live',
    position: 3,
    hall: world.hall,
    meetings: [],
    followUps: world.followUps,
    notices: world.notices,
    record: world.meetings.get('m-c2') ?? null,
    status: null,
  }
  return { commits, ledger, view }
}

async function findingsOf(
  { commits, ledger, view }: ReturnType<typeof soundHall>,
  indexedDb: unknown[] = commits,
) {
  const journalPath = join(folder, 'journal.jsonl')
  await writeFile(journalPath, JOURNAL_HEADER + commits.map(journalLine).join(''))
  return (await examine(ledger, { journalPath, indexedDb, view })).findings
}

describe('the examination after a kill', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await findingsOf(soundHall())).toEqual({ lost: [], wrong: [], broken: [], different: [] })
  })

  it('finds an acknowledged command that is gone, or in another place', async () => {
    const hall = soundHall()
    hall.ledger.acknowledged.set('c9', 4).set('c1', 2)
    expect((await findingsOf(hall)).lost).toEqual(['c1 was to be commit 2', 'c9 was to be commit 4'])
  })

  it('finds half a step, a step that was done twice, and one that nobody asked for', async () => {
    const half = soundHall()
    const [, created] = half.commits
    created?.events.pop()
    expect((await findingsOf(half)).wrong).toEqual(['commit 2 holds only meetingPlanned'])

    const strange = soundHall()
    strange.ledger.asked.delete('c3')
    expect((await findingsOf(strange)).wrong).toEqual(['commit 3: nobody asked for c3'])
  })

  it('finds a chain that is broken', async () => {
    const hall = soundHall()
    Object.assign(hall.commits[0]?.events[0] ?? {}, { at: 1 })
    const { broken, lost } = await findingsOf(hall)
    expect(broken).toEqual(['journal breaks after commit 0'])
    expect(lost).toHaveLength(3)
  })

  it('finds copies, and a window, that differ', async () => {
    const hall = soundHall()
    expect((await findingsOf(hall, hall.commits.slice(0, 2))).different).toEqual([
      'journal has 3 commits, IndexedDB 2 (2 sound)',
    ])
    const behind = { ...hall, view: { ...hall.view, position: 2, record: null } }
    expect((await findingsOf(behind)).different).toEqual([
      'the window is at 2, the journal at 3',
      'the window shows another meeting than the record',
    ])
  })
})
