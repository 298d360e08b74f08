import type { Meeting, Turn } from '../state'

/** What a clock is worked out from: a turn's, or that of an interjection in it. */
export type Clocked = Pick<
  Turn,
  'allottedMs' | 'extendedMs' | 'startedAt' | 'pausedAt' | 'pausedMs' | 'endedAt'
>

/** Speaking time used at `now`, ms; pauses and outages do not count. Never negative. */
export function usedMs(turn: Clocked, now: number): number {
  const until = turn.endedAt ?? turn.pausedAt ?? now
  return Math.max(0, until - turn.startedAt - turn.pausedMs)
}

/** What the turn may take, with extensions, ms; null where speech is not limited. */
export function limitMs(turn: Clocked): number | null {
  return turn.allottedMs === null ? null : turn.allottedMs + turn.extendedMs
}

/** What is left of the turn at `now`, ms; negative once it runs over, null where speech is not limited. */
export function remainingMs(turn: Clocked, now: number): number | null {
  const limit = limitMs(turn)
  return limit === null ? null : limit - usedMs(turn, now)
}

/** By how much the turn has run over at `now`, ms; 0 where it has not. */
export function overtimeMs(turn: Clocked, now: number): number {
  return Math.max(0, -(remainingMs(turn, now) ?? 0))
}

export type TurnTone = 'normal' | 'warning' | 'overtime'

/**
 * How the countdown looks: `warning` from `warnSeconds` before the end, `overtime` once nothing is left. Where
 * speech is not limited nobody is told to come to an end.
 */
export function turnTone(turn: Clocked, warnSeconds: number, now: number): TurnTone {
  const left = remainingMs(turn, now)
  if (left === null) return 'normal'
  if (left <= 0) return 'overtime'
  return left <= warnSeconds * 1000 ? 'warning' : 'normal'
}

/** The clock of a turn: what is left, counted down, or where speech is not limited what is used, counted up. */
export function turnClock(turn: Clocked, now: number): string {
  const left = remainingMs(turn, now)
  return left === null ? formatClock(Math.floor(usedMs(turn, now) / 1000)) : formatCountdown(left)
}

/**
 * `02:14`, or `+00:42` in overtime. What is left is rounded up and what is over rounded down, so that a turn of
 * three minutes starts at 03:00 and shows 00:00 at the moment the time is up.
 */
export function formatCountdown(leftMs: number): string {
  return leftMs > 0 ? formatClock(Math.ceil(leftMs / 1000)) : `+${formatClock(Math.floor(-leftMs / 1000))}`
}

/** Seconds as `mm:ss`; minutes grow beyond two digits where they must. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const minutes = Math.floor(whole / 60)
  return `${String(minutes).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

/** Seconds as `m:ss`, for lists and papers. */
export function formatDuration(ms: number): string {
  const whole = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Whether somebody's clock goes just now: the speaker's, or that of an interjection while the speaker's stands. */
export function somebodysTimeRuns({ turns, activeTurnId, activeInterjectionId }: Meeting): boolean {
  const turn = turns.find(({ id }) => id === activeTurnId)
  return turn !== undefined && (turn.pausedAt === null || activeInterjectionId !== null)
}
