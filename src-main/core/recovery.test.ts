import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Commit } from '#shared/domain/kernel/commit'
import { hashOf } from '#shared/domain/kernel/canonical'
import { EMPTY_WORLD, decide, evolve, worldOf } from '#shared/domain/world'
import { SAMPLE_HALL, SAMPLE_SETUP } from '#shared/testing/sample-hall'
import { JournalFile } from '../adapters/journal-file'
import { JOURNAL_HEADER, journalLine } from '../adapters/journal-format'
import { MemoryStore } from '../adapters/memory-store'
import { MemoryMachine, submitAs } from '../adapters/memory-hall'
import { commitOf } from './commit-of'
import { NewerProfileError } from './newer-profile'
import { CopyError } from './ports'
import { recover } from './recovery'

let folder: string
let path: string
let store: MemoryStore
let journal: JournalFile

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recovery-'))
  path = join(folder, 'journal.jsonl')
  store = new MemoryStore()
  journal = new JournalFile(path, () => {})
})
afterEach(async () => {
  await journal.close()
  await rm(folder, { recursive: true, force: true })
})

/** A record of the hall: `settled` first names it, then each commit renames it. */
function record(count: number, name = '一'): Commit[] {
  const commits: Commit[] = []
  let world = EMPTY_WORLD
  for (let n = 1; n <= count; n += 1) {
    const settings = { ...SAMPLE_HALL, hallName: `${name}${n}` }
    const context = { now: n * 1000, actor: { role: 'console', name: '' }, commandId: `${name}${n}` } as const
    const decision = decide(world, { type: 'configureHall', settings }, context)
    if (!decision.ok) throw new Error(decision.error.message)
    const stamp = { at: context.now, by: context.actor, cause: context.commandId }
    const commit = commitOf(world, n, decision.value, stamp)
    world = commit.events.reduce(evolve, world)
    commits.push(commit)
  }
  return commits
}

async function inJournal(commits: readonly Commit[]): Promise<void> {
  await writeFile(path, JOURNAL_HEADER + commits.map(journalLine).join(''))
}

async function aside(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('journal-damaged-'))
}

/** Recovers, and checks that both copies hold exactly the record afterwards. */
async function recovered() {
  const result = await recover({ journal, store, log: () => {} })
  expect(result.fault).toBeNull()
  expect((await journal.open()).rows).toEqual(result.commits)
  expect([...store.rows.values()]).toEqual(result.commits)
  return result
}

describe('two copies', () => {
  it('that agree are left as they are, without a word', async () => {
    const commits = record(5)
    await inJournal(commits)
    await store.put(commits)
    expect(await recovered()).toMatchObject({ commits, notices: [] })
    expect(await readdir(folder)).toEqual(['journal.jsonl'])
  })

  it('are both there after the first start', async () => {
    expect(await recovered()).toMatchObject({ commits: [], notices: [] })
  })

  it('mend each other where one is a commit behind, without a word', async () => {
    const commits = record(3)
    await inJournal(commits)
    await store.put(commits.slice(0, 2))
    expect(await recovered()).toMatchObject({ commits, notices: [] })
    await inJournal(commits.slice(0, 2))
    expect(await recovered()).toMatchObject({ commits, notices: [] })
  })

  it('mend each other where one is gone, and say so', async () => {
    const commits = record(1200)
    await inJournal(commits)
    expect(await recovered()).toMatchObject({ commits, notices: [{ level: 'info' }] })
    await rm(path)
    expect(await recovered()).toMatchObject({ commits, notices: [{ level: 'warning' }] })
    expect(store.aside).toHaveLength(0)
  })

  it(
    'lose nothing to a last line that is torn anywhere, where the store has it',
    { timeout: 60_000 },
    async () => {
      const commits = record(3)
      await store.put(commits)
      await inJournal(commits)
      const whole = await readFile(path)
      const start = whole.lastIndexOf(journalLine(commits[2] ?? fail()))
      for (let end = start; end < whole.length; end += 1) {
        await writeFile(path, whole.subarray(0, end))
        expect(await recovered()).toMatchObject({ commits, notices: [] })
      }
    },
  )

  it('end before a torn line that nobody was told of', async () => {
    const commits = record(3)
    await store.put(commits.slice(0, 2))
    await inJournal(commits)
    const whole = await readFile(path)
    await writeFile(path, whole.subarray(0, whole.length - 20))
    expect(await recovered()).toMatchObject({ commits: commits.slice(0, 2), notices: [] })
  })

  it('lose nothing to a flipped byte; the damaged file stays', async () => {
    const commits = record(5)
    await store.put(commits)
    await inJournal(commits)
    const damaged = (await readFile(path, 'utf8')).replace('一3', '一8')
    await writeFile(path, damaged)
    const { commits: kept, notices } = await recovered()
    expect(kept).toEqual(commits)
    const [name] = await aside()
    expect(notices).toMatchObject([{ id: 'record-mended', level: 'warning' }])
    expect(notices[0]?.text).toContain(name)
    expect(await readFile(join(folder, name ?? ''), 'utf8')).toBe(damaged)
  })

  it('give the whole record together where each has lost another part', async () => {
    const commits = record(6)
    await inJournal(commits)
    await writeFile(path, (await readFile(path, 'utf8')).replace('一2', '一8'))
    await store.put(commits)
    store.rows.delete(5)
    expect((await recovered()).commits).toEqual(commits)
    expect(store.aside).toHaveLength(1)
    expect(store.aside[0]?.size).toBe(5)
  })

  it('give what comes before the damage where both have lost the same, and say what is lost', async () => {
    const commits = record(6)
    await inJournal(commits)
    await writeFile(path, (await readFile(path, 'utf8')).replace('一4', '一8'))
    await store.put(commits.slice(0, 2))
    const { commits: kept, notices } = await recovered()
    expect(kept).toEqual(commits.slice(0, 3))
    expect(notices).toMatchObject([{ id: 'record-lost', level: 'error' }])
    expect(notices[0]?.text).toContain('第 4 步')
    expect(await aside()).toHaveLength(1)
  })

  it('do not take an altered commit for a sound one, though its line is in order', async () => {
    const commits = record(4)
    const altered = structuredClone(commits)
    Object.assign(altered[1]?.events[0] ?? fail(), { at: 7 })
    await inJournal(altered)
    await store.put(commits)
    expect((await recovered()).commits).toEqual(commits)
    expect(await aside()).toHaveLength(1)
  })

  it('do not take an altered row of the store for a sound one', async () => {
    const commits = record(4)
    await inJournal(commits)
    const altered = structuredClone(commits)
    Object.assign(altered[1]?.events[0] ?? fail(), { data: { nothing: true } })
    for (const commit of altered) store.rows.set(commit.n, commit)
    store.rows.set(3, { n: 3, big: 10n, date: new Date(0) })
    expect(await recovered()).toMatchObject({ commits, notices: [{ id: 'record-mended' }] })
    expect(store.aside).toHaveLength(1)
  })

  it('that went different ways keep the longer one, whole, and the other aside', async () => {
    const ours = record(4)
    const theirs = [...record(2), ...continued(3, 6, '二')]
    await inJournal(ours)
    await store.put(theirs)
    expect(await recovered()).toMatchObject({ commits: theirs, notices: [{ id: 'record-diverged' }] })
    expect(await aside()).toHaveLength(1)
    store.rows.clear()
    await store.put(ours)
    await inJournal(theirs)
    expect((await recovered()).commits).toEqual(theirs)
    expect(store.aside).toHaveLength(1)
  })

  it('of which one cannot be reached are both left alone, and the record opens from the other', async () => {
    const commits = record(3)
    await inJournal(commits)
    await writeFile(path, (await readFile(path, 'utf8')).replace('一3', '一8'))
    const before = await readFile(path)
    store.fault = () => {
      throw new CopyError('unreachable', 'no page')
    }
    const result = await recover({ journal, store, log: () => {} })
    expect(result).toMatchObject({
      commits: commits.slice(0, 2),
      bothRead: false,
      fault: { fault: 'unreachable' },
    })
    expect(await readFile(path)).toEqual(before)
  })

  it('of which the store cannot be read even after a new start go on with a new store', async () => {
    const commits = record(3)
    await inJournal(commits)
    let readable = false
    store.fault = (operation) => {
      if (operation === 'setAside') readable = true
      if (!readable && operation !== 'revive') throw new CopyError('broken', 'UnknownError: internal error')
    }
    expect(await recovered()).toMatchObject({ commits, notices: [{ id: 'record-mended' }] })
    expect(store.aside).toHaveLength(1)
  })
})

/** Commits `from` to `to` of another history behind the same first two. */
function continued(from: number, to: number, name: string): Commit[] {
  const commits = record(from - 1)
  let world = worldOf(commits.flatMap(({ events }) => events))
  for (let n = from; n <= to; n += 1) {
    const settings = { ...SAMPLE_HALL, hallName: `${name}${n}` }
    const stamp = { at: n * 1000, by: { role: 'console', name: '' } as const, cause: `${name}${n}` }
    const event = { stream: 'hall', type: 'hallConfigured', version: 1, data: { settings } }
    const commit = commitOf(world, n, [event], stamp)
    world = commit.events.reduce(evolve, world)
    commits.push(commit)
  }
  return commits.slice(from - 1)
}

describe('a record of a later version', () => {
  it('is not opened when the journal says so, and nothing is touched', async () => {
    await writeFile(path, '{"journal":"yishiting","format":2}\n')
    await expect(recover({ journal, store, log: () => {} })).rejects.toBeInstanceOf(NewerProfileError)
    expect(await readdir(folder)).toEqual(['journal.jsonl'])
  })

  it('is not opened when it holds an event nobody here knows', async () => {
    const commits = record(2)
    const [, second] = commits
    const { hash: _, ...event } = { ...(second?.events[0] ?? fail()), version: 2 }
    const newer = [
      commits[0] ?? fail(),
      { ...(second ?? fail()), events: [{ ...event, hash: hashOf(event) }] },
    ]
    await inJournal(newer)
    await expect(recover({ journal, store, log: () => {} })).rejects.toThrow('请安装最新版本')
    expect(store.rows.size).toBe(0)
  })
})

describe('the hall', () => {
  it('opens from the journal alone, refuses, and comes whole when the store is found', async () => {
    const machine = new MemoryMachine()
    const first = machine.start()
    await first.opened
    await submitAs(first, 'console', { type: 'configureHall', settings: SAMPLE_HALL }, 'c1')
    await submitAs(first, 'console', { type: 'createMeeting', setup: SAMPLE_SETUP }, 'c2')
    await first.close()
    machine.journal.rows.pop()
    machine.store.fault = () => {
      throw new CopyError('unreachable', 'no page yet')
    }
    const core = machine.start()
    await core.opened
    expect(core.world().hall.settings).toEqual(SAMPLE_HALL)
    expect(core.status()).toMatchObject({ storage: 'refusing', notices: [{ id: 'storage', level: 'error' }] })
    expect(await submitAs(core, 'console', { type: 'selectMeeting', meetingId: null })).toMatchObject({
      ok: false,
    })
    machine.store.fault = () => {}
    machine.store.comeBack()
    await new Promise((done) => setImmediate(done))
    expect(core.world().meetings.has('m-c2')).toBe(true)
    expect(core.status()).toMatchObject({ storage: 'ready', notices: [] })
    expect(machine.journal.rows).toHaveLength(2)
  })

  it('does not open a record of a later version', async () => {
    const machine = new MemoryMachine()
    machine.journal.condition = 'newer'
    await expect(machine.start().opened).rejects.toThrow('更新版本')
  })
})

function fail(): never {
  throw new Error('not there')
}
