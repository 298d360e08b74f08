import { z } from 'zod'
import type { Meeting } from '../state'

export const interjectionKindSchema = z.enum(['question', 'answer'])
/** 插话: a short question to the speaker, or a short answer to what the speaker asks. */
export type InterjectionKind = z.infer<typeof interjectionKindSchema>
export const INTERJECTION_KIND_NAMES: Readonly<Record<InterjectionKind, string>> = {
  question: '提问',
  answer: '答复',
}

/** What an interjection may take, s, where the plan of the meeting does not say. */
export const USUAL_INTERJECTION_SECONDS = 30

/**
 * Somebody else heard within a turn, whose clock stands still meanwhile. It is not a turn: it counts neither towards
 * the turns each may have nor for a side. All times in ms.
 */
export interface Interjection {
  readonly id: string
  readonly turnId: string
  readonly itemId: string
  readonly participantId: string
  readonly kind: InterjectionKind
  readonly allottedMs: number
  /** Nobody lengthens an interjection. */
  readonly extendedMs: 0
  readonly startedAt: number
  /** Nor is it paused: whoever should stop is stopped. */
  readonly pausedAt: null
  /** Time the machine was off in it. */
  readonly pausedMs: number
  readonly endedAt: number | null
  /** The speaker's clock had been paused before, and stays so afterwards. */
  readonly turnWasPaused: boolean
}

/** Who is heard within the turn just now; null where nobody is. */
export function activeInterjection(meeting: Meeting): Interjection | null {
  const { activeInterjectionId: active } = meeting
  return active === null ? null : (meeting.interjections.find(({ id }) => id === active) ?? null)
}

/** In the order in which they were heard. */
export function interjectionsIn(meeting: Meeting, turnId: string): readonly Interjection[] {
  return meeting.interjections.filter((one) => one.turnId === turnId)
}

/** What an interjection may take in this meeting, s. */
export function interjectionSeconds(meeting: Meeting): number {
  return meeting.plan.interjectionSeconds ?? USUAL_INTERJECTION_SECONDS
}
