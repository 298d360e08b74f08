import type { Commit } from '#shared/domain/kernel/commit'
import type { Rows } from './longest-record'
import { rowHolds } from './rows'
import type { Journal, JournalReading, Store } from './ports'

/** Commits read or put at a time: a window's message stays small, and the window answers meanwhile. */
const BATCH = 500

/**
 * What was done to make a copy hold exactly the record. `setAside`: what lay there contradicts the record and was
 * kept under `name`.
 */
export type Mending =
  | { readonly did: 'nothing' }
  | { readonly did: 'completed'; readonly commits: number }
  | { readonly did: 'tookBack'; readonly commits: number }
  | { readonly did: 'setAside'; readonly name: string }

/**
 * What to do with sound commits beyond the end of the record. At start there are none, so whatever lies there is
 * damage and kept aside; while running they are commits that were refused, and are taken back.
 */
export type Beyond = 'setAside' | 'takeBack'

/** Every row of the store, at its place; rows that claim no place, or another's, leave it empty. */
export async function readStore(store: Store): Promise<Rows> {
  const tip = await store.tip()
  const rows: unknown[] = Array.from({ length: tip })
  for (let from = 1; from <= tip; from += BATCH) {
    for (const row of await store.read(from, BATCH)) {
      const n = numberOf(row)
      if (n !== null && n >= from && n < from + BATCH) rows[n - 1] = row
    }
  }
  return rows
}

function numberOf(row: unknown): number | null {
  if (typeof row !== 'object' || row === null || !('n' in row)) return null
  return typeof row.n === 'number' && Number.isInteger(row.n) ? row.n : null
}

/** Number of leading rows that hold the record's commits. */
function agreement(rows: Rows, record: readonly Commit[]): number {
  const differs = rows.findIndex((row, index) => {
    const commit = record[index]
    return commit === undefined || !rowHolds(row, commit)
  })
  return differs < 0 ? rows.length : differs
}

function mustSetAside(rows: Rows, agreed: number, record: readonly Commit[], beyond: Beyond): boolean {
  if (agreed === rows.length) return false
  return beyond === 'setAside' || agreed < record.length
}

/** Makes the journal hold exactly the record, and makes sure that more can be written. Rejects where it cannot. */
export async function mendJournal(
  journal: Journal,
  reading: JournalReading,
  record: readonly Commit[],
  beyond: Beyond,
): Promise<Mending> {
  const { rows, condition } = reading
  const agreed = agreement(rows, record)
  const done = await mend()
  await journal.probe()
  return done

  async function mend(): Promise<Mending> {
    if (condition === 'damaged' || mustSetAside(rows, agreed, record, beyond)) {
      return { did: 'setAside', name: await journal.replaceWith(record) }
    }
    if (rows.length > record.length) {
      await journal.truncateTo(record.length)
      return { did: 'tookBack', commits: rows.length - record.length }
    }
    if (agreed < record.length) await journal.append(record.slice(agreed))
    return completed(record.length - agreed)
  }
}

/** Makes the store hold exactly the record. Rejects where it cannot. */
export async function mendStore(
  store: Store,
  rows: Rows,
  record: readonly Commit[],
  beyond: Beyond,
): Promise<Mending> {
  const agreed = agreement(rows, record)
  if (mustSetAside(rows, agreed, record, beyond)) {
    const name = await store.setAside()
    await putAll(store, record)
    return { did: 'setAside', name }
  }
  if (rows.length > record.length) {
    await store.truncate(record.length)
    return { did: 'tookBack', commits: rows.length - record.length }
  }
  await putAll(store, record.slice(agreed))
  return completed(record.length - agreed)
}

async function putAll(store: Store, commits: readonly Commit[]): Promise<void> {
  for (let from = 0; from < commits.length; from += BATCH) await store.put(commits.slice(from, from + BATCH))
}

function completed(commits: number): Mending {
  return commits === 0 ? { did: 'nothing' } : { did: 'completed', commits }
}
