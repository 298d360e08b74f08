import { commitSchema, sameCommit } from '#shared/domain/kernel/commit'
import type { Commit } from '#shared/domain/kernel/commit'
import { CopyError } from '../core/ports'
import type { Store } from '../core/ports'

export type StoreOperation = 'tip' | 'read' | 'put' | 'truncate' | 'setAside' | 'revive'

/** A store without IndexedDB, for tests and for trying things out. Its fields may be changed to play a damage. */
export class MemoryStore implements Store {
  rows = new Map<number, unknown>()
  readonly aside: ReadonlyMap<number, unknown>[] = []
  /** Called before each operation; what it throws (or rejects with) is what the operation fails with. */
  fault: (operation: StoreOperation) => void | Promise<void> = () => {}
  #onReturn: () => void = () => {}

  async tip(): Promise<number> {
    await this.fault('tip')
    return Math.max(0, ...this.rows.keys())
  }

  async read(from: number, limit: number): Promise<readonly unknown[]> {
    await this.fault('read')
    const numbers = [...this.rows.keys()]
      .filter((n) => n >= from && n < from + limit)
      .toSorted((a, b) => a - b)
    return structuredClone(numbers.map((n) => this.rows.get(n)))
  }

  async put(commits: readonly Commit[]): Promise<void> {
    await this.fault('put')
    for (const commit of commits) {
      const there = commitSchema.safeParse(this.rows.get(commit.n))
      if (this.rows.has(commit.n) && !(there.success && sameCommit(there.data, commit))) {
        throw new CopyError('broken', `another commit ${commit.n} is there already`)
      }
    }
    for (const commit of commits) this.rows.set(commit.n, structuredClone(commit))
  }

  async truncate(after: number): Promise<void> {
    await this.fault('truncate')
    for (const n of this.rows.keys()) if (n > after) this.rows.delete(n)
  }

  async setAside(): Promise<string> {
    await this.fault('setAside')
    this.aside.push(this.rows)
    this.rows = new Map()
    return `memory-${this.aside.length}`
  }

  async revive(): Promise<void> {
    await this.fault('revive')
  }

  onReturn(listener: () => void): void {
    this.#onReturn = listener
  }

  /** Plays a store that has come back by itself. */
  comeBack(): void {
    this.#onReturn()
  }

  async close(): Promise<void> {
    await Promise.resolve()
  }
}
