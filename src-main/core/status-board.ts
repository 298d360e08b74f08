import type { HostStatus, Notice } from '#shared/protocol/host-status'

/** What the host says of itself; the core adds how the record is kept, and the notices. */
export type HostFacts = Omit<HostStatus, 'storage' | 'notices'>

/** The one place where the machine's state is written down for people. */
export class StatusBoard {
  #status: HostStatus
  readonly #changed: () => void

  constructor(facts: HostFacts, changed: () => void) {
    this.#status = { ...facts, storage: 'starting', notices: [] }
    this.#changed = changed
  }

  get current(): HostStatus {
    return this.#status
  }

  set(change: Partial<Omit<HostStatus, 'notices'>>): void {
    this.#replace({ ...this.#status, ...change })
  }

  /** Puts a notice up, in the place of the one with the same id. */
  notify(notice: Notice): void {
    const others = this.#status.notices.filter(({ id }) => id !== notice.id)
    this.#replace({ ...this.#status, notices: [...others, notice] })
  }

  dismiss(id: string): void {
    if (!this.#status.notices.some((notice) => notice.id === id)) return
    this.#replace({ ...this.#status, notices: this.#status.notices.filter((notice) => notice.id !== id) })
  }

  #replace(status: HostStatus): void {
    if (JSON.stringify(status) === JSON.stringify(this.#status)) return
    this.#status = status
    this.#changed()
  }
}
