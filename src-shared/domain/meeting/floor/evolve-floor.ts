import type { MeetingEvent } from '../events'
import type { Meeting, Turn } from '../state'

/** The course of the meeting: opening, items, the queue and the turns, closing. */
export function evolveFloor(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'meetingOpened':
      return { ...meeting, phase: 'inSession', openedAt: at, opening: event.data, sceneOverride: null }
    case 'itemEntered':
      return {
        ...meeting,
        currentItemId: event.data.itemId,
        visits: [...closeVisit(meeting, at), { itemId: event.data.itemId, enteredAt: at, leftAt: null }],
        queue: [],
        shownVoteId: null,
        sceneOverride: null,
      }
    case 'itemExtended': {
      const { extensionId, itemId, byMs } = event.data
      const extension = { id: extensionId, itemId, byMs, at }
      return { ...meeting, itemExtensions: [...meeting.itemExtensions, extension] }
    }
    case 'rulesRead':
      return { ...meeting, rulesReadAt: at, sceneOverride: 'rules' }
    case 'sceneShown':
      return { ...meeting, sceneOverride: event.data.scene, sceneShownAt: at }
    case 'turnRequested': {
      const { requestId: id, participantId, stance } = event.data
      return { ...meeting, queue: [...meeting.queue, { id, participantId, stance, at, advanced: null }] }
    }
    case 'requestWithdrawn':
      return { ...meeting, queue: meeting.queue.filter(({ id }) => id !== event.data.requestId) }
    case 'turnStarted': {
      const {
        turnId: id,
        itemId,
        participantId,
        stance,
        requestId,
        allottedMs,
        ahead,
        overLimit,
      } = event.data
      const turn: Turn = {
        id,
        itemId,
        participantId,
        stance,
        requestId,
        allottedMs,
        extendedMs: 0,
        startedAt: at,
        pausedAt: null,
        pausedMs: 0,
        endedAt: null,
        ahead,
        overLimit,
      }
      return {
        ...meeting,
        turns: [...meeting.turns, turn],
        activeTurnId: id,
        queue: meeting.queue.filter((request) => request.id !== requestId),
        shownVoteId: null,
        sceneOverride: null,
      }
    }
    case 'turnPaused':
      return withTurn(meeting, event.data.turnId, (turn) => ({ ...turn, pausedAt: turn.pausedAt ?? at }))
    case 'turnResumed':
      return withTurn(meeting, event.data.turnId, (turn) => unpaused(turn, at))
    case 'turnExtended':
      return withTurn(meeting, event.data.turnId, (turn) => ({
        ...turn,
        extendedMs: turn.extendedMs + event.data.byMs,
      }))
    case 'stanceChanged':
      return withTurn(meeting, event.data.turnId, (turn) => ({ ...turn, stance: event.data.stance }))
    case 'turnEnded':
      return {
        ...withTurn(meeting, event.data.turnId, (turn) => ({ ...unpaused(turn, at), endedAt: at })),
        activeTurnId: meeting.activeTurnId === event.data.turnId ? null : meeting.activeTurnId,
        sceneOverride: null,
      }
    case 'outageRecorded':
      return withOutage(meeting, event.data)
    case 'meetingClosed':
      return {
        ...meeting,
        phase: 'closed',
        closedAt: at,
        number: event.data.number,
        hallAtClose: event.data.hall,
        wordingAtClose: event.data.wording,
        visits: closeVisit(meeting, at),
        queue: [],
        shownVoteId: null,
        sceneOverride: null,
      }
    default:
      return meeting
  }
}

function withTurn(meeting: Meeting, turnId: string, change: (turn: Turn) => Turn): Meeting {
  return { ...meeting, turns: meeting.turns.map((turn) => (turn.id === turnId ? change(turn) : turn)) }
}

/** The turn with its clock going on at `at`. */
export function unpaused(turn: Turn, at: number): Turn {
  return turn.pausedAt === null
    ? turn
    : { ...turn, pausedAt: null, pausedMs: turn.pausedMs + (at - turn.pausedAt) }
}

function withOutage(meeting: Meeting, outage: { from: number; to: number }): Meeting {
  const outages = [...meeting.outages, outage]
  if (meeting.activeTurnId === null) return { ...meeting, outages }
  return {
    ...withTurn(meeting, meeting.activeTurnId, (turn) => {
      const from = Math.max(outage.from, turn.startedAt)
      return turn.pausedAt === null
        ? { ...turn, pausedMs: turn.pausedMs + Math.max(0, outage.to - from) }
        : turn
    }),
    outages,
  }
}

function closeVisit(meeting: Meeting, at: number): Meeting['visits'] {
  return meeting.visits.map((visit) => (visit.leftAt === null ? { ...visit, leftAt: at } : visit))
}
