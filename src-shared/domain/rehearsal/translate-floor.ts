import { ok } from '../kernel/result'
import { activeTurn } from '../meeting/selectors'
import type { Meeting } from '../meeting/state'
import { findPerson, lastTurnOf, mistake } from './find'
import type { StepOf } from './steps'
import { parseDuration } from './time'
import { map, NOTHING, type Commands } from './translation'

type FloorVerb =
  | 'request'
  | 'withdraw'
  | 'advance'
  | 'startTurn'
  | 'pause'
  | 'resume'
  | 'extend'
  | 'stance'
  | 'endTurn'
  | 'remind'
  | 'handOver'
  | 'takeBack'
  | 'interject'
  | 'endInterjection'

/** Who asks for the floor, who has it, and for how long. */
export function translateFloor(step: StepOf<FloorVerb>, meeting: Meeting): Commands {
  const meetingId = meeting.id
  const turnId = (activeTurn(meeting) ?? meeting.turns.at(-1))?.id ?? NOTHING
  const requestOf = (participantId: string) =>
    meeting.queue.find((request) => request.participantId === participantId) ?? null
  switch (step.do) {
    case 'request':
      return map(findPerson(meeting, step.who), ({ id }) => ({
        type: 'requestTurn',
        meetingId,
        participantId: id,
        stance: step.stance,
      }))
    case 'withdraw':
      return map(findPerson(meeting, step.who), ({ id }) => ({
        type: 'withdrawRequest',
        meetingId,
        requestId: requestOf(id)?.id ?? NOTHING,
      }))
    case 'advance':
      return map(findPerson(meeting, step.who), ({ id }) => ({
        type: 'advanceRequest',
        meetingId,
        requestId: requestOf(id)?.id ?? NOTHING,
        reason: step.reason,
      }))
    case 'remind':
      return ok([{ type: 'remindSpeaker', meetingId, turnId, violation: step.violation }])
    case 'handOver':
      return map(findPerson(meeting, step.who), ({ id }) => ({
        type: 'handOverChair',
        meetingId,
        participantId: id,
      }))
    case 'takeBack':
      return ok([{ type: 'takeBackChair', meetingId }])
    case 'interject':
      return map(findPerson(meeting, step.who), ({ id }) => ({
        type: 'startInterjection',
        meetingId,
        turnId,
        participantId: id,
        kind: step.kind,
      }))
    case 'endInterjection': {
      const interjectionId = meeting.activeInterjectionId ?? meeting.interjections.at(-1)?.id ?? NOTHING
      return ok([{ type: 'endInterjection', meetingId, interjectionId }])
    }
    case 'startTurn': {
      const found = findPerson(meeting, step.who)
      if (!found.ok) return found
      const { id: participantId, name } = found.value
      const request = requestOf(participantId)
      const stance = step.stance ?? request?.stance
      if (stance === undefined)
        return mistake(`${name}没有登记过发言，请写明立场 stance（for、against 或 question）。`)
      const confirmed = step.overLimit === undefined ? {} : { overLimit: step.overLimit }
      return ok([
        { type: 'startTurn', meetingId, participantId, stance, requestId: request?.id ?? null, ...confirmed },
      ])
    }
    case 'pause':
      return ok([{ type: 'pauseTurn', meetingId, turnId }])
    case 'resume':
      return ok([{ type: 'resumeTurn', meetingId, turnId }])
    case 'extend':
      return ok([{ type: 'extendTurn', meetingId, turnId, seconds: (parseDuration(step.time) ?? 0) / 1000 }])
    case 'stance': {
      const of = step.who === undefined ? ok(turnId) : lastTurnOf(meeting, step.who)
      return map(of, (id) => ({ type: 'changeStance', meetingId, turnId: id, stance: step.stance }))
    }
    case 'endTurn': {
      const confirmed = step.overLimit === undefined ? {} : { overLimit: step.overLimit }
      if (step.next === undefined) return ok([{ type: 'endTurn', meetingId, turnId, nextRequestId: null }])
      return map(findPerson(meeting, step.next), ({ id }) => ({
        type: 'endTurn',
        meetingId,
        turnId,
        nextRequestId: requestOf(id)?.id ?? NOTHING,
        ...confirmed,
      }))
    }
  }
}
