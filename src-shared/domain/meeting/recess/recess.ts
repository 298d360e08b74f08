import type { Meeting } from '../state'

/** Longest recess that can be announced at once, minutes. */
export const LONGEST_RECESS_MINUTES = 600
/** Longest reason that is given for one. */
export const LONGEST_REASON = 40

/** 休会: the meeting rests until an hour that was announced. All times in ms. */
export interface Recess {
  readonly id: string
  readonly startedAt: number
  /** As announced, without what was added later. */
  readonly plannedMs: number
  readonly extendedMs: number
  /** May be empty. */
  readonly reason: string
  /** Somebody had the floor whose clock stood still already: the end of the recess does not set it going. */
  readonly turnWasPaused: boolean
  /** Null while it lasts. */
  readonly endedAt: number | null
}

/** The recess the meeting is in; null while it is not in one. */
export function activeRecess({ recesses }: Meeting): Recess | null {
  return recesses.find(({ endedAt }) => endedAt === null) ?? null
}

/** When the meeting is to go on, hall clock. */
export function resumesAt({ startedAt, plannedMs, extendedMs }: Recess): number {
  return startedAt + plannedMs + extendedMs
}

/** What is left of it at `now`, ms; 0 or less once the hour has come. */
export function recessLeftMs(recess: Recess, now: number): number {
  return resumesAt(recess) - now
}
