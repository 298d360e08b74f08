import type { Stance } from '#shared/domain/meeting/facts'
import { participantById } from '#shared/domain/meeting/selectors'
import type { Meeting } from '#shared/domain/meeting/state'
import { usedMs } from '#shared/domain/meeting/timer'

export interface Speaker {
  readonly participantId: string
  readonly name: string
  /** Of the last turn. */
  readonly stance: Stance
  /** Speaking time of each turn, ms, in order. */
  readonly turnsMs: readonly number[]
  readonly totalMs: number
}

export interface Fairness {
  /** In the order in which they first spoke: people are not ranked. */
  readonly speakers: readonly Speaker[]
  /** Speakers there was no line for. */
  readonly others: { readonly count: number; readonly totalMs: number }
  readonly sides: Readonly<Record<Stance, number>>
  /** Present, entitled to speak with a vote, and not heard yet. */
  readonly unheard: number
}

/**
 * Who has spoken for how long: on the current item, or in the whole meeting where there is none. Where there are
 * more speakers than `rows`, those who spoke longest keep a line.
 */
export function fairnessOf(meeting: Meeting, now: number, rows: number): Fairness {
  const { currentItemId } = meeting
  const turns = meeting.turns.filter((turn) => currentItemId === null || turn.itemId === currentItemId)
  const sides: Record<Stance, number> = { for: 0, against: 0, question: 0 }
  const speakers = new Map<string, Speaker>()
  for (const turn of turns) {
    const ms = usedMs(turn, now)
    sides[turn.stance] += ms
    const before = speakers.get(turn.participantId)
    speakers.set(turn.participantId, {
      participantId: turn.participantId,
      name: participantById(meeting, turn.participantId)?.name ?? '',
      stance: turn.stance,
      turnsMs: [...(before?.turnsMs ?? []), ms],
      totalMs: (before?.totalMs ?? 0) + ms,
    })
  }
  const all = [...speakers.values()]
  const kept =
    all.length <= rows
      ? all
      : all
          .toSorted((a, b) => b.totalMs - a.totalMs)
          .slice(0, rows - 1)
          .toSorted((a, b) => all.indexOf(a) - all.indexOf(b))
  const left = all.filter((speaker) => !kept.includes(speaker))
  return {
    speakers: kept,
    others: { count: left.length, totalMs: left.reduce((sum, { totalMs }) => sum + totalMs, 0) },
    sides,
    unheard: meeting.participants.filter(
      ({ id, attendance }) =>
        attendance === 'attending' && meeting.attendance[id]?.state === 'present' && !speakers.has(id),
    ).length,
  }
}
