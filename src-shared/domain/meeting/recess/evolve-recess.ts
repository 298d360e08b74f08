import type { MeetingEvent } from '../events'
import { unpaused } from '../floor/evolve-floor'
import type { Meeting, Turn } from '../state'
import { activeRecess, type Recess } from './recess'

/** 休会: while it lasts the clock of whoever has the floor stands still. */
export function evolveRecess(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'recessBegun': {
      const { recessId: id, ...data } = event.data
      const recess: Recess = { ...data, id, startedAt: at, extendedMs: 0, endedAt: null }
      return {
        ...withActiveTurn(meeting, (turn) => ({ ...turn, pausedAt: turn.pausedAt ?? at })),
        recesses: [...meeting.recesses, recess],
        sceneOverride: null,
      }
    }
    case 'recessExtended':
      return withRecess(meeting, event.data.recessId, (recess) => ({
        ...recess,
        extendedMs: recess.extendedMs + event.data.byMs,
      }))
    case 'recessEnded': {
      const recess = activeRecess(meeting)
      if (recess?.id !== event.data.recessId) return meeting
      const going = recess.turnWasPaused ? meeting : withActiveTurn(meeting, (turn) => unpaused(turn, at))
      return { ...withRecess(going, recess.id, (one) => ({ ...one, endedAt: at })), sceneOverride: null }
    }
    case 'meetingClosed': {
      const recess = activeRecess(meeting)
      return recess ? withRecess(meeting, recess.id, (one) => ({ ...one, endedAt: at })) : meeting
    }
    default:
      return meeting
  }
}

function withRecess(meeting: Meeting, id: string, change: (recess: Recess) => Recess): Meeting {
  return { ...meeting, recesses: meeting.recesses.map((one) => (one.id === id ? change(one) : one)) }
}

function withActiveTurn(meeting: Meeting, change: (turn: Turn) => Turn): Meeting {
  const { activeTurnId, turns } = meeting
  return activeTurnId === null
    ? meeting
    : { ...meeting, turns: turns.map((turn) => (turn.id === activeTurnId ? change(turn) : turn)) }
}
