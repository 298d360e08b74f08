import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Commit } from '#shared/domain/kernel/commit'
import { worldOf } from '#shared/domain/world'
import { parseJournal } from '../../src-main/adapters/journal-format'
import { longestRecord } from '../../src-main/core/longest-record'
import type { HallView } from '../../src-renderer/shared/client/hall-client'
import type { Ledger } from './ledger'

/** What a round found wrong, in words; empty when nothing is. */
export interface Findings {
  /** Acknowledged commands that are not in the record, or not where they were said to be. */
  readonly lost: readonly string[]
  /** Commits with a part of what their command does, commands that were done twice, and ones that nobody asked for. */
  readonly wrong: readonly string[]
  /** Lines that cannot be read or do not stand rightly behind the one before. */
  readonly broken: readonly string[]
  /** Where journal, IndexedDB and what the window shows are not the same. */
  readonly different: readonly string[]
}

interface Examination {
  readonly findings: Findings
  /** The record, as the journal has it. */
  readonly commits: readonly Commit[]
}

interface Evidence {
  readonly journalPath: string
  readonly indexedDb: readonly unknown[]
  readonly view: HallView
}

/** Compares what was promised with what is there, past the application: from the file and from IndexedDB itself. */
export async function examine(ledger: Ledger, evidence: Evidence): Promise<Examination> {
  const journal = parseJournal(await readFile(evidence.journalPath))
  const { commits } = longestRecord(journal.rows, [])
  const broken =
    commits.length === journal.rows.length ? [] : [`journal breaks after commit ${commits.length}`]
  const findings: Findings = {
    lost: [...ledger.acknowledged].flatMap(([id, position]) =>
      commits[position - 1]?.commandId === id ? [] : [`${id} was to be commit ${position}`],
    ),
    wrong: [...halfDone(commits), ...notAsked(commits, ledger)],
    broken,
    different: differences(commits, evidence),
  }
  return { findings, commits }
}

/** Commands of which more than one event comes: all of them are in one commit, or the step was torn. */
function halfDone(commits: readonly Commit[]): string[] {
  return commits.flatMap(({ n, events }) => {
    const types = events.map(({ type }) => type)
    const created = types.includes('meetingPlanned') !== types.includes('meetingSelected')
    const closed = types.includes('meetingClosed') && !types.includes('numberIssued')
    return created || closed ? [`commit ${n} holds only ${types.join(', ')}`] : []
  })
}

function notAsked(commits: readonly Commit[], ledger: Ledger): string[] {
  const seen = new Set<string>()
  return commits.flatMap(({ n, commandId, events }) => {
    if (seen.has(commandId)) return [`commit ${n} does ${commandId} again`]
    seen.add(commandId)
    const own = events.every(({ by }) => by.role === 'system')
    return own || ledger.asked.has(commandId) ? [] : [`commit ${n}: nobody asked for ${commandId}`]
  })
}

function differences(commits: readonly Commit[], { indexedDb, view }: Evidence): string[] {
  const found: string[] = []
  const stored = longestRecord(indexedDb, []).commits
  if (indexedDb.length !== commits.length || !isDeepStrictEqual(stored, commits)) {
    found.push(
      `journal has ${commits.length} commits, IndexedDB ${indexedDb.length} (${stored.length} sound)`,
    )
  }
  if (view.position !== commits.length) {
    found.push(`the window is at ${view.position}, the journal at ${commits.length}`)
  }
  const world = worldOf(commits.flatMap(({ events }) => events))
  const open = world.hall.openMeetingId === null ? null : world.meetings.get(world.hall.openMeetingId)
  if (!isDeepStrictEqual(view.hall, world.hall)) found.push('the window shows another hall than the record')
  if (!isDeepStrictEqual(view.record?.meeting, open?.meeting)) {
    found.push('the window shows another meeting than the record')
  }
  return found
}
