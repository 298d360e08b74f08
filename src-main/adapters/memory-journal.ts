import type { Commit } from '#shared/domain/kernel/commit'
import type { Journal, JournalCondition, JournalReading } from '../core/ports'

/** A journal without a disk, for tests and for trying things out. Its fields may be changed to play a damage. */
export class MemoryJournal implements Journal {
  rows: unknown[] = []
  condition: JournalCondition = 'whole'
  readonly aside: unknown[][] = []
  /** Called before each operation; what it throws (or rejects with) is what the operation fails with. */
  fault: (operation: 'open' | 'append' | 'truncateTo' | 'replaceWith' | 'probe') => void | Promise<void> =
    () => {}

  async open(): Promise<JournalReading> {
    await this.fault('open')
    return { condition: this.condition, rows: structuredClone(this.rows) }
  }

  async append(commits: readonly Commit[]): Promise<void> {
    await this.fault('append')
    this.rows.push(...structuredClone(commits))
  }

  async truncateTo(n: number): Promise<void> {
    await this.fault('truncateTo')
    this.rows.length = Math.min(this.rows.length, n)
  }

  async replaceWith(commits: readonly Commit[]): Promise<string> {
    await this.fault('replaceWith')
    this.aside.push(this.rows)
    this.rows = structuredClone([...commits])
    this.condition = 'whole'
    return `journal-damaged-${this.aside.length}.jsonl`
  }

  async probe(): Promise<void> {
    await this.fault('probe')
  }

  async close(): Promise<void> {
    await Promise.resolve()
  }
}
