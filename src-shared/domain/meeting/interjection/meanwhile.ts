import { refuse } from '../../kernel/result'
import { nameOf, type MeetingDecision } from '../decide-context'
import type { Meeting } from '../state'
import { activeInterjection } from './interjection'

/** Refusal where the speaker's clock is asked to move or to stop while it stands still for an interjection, or null. */
export function clockStands(meeting: Meeting): MeetingDecision | null {
  const running = activeInterjection(meeting)
  return running
    ? refuse(
        'interjection.active',
        `${nameOf(meeting, running.participantId)}正在插话，发言人的计时已经停住。请先结束插话。`,
      )
    : null
}

/** Refusal where somebody who is being heard goes away or is given the chair, or null. */
export function interjecting(meeting: Meeting, participantId: string): MeetingDecision | null {
  return activeInterjection(meeting)?.participantId === participantId
    ? refuse('interjection.active', `${nameOf(meeting, participantId)}正在插话。请先结束插话。`)
    : null
}
