import { refuse } from '../../kernel/result'
import { unknownParticipant, type MeetingDecision } from '../decide-context'
import { participantById } from '../selectors'
import type { Meeting } from '../state'
import { chairKeeps } from './decide-speaking'

/** Refusal where somebody cannot be heard at all: not here, here only to listen, or in the chair. Else null. */
export function maySpeak(meeting: Meeting, participantId: string): MeetingDecision | null {
  const participant = participantById(meeting, participantId)
  if (!participant) return unknownParticipant()
  if (participant.attendance === 'audience') {
    return refuse('participant.audience', `${participant.name}是旁听，不能发言。要请他发言，请先改为列席。`)
  }
  return meeting.attendance[participantId]?.state === 'present'
    ? chairKeeps(meeting, participantId)
    : refuse('participant.absent', `${participant.name}还没有签到，或已经离场。请先为他签到。`)
}
