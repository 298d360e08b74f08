import type { Commit } from '#shared/domain/kernel/commit'
import type { Notice } from '#shared/protocol/host-status'
import { longestRecord } from './longest-record'
import type { Rows } from './longest-record'
import { mendJournal, mendStore, readStore } from './mend'
import type { Mending } from './mend'
import { NewerProfileError, isFromLaterVersion } from './newer-profile'
import { CopyError } from './ports'
import type { Journal, JournalReading, Log, Store } from './ports'

export interface Recovery {
  readonly commits: readonly Commit[]
  /** Whether both copies were seen: else the one that was not may hold more. */
  readonly bothRead: boolean
  /** Why the two copies do not both hold the record yet; null when they do. */
  readonly fault: CopyError | null
  /** What people must know of how the record was found. */
  readonly notices: readonly Notice[]
}

interface Parts {
  readonly journal: Journal
  readonly store: Store
  readonly log: Log
}

interface Found<T> {
  readonly value: T | null
  readonly fault: CopyError | null
}

/**
 * Reads both copies, takes the longest sound record they give together, and makes both hold it. Nothing is ever
 * deleted: what contradicts the record is kept aside under a name of its own. A copy that cannot be read leaves both
 * as they are, so that nothing is decided without having seen what the other one holds. Rejects only with
 * `NewerProfileError`.
 */
export async function recover(parts: Parts): Promise<Recovery> {
  const { journal, store, log } = parts
  const reading = await attempt<JournalReading>(() => journal.open())
  if (reading.value?.condition === 'newer') throw new NewerProfileError()
  const { rows, setAside } = await readOrSetAside(parts)

  const { commits, diverged } = longestRecord(reading.value?.rows ?? [], rows.value ?? [])
  if (commits.some(isFromLaterVersion)) throw new NewerProfileError()

  const seen = Math.max(reading.value?.rows.length ?? 0, rows.value?.length ?? 0)
  const loss: Loss = { diverged, from: seen > commits.length ? commits.length + 1 : null }
  const unread = reading.fault ?? rows.fault
  if (reading.value === null || rows.value === null) {
    log('error', 'the record was opened from one copy', { reason: unread?.message, commits: commits.length })
    return { commits, bothRead: false, fault: unread, notices: [] }
  }
  const { value: journalReading } = reading
  const { value: storeRows } = rows
  const journalMending = await attempt(() => mendJournal(journal, journalReading, commits, 'setAside'))
  const storeMending = await attempt(() => mendStore(store, storeRows, commits, 'setAside'))
  log('info', 'the record was opened', {
    commits: commits.length,
    journal: journalReading.condition,
    journalMending: journalMending.value,
    storeMending: storeMending.value,
    storeSetAside: setAside,
    diverged,
  })
  return {
    commits,
    bothRead: true,
    fault: journalMending.fault ?? storeMending.fault,
    notices: noticesOf(loss, {
      journal: journalMending.value,
      store: setAside === null ? storeMending.value : { did: 'setAside', name: setAside },
    }),
  }
}

/** A store that answers but cannot be read even after a new start is left as it is, and a new one begun. */
async function readOrSetAside({
  store,
  log,
}: Parts): Promise<{ rows: Found<Rows>; setAside: string | null }> {
  const first = await attempt(() => readStore(store))
  if (first.fault?.fault !== 'broken') return { rows: first, setAside: null }
  log('error', 'the store cannot be read', { reason: first.fault.message })
  const second = await attempt(async () => {
    await store.revive()
    return readStore(store)
  })
  if (second.fault?.fault !== 'broken') return { rows: second, setAside: null }
  const aside = await attempt(() => store.setAside())
  if (aside.value === null) return { rows: { value: null, fault: aside.fault }, setAside: null }
  return { rows: { value: [], fault: null }, setAside: aside.value }
}

async function attempt<T>(work: () => Promise<T>): Promise<Found<T>> {
  try {
    return { value: await work(), fault: null }
  } catch (error) {
    if (error instanceof CopyError) return { value: null, fault: error }
    throw error
  }
}

interface Loss {
  readonly diverged: boolean
  /** First commit that was there and could not be read; null where everything could. */
  readonly from: number | null
}

interface Mendings {
  readonly journal: Mending | null
  readonly store: Mending | null
}

function noticesOf(loss: Loss, { journal, store }: Mendings): readonly Notice[] {
  const kept = [journal, store].flatMap((mending) => (mending?.did === 'setAside' ? [mending.name] : []))
  const where = kept.length === 0 ? '' : `；有问题的原件已另存（${kept.join('、')}），没有删除`
  if (loss.diverged) {
    const text = `两份记录在某一步之后内容不同，已采用较完整的一份${where}；请核对最近的会议记录，并联系技术人员。`
    return [{ id: 'record-diverged', level: 'error', text }]
  }
  if (loss.from !== null) {
    const text = `第 ${loss.from} 步及以后的记录已损坏，无法恢复，现在打开的是之前的内容${where}；请核对最近的会议记录，并联系技术人员。`
    return [{ id: 'record-lost', level: 'error', text }]
  }
  if (kept.length > 0) {
    const text = `有一份记录损坏，已用另一份完整补回，没有丢失内容${where}；如反复出现请检查磁盘。`
    return [{ id: 'record-mended', level: 'warning', text }]
  }
  // One commit behind is what a power cut between the two writes leaves: nothing to worry anybody with.
  if (journal?.did === 'completed' && journal.commits > 1) {
    const text = '日志文件不完整，已用数据库补齐，没有丢失内容；如反复出现请检查磁盘。'
    return [{ id: 'record-mended', level: 'warning', text }]
  }
  // As after using the other host for a while: each has a database of its own, and the journal is the same.
  if (store?.did === 'completed' && store.commits > 1) {
    const text = '数据库里的副本不完整，已用日志文件补齐，没有丢失内容。'
    return [{ id: 'record-mended', level: 'info', text }]
  }
  return []
}
