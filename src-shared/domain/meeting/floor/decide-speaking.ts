import { ok, refuse } from '../../kernel/result'
import { actingChair, activeHandover, hasChair } from './chair'
import type { MeetingCommand } from '../commands'
import {
  nameOf,
  notInSession,
  unknownParticipant,
  voteOpen,
  type MeetingContext,
  type MeetingDecision,
} from '../decide-context'
import { interjecting } from '../interjection/meanwhile'
import { VIOLATION_NAMES } from '../facts'
import { participantById } from '../selectors'
import type { Meeting } from '../state'

type SpeakingCommand = Extract<
  MeetingCommand,
  { type: 'advanceRequest' | 'remindSpeaker' | 'handOverChair' | 'takeBackChair' }
>

/** What the facilitator does about the rules of the floor. */
export function decideSpeaking(
  meeting: Meeting,
  command: SpeakingCommand,
  context: MeetingContext,
): MeetingDecision {
  const refusal = notInSession(meeting)
  if (refusal) return refusal
  switch (command.type) {
    case 'advanceRequest': {
      const { requestId, reason } = command
      return meeting.queue.some(({ id }) => id === requestId)
        ? ok([{ type: 'requestAdvanced', data: { requestId, reason } }])
        : refuse('request.unknown', '这个人已经不在发言排队里。')
    }
    case 'remindSpeaker': {
      const { turnId, violation } = command
      if (meeting.activeTurnId !== turnId) {
        return refuse('turn.over', `这次发言已经结束，不能再提醒${VIOLATION_NAMES[violation]}。`)
      }
      const reminderId = `w${context.nextSeq}`
      const { activeInterjectionId: interjectionId } = meeting
      return ok([{ type: 'speakerReminded', data: { reminderId, turnId, interjectionId, violation } }])
    }
    case 'handOverChair':
      return handOverChair(meeting, command.participantId, context.nextSeq)
    case 'takeBackChair': {
      const handover = activeHandover(meeting)
      if (!handover) return refuse('chair.own', `现在就是${meeting.plan.facilitator}在主持，不用收回。`)
      if (meeting.activeVoteId !== null) {
        return refuse('chair.vote', '正在表决，移交的主持到宣布结果为止。请先宣布结果，或取消这次表决。')
      }
      return ok([{ type: 'chairTakenBack', data: { handoverId: handover.id } }])
    }
  }
}

function handOverChair(meeting: Meeting, participantId: string, seq: number): MeetingDecision {
  const { currentItemId: itemId } = meeting
  if (itemId === null) return refuse('item.none', '还没有进入议程。请先进入一项议程，再移交主持。')
  const participant = participantById(meeting, participantId)
  if (!participant) return unknownParticipant()
  const { name } = participant
  const acting = actingChair(meeting)
  if (acting) return refuse('chair.handed', `现在由${acting.name}主持。请先收回主持，再移交给别人。`)
  if (hasChair(meeting, participantId)) return refuse('chair.same', `现在就是${name}在主持。`)
  if (participant.attendance === 'audience') {
    return refuse('participant.audience', `${name}是旁听，不能主持。请移交给出席或列席的人。`)
  }
  if (meeting.attendance[participantId]?.state !== 'present') {
    return refuse('participant.absent', `${name}还没有签到，或已经离场，不能主持。请移交给在场的人。`)
  }
  const turn = meeting.turns.find(({ id }) => id === meeting.activeTurnId)
  if (turn?.participantId === participantId) {
    return refuse('turn.active', `${name}正在发言，不能主持。请先结束这次发言，或移交给别人。`)
  }
  if (meeting.queue.some((request) => request.participantId === participantId)) {
    return refuse('chair.queued', `${name}在排队等发言，主持人不能发言。请先取消他的排队，或移交给别人。`)
  }
  return (
    interjecting(meeting, participantId) ??
    voteOpen(meeting) ??
    ok([{ type: 'chairHandedOver', data: { handoverId: `h${seq}`, itemId, participantId } }])
  )
}

/** Refusal where somebody who has the chair is asked to speak or goes away, or null. */
export function chairKeeps(meeting: Meeting, participantId: string): MeetingDecision | null {
  if (!hasChair(meeting, participantId)) return null
  const name = nameOf(meeting, participantId)
  return activeHandover(meeting)
    ? refuse('chair.neutral', `${name}正在代为主持，主持人不发表意见。请先收回主持，再请${name}发言。`)
    : refuse('chair.neutral', `${name}是主持人，不发表意见。要发言，请先把主持移交给别人。`)
}

/** Refusal where whoever has been given the chair would leave, or null. */
export function chairStays(meeting: Meeting, participantId: string): MeetingDecision | null {
  return activeHandover(meeting)?.participantId === participantId
    ? refuse('chair.leaves', `${nameOf(meeting, participantId)}正在代为主持。请先收回主持，再记离场。`)
    : null
}
