import type { Actor } from '../kernel/event'
import { refuse, type Result } from '../kernel/result'
import type { MeetingEvent } from './events'
import { participantById } from './selectors'
import type { Meeting } from './state'

export interface MeetingContext {
  readonly now: number
  readonly actor: Actor
  /** Place the first event will take in the stream: ids of new things are made of it, and never come again. */
  readonly nextSeq: number
}

export type MeetingDecision = Result<readonly MeetingEvent[]>

export function nameOf(meeting: Meeting, participantId: string): string {
  return participantById(meeting, participantId)?.name ?? '这个人'
}

export function unknownParticipant(): MeetingDecision {
  return refuse('participant.unknown', '名单里没有这个人。请重新查找，或先把他加进名单。')
}

/** Refusal where the meeting is not in session, or null. */
export function notInSession(meeting: Meeting): MeetingDecision | null {
  switch (meeting.phase) {
    case 'inSession':
      return null
    case 'planned':
      return refuse('phase.planned', '会议还没有开始。请先宣布开会。')
    case 'closed':
    case 'sealed':
      return refuse('phase.closed', '会议已经散会，不能再进行这一步。')
  }
}

export function somebodySpeaking(meeting: Meeting): MeetingDecision | null {
  const turn = meeting.turns.find(({ id }) => id === meeting.activeTurnId)
  return turn
    ? refuse('turn.active', `${nameOf(meeting, turn.participantId)}还在发言。请先结束这次发言。`)
    : null
}

export function voteOpen(meeting: Meeting): MeetingDecision | null {
  return meeting.activeVoteId === null
    ? null
    : refuse('vote.open', '正在表决。请先宣布结果，或取消这次表决。')
}
