import { Dexie } from 'dexie'
import type { Table } from 'dexie'
import { sameCommit } from '#shared/domain/kernel/commit'
import type { Commit } from '#shared/domain/kernel/commit'

/** Never changed after the first release: the records lie under this name. */
const NAME = 'yishiting'

/** The browser's own, or a test's. */
interface Factories {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
}

/** One database with one table: commits, keyed by their number. */
class CommitDatabase extends Dexie {
  declare readonly commits: Table<Commit, number>

  constructor(name: string, factories: Factories) {
    // Strict: `complete` is told when the data are on the disk, not when the system has taken note of them.
    super(name, { ...factories, chromeTransactionDurability: 'strict' })
    this.version(1).stores({ commits: '&n' })
  }
}

/**
 * The record in IndexedDB. A database that cannot be used is left as it is, and the next one, `yishiting-2` and so
 * on, takes its place; the highest number is the one in use.
 */
export class CommitStore {
  readonly #factories: Factories
  #database: CommitDatabase | null = null

  constructor(factories: Factories = { indexedDB, IDBKeyRange }) {
    this.#factories = factories
  }

  /** Number of the last commit; 0 when empty. */
  async tip(): Promise<number> {
    const { commits } = await this.#open()
    const last = await commits.toCollection().lastKey()
    return typeof last === 'number' ? last : 0
  }

  /** Rows numbered from `from` to below `from + limit`, as they lie there. */
  async read(from: number, limit: number): Promise<readonly unknown[]> {
    const { commits } = await this.#open()
    return commits
      .where(':id')
      .between(from, from + limit, true, false)
      .toArray()
  }

  /** All or none. The same commit again changes nothing; another one of the same number is refused. */
  async put(added: readonly Commit[]): Promise<void> {
    const database = await this.#open()
    await database.transaction('rw', database.commits, async () => {
      const present = await database.commits.bulkGet(added.map(({ n }) => n))
      const missing = added.filter((commit, index) => {
        const there = present[index]
        if (there === undefined) return true
        if (!sameCommit(there, commit)) throw new Error(`another commit ${commit.n} is there already`)
        return false
      })
      await database.commits.bulkAdd(missing)
    })
  }

  async truncate(after: number): Promise<void> {
    const { commits } = await this.#open()
    await commits.where(':id').above(after).delete()
  }

  /** Goes on with a new database; answers the name of the one that is left. */
  async setAside(): Promise<string> {
    const name = this.#database?.name ?? (await this.#currentName())
    this.#database?.close()
    this.#database = null
    await this.#use(nameOf(generationOf(name) + 1))
    return name
  }

  close(): void {
    this.#database?.close()
    this.#database = null
  }

  async #open(): Promise<CommitDatabase> {
    return this.#database ?? this.#use(await this.#currentName())
  }

  async #use(name: string): Promise<CommitDatabase> {
    const database = new CommitDatabase(name, this.#factories)
    await database.open()
    this.#database = database
    return database
  }

  async #currentName(): Promise<string> {
    const databases = await this.#factories.indexedDB.databases()
    return nameOf(Math.max(1, ...databases.map(({ name }) => generationOf(name ?? ''))))
  }
}

function nameOf(generation: number): string {
  return generation === 1 ? NAME : `${NAME}-${generation}`
}

/** 0 for a database of somebody else. */
function generationOf(name: string): number {
  if (name === NAME) return 1
  const digits = /^yishiting-(\d{1,6})$/u.exec(name)?.[1]
  return digits === undefined ? 0 : Number(digits)
}
