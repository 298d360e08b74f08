import { turnStanceSchema, type TurnStance } from '../facts'
import { participantById } from '../selectors'
import type { Meeting } from '../state'
import { usedMs } from './timer'

export interface SpeakingShare {
  /** Of each turn, ms, in order. */
  readonly turnsMs: readonly number[]
  readonly totalMs: number
}

export interface PersonTime extends SpeakingShare {
  readonly participantId: string
  readonly name: string
  /** Of the last turn. */
  readonly stance: TurnStance
}

export interface SideTime {
  readonly stance: TurnStance
  readonly people: number
  readonly totalMs: number
}

/** People of one 单位, or else of one 身份. */
export interface GroupTime {
  readonly name: string
  readonly people: number
  readonly turns: number
  readonly totalMs: number
}

/** 插话 of one person within other people's turns: apart from the turns, which they do not count among. */
export interface InterjectionTime {
  readonly participantId: string
  readonly name: string
  readonly times: number
  readonly totalMs: number
}

export interface SpeakingTime {
  /** In the order in which they first spoke: people are not ranked. */
  readonly people: readonly PersonTime[]
  /** All sides, in the order of `turnStanceSchema`. */
  readonly sides: readonly SideTime[]
  /** In the order in which they were first heard. */
  readonly groups: readonly GroupTime[]
  /** In the order in which they were first heard. */
  readonly interjections: readonly InterjectionTime[]
}

/** Who has spoken for how long at `now`: on one item, or in the whole meeting where it is null. */
export function speakingTime(meeting: Meeting, itemId: string | null, now: number): SpeakingTime {
  const turns = meeting.turns.filter((turn) => itemId === null || turn.itemId === itemId)
  const people = new Map<string, PersonTime>()
  const groups = new Map<string, GroupTime>()
  for (const turn of turns) {
    const { participantId, stance } = turn
    const ms = usedMs(turn, now)
    const person = people.get(participantId)
    const participant = participantById(meeting, participantId)
    people.set(participantId, {
      participantId,
      name: participant?.name ?? '',
      stance,
      turnsMs: [...(person?.turnsMs ?? []), ms],
      totalMs: (person?.totalMs ?? 0) + ms,
    })
    const name = participant?.org || participant?.identity || '其他'
    const group = groups.get(name)
    groups.set(name, {
      name,
      people: (group?.people ?? 0) + (person ? 0 : 1),
      turns: (group?.turns ?? 0) + 1,
      totalMs: (group?.totalMs ?? 0) + ms,
    })
  }
  const sides = turnStanceSchema.options.map((stance) => {
    const own = turns.filter((turn) => turn.stance === stance)
    return {
      stance,
      people: new Set(own.map(({ participantId }) => participantId)).size,
      totalMs: own.reduce((sum, turn) => sum + usedMs(turn, now), 0),
    }
  })
  return {
    people: [...people.values()],
    sides,
    groups: [...groups.values()],
    interjections: interjectionTimes(meeting, itemId, now),
  }
}

function interjectionTimes(
  meeting: Meeting,
  itemId: string | null,
  now: number,
): readonly InterjectionTime[] {
  const people = new Map<string, InterjectionTime>()
  for (const interjection of meeting.interjections) {
    if (itemId !== null && interjection.itemId !== itemId) continue
    const { participantId } = interjection
    const before = people.get(participantId)
    people.set(participantId, {
      participantId,
      name: participantById(meeting, participantId)?.name ?? '',
      times: (before?.times ?? 0) + 1,
      totalMs: (before?.totalMs ?? 0) + usedMs(interjection, now),
    })
  }
  return [...people.values()]
}
