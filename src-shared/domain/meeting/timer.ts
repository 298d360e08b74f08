import type { Turn } from './state'

/** Speaking time used at `now`, ms; pauses and outages do not count. Never negative. */
export function usedMs(turn: Turn, now: number): number {
  const until = turn.endedAt ?? turn.pausedAt ?? now
  return Math.max(0, until - turn.startedAt - turn.pausedMs)
}

/** What is left of the turn at `now`, ms; negative once it runs over. */
export function remainingMs(turn: Turn, now: number): number {
  return turn.allottedMs + turn.extendedMs - usedMs(turn, now)
}

export type TurnTone = 'normal' | 'warning' | 'overtime'

/** How the countdown looks: `warning` from `warnSeconds` before the end, `overtime` once nothing is left. */
export function turnTone(turn: Turn, warnSeconds: number, now: number): TurnTone {
  const left = remainingMs(turn, now)
  if (left <= 0) return 'overtime'
  return left <= warnSeconds * 1000 ? 'warning' : 'normal'
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
