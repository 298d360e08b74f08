import type { SystemCommand } from '#shared/domain/command'
import { somebodysTimeRuns } from '#shared/domain/meeting/floor/timer'
import type { Meeting } from '#shared/domain/meeting/state'
import type { World } from '#shared/domain/world'
import type { Notice } from '#shared/protocol/host-status'
import type { Heartbeat, HallClock, Log, Timer } from './ports'

const BEAT_MS = 1000
/** While nobody speaks, only the machine's clock is looked at. */
const IDLE_MS = 10_000
const JUMP_MS = 2000

interface Parts {
  readonly clock: HallClock
  readonly timer: Timer
  readonly heartbeat: Heartbeat
  readonly log: Log
  readonly world: () => World
  readonly notify: (notice: Notice) => void
  /** The hall's clock was set anew: what windows have worked out from it no longer holds. */
  readonly rebased: () => void
}

/** The open meeting, where somebody is speaking in it just now. */
export function meetingWithRunningTurn({ hall, meetings }: World): Meeting | null {
  const meeting = hall.openMeetingId === null ? undefined : meetings.get(hall.openMeetingId)?.meeting
  return meeting !== undefined && somebodysTimeRuns(meeting) ? meeting : null
}

/**
 * Looks after time: writes down that the program lives while somebody speaks, finds out afterwards how long it did
 * not, and notices when the machine's clock is changed.
 */
export class TurnWatch {
  readonly #parts: Parts
  #cancel: () => void = () => {}
  #running: boolean | null = null
  #beating = false
  #lastDrift: number

  constructor(parts: Parts) {
    this.#parts = parts
    this.#lastDrift = parts.clock.drift()
  }

  /** Sets the hall's clock behind the last thing that was recorded, and begins. */
  start(lastAt: number): void {
    const { clock, notify } = this.#parts
    clock.rebase(lastAt)
    this.#lastDrift = clock.drift()
    if (this.#lastDrift < -JUMP_MS) {
      notify({ id: 'clock-changed', level: 'info', text: BEHIND })
      this.#rebase()
    }
    this.follow()
  }

  /** To be called after every commit: the watch is closer while somebody speaks. */
  follow(): void {
    const running = meetingWithRunningTurn(this.#parts.world()) !== null
    if (running === this.#running) return
    this.#running = running
    this.#cancel()
    this.#tick(running)
  }

  #tick(running: boolean): void {
    this.#cancel = this.#parts.timer.after(running ? BEAT_MS : IDLE_MS, () => {
      this.lookAtClock()
      if (running) void this.beat()
      this.#tick(running)
    })
  }

  /** From now on: before that, the last beat still tells when the run before this one ended. */
  beginBeating(): void {
    this.#beating = true
  }

  async beat(): Promise<void> {
    if (!this.#beating) return
    try {
      await this.#parts.heartbeat.beat(this.#parts.clock.now())
    } catch (error) {
      // Without it, an outage is measured from the last event: less exact, and nothing is lost.
      this.#parts.log('warning', 'the heartbeat could not be written', { reason: String(error) })
    }
  }

  /** Last sign of life while somebody speaks, then silence. */
  async stop(): Promise<void> {
    this.#cancel()
    if (meetingWithRunningTurn(this.#parts.world()) !== null) await this.beat()
  }

  /**
   * What to record when the program finds, at its start, that somebody was speaking when it ended: from the last
   * sign of life until now nobody's time runs. Null where nobody was.
   */
  async outage(): Promise<Extract<SystemCommand, { type: 'recordOutage' }> | null> {
    const meeting = meetingWithRunningTurn(this.#parts.world())
    if (meeting === null) return null
    const to = this.#parts.clock.now()
    const from = Math.min(to, Math.max(meeting.lastAt, (await this.#lastBeat()) ?? 0))
    return { type: 'recordOutage', meetingId: meeting.id, from, to }
  }

  /** Takes the machine's clock over where it differs and nobody speaks; says so where it was changed at once. */
  lookAtClock(): void {
    const { clock, notify, log } = this.#parts
    const drift = clock.drift()
    const jump = drift - this.#lastDrift
    this.#lastDrift = drift
    if (Math.abs(jump) > JUMP_MS) {
      log('warning', 'the wall clock was changed', { byMs: jump })
      notify({ id: 'clock-changed', level: 'info', text: jumpText(jump) })
    }
    if (Math.abs(drift) > JUMP_MS) this.#rebase()
  }

  /**
   * Not while somebody speaks, and not to a time before what the open meeting has recorded: within a meeting time
   * never runs backwards, whatever the machine's clock does.
   */
  #rebase(): void {
    const { clock, world, rebased } = this.#parts
    const floor = openMeetingEnd(world())
    const wall = clock.now() + clock.drift()
    if (wall < floor || meetingWithRunningTurn(world()) !== null) return
    clock.rebase(floor)
    this.#lastDrift = clock.drift()
    rebased()
  }

  async #lastBeat(): Promise<number | null> {
    try {
      return await this.#parts.heartbeat.last()
    } catch (error) {
      this.#parts.log('warning', 'the heartbeat could not be read', { reason: String(error) })
      return null
    }
  }
}

function openMeetingEnd({ hall, meetings }: World): number {
  return hall.openMeetingId === null ? 0 : (meetings.get(hall.openMeetingId)?.meeting.lastAt ?? 0)
}

const BEHIND = '本机时间早于记录里最后一步的时间，请核对系统时间是否正确。'

function jumpText(jump: number): string {
  const seconds = Math.round(Math.abs(jump) / 1000)
  const amount = seconds < 120 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分钟`
  return `本机时间${jump > 0 ? '向前' : '向后'}跳了约 ${amount}（改过系统时间或电脑睡眠过），发言计时不受影响；请核对系统时间是否正确。`
}
