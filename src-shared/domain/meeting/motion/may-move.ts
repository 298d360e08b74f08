import { refuse } from '../../kernel/result'
import type { MeetingCommand } from '../commands'
import { unknownParticipant, type MeetingDecision } from '../decide-context'
import { chairKeeps } from '../floor/decide-speaking'
import { participantById } from '../selectors'
import type { AgendaItem } from '../setup'
import type { Meeting } from '../state'
import { isContest } from '../vote/contest/round'

export type MotionCommand = Extract<
  MeetingCommand,
  {
    type:
      | 'proposeAmendment'
      | 'secondProposal'
      | 'withdrawAmendment'
      | 'acceptAmendment'
      | 'dropAmendment'
      | 'splitMotion'
      | 'endMotion'
  }
>

/** Refusal where this person may not move or second anything: only who attends, is here, and has not the chair. */
export function mayNotMove(meeting: Meeting, participantId: string, what: string): MeetingDecision | null {
  const participant = participantById(meeting, participantId)
  if (!participant) return unknownParticipant()
  if (participant.attendance !== 'attending') {
    return refuse('motion.observer', `${participant.name}不是出席人员，不能${what}。请由出席的人${what}。`)
  }
  return meeting.attendance[participantId]?.state === 'present'
    ? chairKeeps(meeting, participantId)
    : refuse('participant.absent', `${participant.name}还没有签到，或已经离场，不能${what}。`)
}

/** Refusal where the words of the motion may not be changed in the meeting, or null. */
export function wordsFixed({ motion }: AgendaItem, what: string): MeetingDecision | null {
  if (motion && isContest(motion)) {
    return refuse(
      'motion.contest',
      `推选和比选按议程上的名单表决，不能在会上${what}。要改名单，请在表决前修改议程。`,
    )
  }
  return motion?.method === 'ownersRegister'
    ? refuse('motion.posted', `业主共同决定的事项按公示的文字表决，不能在会上${what}。要改，请重新公示。`)
    : null
}
