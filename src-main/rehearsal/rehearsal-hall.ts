import { join } from 'node:path'
import type { Command } from '#shared/domain/command'
import type { Role } from '#shared/domain/kernel/event'
import { refuse } from '#shared/domain/kernel/result'
import type { Result } from '#shared/domain/kernel/result'
import type { Stage } from '#shared/domain/rehearsal/stage'
import type { StaffRole } from '#shared/domain/rehearsal/translate'
import type { World } from '#shared/domain/world'
import type { Transport } from '#shared/protocol/transport'
import { NO_SCREENS } from '#shared/protocol/screens'
import { JournalFile } from '../adapters/journal-file'
import { ManualTimer } from '../adapters/manual-timer'
import { StorageClient } from '../adapters/storage-client'
import { VirtualClock } from '../adapters/system-clock'
import { systemTimer } from '../adapters/system-timer'
import { createCore } from '../core/core'
import type { Core } from '../core/core'
import type { Log } from '../core/ports'
import { compareCopies } from './compare-copies'
import type { CopiesReport } from './compare-copies'
import { RepeatableView } from './repeatable-view'

export interface RehearsalHallParts {
  /** An empty folder for the journal. */
  readonly folder: string
  readonly host: 'electron' | 'web'
  /** Where the clock stands at the beginning, ms since 1970. */
  readonly now: number
  /** Starts the storage page (again). */
  readonly restartStorage: () => void
  readonly log: Log
}

/** What is drawn when the windows have caught up: the last commit, and the hall's time. */
export interface Shown {
  readonly position: number
  readonly now: number
}

/** The real hall, core and both copies of the record, but for its clock, which stands still between steps. */
export class RehearsalHall implements Stage {
  /** To be given the storage page's transport whenever it connects. */
  readonly storage: StorageClient
  readonly #core: Core
  readonly #clock: VirtualClock
  readonly #journal: JournalFile
  readonly #views = new Set<RepeatableView>()

  constructor({ folder, host, now, restartStorage, log }: RehearsalHallParts) {
    this.#clock = new VirtualClock(now)
    this.#journal = new JournalFile(join(folder, 'journal.jsonl'), log)
    this.storage = new StorageClient({ timer: systemTimer, log, restart: restartStorage })
    this.#core = createCore({
      journal: this.#journal,
      store: this.storage,
      clock: this.#clock,
      // Never moved: what the core does by the clock (signs of life, a look at the machine's time) has no place here.
      timer: new ManualTimer(),
      heartbeat: { beat: () => Promise.resolve(), last: () => Promise.resolve(null) },
      answer: () => Promise.resolve(refuse('rehearsal', '演练中不能做这一步。')),
      log,
      host: {
        host,
        projector: { open: true, display: '' },
        screens: NO_SCREENS,
        dataFolder: folder,
        exportFolder: folder,
        canManageWindows: false,
        canShowFiles: false,
      },
    })
  }

  /** Resolves when commands are taken; rejects with what keeps the record from being written. */
  async opened(): Promise<void> {
    await this.#core.opened
    const { storage, notices } = this.#core.status()
    if (storage !== 'ready')
      throw new Error(notices.map(({ text }) => text).join(' ') || `storage is ${storage}`)
  }

  connect(transport: Transport, role: Role): void {
    const view = new RepeatableView(transport, role)
    this.#views.add(view)
    transport.onClose(() => this.#views.delete(view))
    this.#core.connect(view, role)
  }

  now(): number {
    return this.#clock.now()
  }

  async moveTo(at: number): Promise<void> {
    this.#clock.set(at)
    return Promise.resolve()
  }

  world(): World {
    return this.#core.world()
  }

  ask(role: StaffRole, command: Command, id: string): Promise<Result<unknown>> {
    return this.#core.submit(command, { role, name: '' }, id)
  }

  /** Sends every window the hall as it is now, for the clock may have moved without anything having happened. */
  show(): Shown {
    for (const view of this.#views) view.askAgain()
    return { position: this.#core.position(), now: this.#clock.now() }
  }

  /** Reads both copies of the record back, as they lie there, and compares them. */
  compareCopies(): Promise<CopiesReport> {
    return compareCopies(this.#journal, this.storage)
  }

  close(): Promise<void> {
    return this.#core.close()
  }
}
