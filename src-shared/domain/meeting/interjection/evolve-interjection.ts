import type { MeetingEvent } from '../events'
import { unpaused } from '../floor/evolve-floor'
import type { Meeting, Turn } from '../state'
import type { Interjection } from './interjection'

/** 插话: whoever is heard within a turn, and the clock of that turn, which stands still meanwhile. */
export function evolveInterjection(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'interjectionStarted': {
      const { interjectionId: id, ...data } = event.data
      const interjection: Interjection = {
        ...data,
        id,
        extendedMs: 0,
        startedAt: at,
        pausedAt: null,
        pausedMs: 0,
        endedAt: null,
      }
      return {
        ...withTurn(meeting, data.turnId, (turn) => ({ ...turn, pausedAt: turn.pausedAt ?? at })),
        interjections: [...meeting.interjections, interjection],
        activeInterjectionId: id,
        sceneOverride: null,
      }
    }
    case 'interjectionEnded': {
      const { interjectionId } = event.data
      const interjection = meeting.interjections.find(({ id }) => id === interjectionId)
      if (!interjection || interjection.endedAt !== null) return meeting
      const { turnId, turnWasPaused } = interjection
      return {
        ...withTurn(meeting, turnId, (turn) => (turnWasPaused ? turn : unpaused(turn, at))),
        interjections: meeting.interjections.map((one) =>
          one === interjection ? { ...one, endedAt: at } : one,
        ),
        activeInterjectionId:
          meeting.activeInterjectionId === interjectionId ? null : meeting.activeInterjectionId,
      }
    }
    case 'outageRecorded': {
      // The speaker's clock stood still anyway: the time off is all the interjection's.
      const { from, to } = event.data
      const { activeInterjectionId: active } = meeting
      if (active === null) return meeting
      return {
        ...meeting,
        interjections: meeting.interjections.map((one) =>
          one.id === active
            ? { ...one, pausedMs: one.pausedMs + Math.max(0, to - Math.max(from, one.startedAt)) }
            : one,
        ),
      }
    }
    default:
      return meeting
  }
}

function withTurn(meeting: Meeting, turnId: string, change: (turn: Turn) => Turn): Meeting {
  return { ...meeting, turns: meeting.turns.map((turn) => (turn.id === turnId ? change(turn) : turn)) }
}
