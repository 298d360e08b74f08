import type { TurnStance } from '#shared/domain/meeting/facts'
import { speakingTime, type GroupTime, type PersonTime } from '#shared/domain/meeting/floor/speaking-time'
import type { Meeting } from '#shared/domain/meeting/state'

export interface Fairness {
  /** In the order in which they first spoke: people are not ranked. */
  readonly speakers: readonly PersonTime[]
  /** Speakers there was no line for. */
  readonly others: { readonly count: number; readonly totalMs: number }
  readonly sides: Readonly<Record<TurnStance, number>>
  /** In the order in which they were first heard; none where all who spoke are of one. */
  readonly groups: readonly GroupTime[]
  /** Present, entitled to speak with a vote, and not heard yet. */
  readonly unheard: number
}

/**
 * Who has spoken for how long: on the current item, or in the whole meeting where there is none. Where there are
 * more speakers than `rows`, those who spoke longest keep a line; the groups take one where there are several.
 */
export function fairnessOf(meeting: Meeting, now: number, rows: number): Fairness {
  const { people: all, sides, groups } = speakingTime(meeting, meeting.currentItemId, now)
  const several = groups.length > 1
  const room = several ? rows - 1 : rows
  const kept =
    all.length <= room
      ? all
      : all
          .toSorted((a, b) => b.totalMs - a.totalMs)
          .slice(0, room - 1)
          .toSorted((a, b) => all.indexOf(a) - all.indexOf(b))
  const left = all.filter((speaker) => !kept.includes(speaker))
  const heard = new Set(all.map(({ participantId }) => participantId))
  const totalOf = (stance: TurnStance) => sides.find((side) => side.stance === stance)?.totalMs ?? 0
  return {
    speakers: kept,
    others: { count: left.length, totalMs: left.reduce((sum, { totalMs }) => sum + totalMs, 0) },
    sides: {
      for: totalOf('for'),
      against: totalOf('against'),
      question: totalOf('question'),
      procedure: totalOf('procedure'),
      answer: totalOf('answer'),
    },
    groups: several ? groups : [],
    unheard: meeting.participants.filter(
      ({ id, attendance }) =>
        attendance === 'attending' && meeting.attendance[id]?.state === 'present' && !heard.has(id),
    ).length,
  }
}
