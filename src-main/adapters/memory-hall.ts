import type { Command } from '#shared/domain/command'
import type { Role } from '#shared/domain/kernel/event'
import type { Result } from '#shared/domain/kernel/result'
import { refuse } from '#shared/domain/kernel/result'
import { NO_SCREENS } from '#shared/protocol/screens'
import { createCore } from '../core/core'
import type { Core, CoreParts } from '../core/core'
import type { Heartbeat, LogLevel } from '../core/ports'
import { ManualTimer } from './manual-timer'
import { MemoryJournal } from './memory-journal'
import { MemoryStore } from './memory-store'
import { VirtualClock } from './system-clock'

/** A heartbeat that only remembers. */
export class MemoryHeartbeat implements Heartbeat {
  at: number | null = null

  async beat(at: number): Promise<void> {
    this.at = at
    await Promise.resolve()
  }

  async last(): Promise<number | null> {
    return Promise.resolve(this.at)
  }
}

/** The machine of a hall without a machine: it outlives the core, as a disk outlives a program. */
export class MemoryMachine {
  journal = new MemoryJournal()
  store = new MemoryStore()
  clock = new VirtualClock(Date.parse('2026-11-21T14:00:00+08:00'))
  timer = new ManualTimer()
  heartbeat = new MemoryHeartbeat()
  readonly log: { readonly level: LogLevel; readonly text: string; readonly detail: unknown }[] = []

  /** Ends all that runs on it at once, as a power cut does; the disks and the clock stay. */
  crash(): void {
    this.timer = new ManualTimer()
  }

  /** A core on this machine; `parts` take the place of the machine's own. */
  start(parts: Partial<CoreParts> = {}): Core {
    return createCore({
      journal: this.journal,
      store: this.store,
      clock: this.clock,
      timer: this.timer,
      heartbeat: this.heartbeat,
      answer: () => Promise.resolve(refuse('none', '没有。')),
      log: (level, text, detail) => this.log.push({ level, text, detail }),
      host: {
        host: 'web',
        projector: { open: false, display: '' },
        screens: NO_SCREENS,
        dataFolder: '/data',
        exportFolder: '/exports',
        canManageWindows: false,
        canShowFiles: false,
      },
      ...parts,
    })
  }
}

/** One command by somebody whose name does not matter. */
export function submitAs(
  core: Core,
  role: Role,
  command: Command,
  id?: string,
): Promise<Result<{ readonly position: number }>> {
  return core.submit(command, { role, name: '' }, id)
}
