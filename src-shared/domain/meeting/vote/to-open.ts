import type { QuorumRule } from '../../voting/rule'
import type { MeetingDecision } from '../decide-context'
import type { MeetingEventData } from '../events'
import type { MotionSubject } from '../motion/subject'
import { electorateFault, nobodyHere } from '../preparation/head-count'
import { quorumStanding } from '../quorum'
import type { Meeting } from '../state'

/** What every method is opened with. */
export interface ToOpen {
  readonly voteId: string
  readonly itemId: string
  readonly subject: MotionSubject
  readonly motion: string
  readonly stillWaiting: number
}

type Presence = Pick<
  MeetingEventData<'voteOpened'>,
  'expected' | 'present' | 'represented' | 'quorumMet' | 'unit' | 'quorum' | 'quorumGroup'
>

/** Opens a vote on who is in the room now, or refuses; `quorum`: that of the motion, where it has one. */
export function withPresence(
  meeting: Meeting,
  quorum: QuorumRule | null | undefined,
  open: (presence: Presence) => MeetingDecision,
): MeetingDecision {
  const standing = quorumStanding(meeting, quorum ?? meeting.plan.quorum)
  const { rule, expected, present, represented, unit, group, met } = standing
  const wrong = electorateFault(meeting)
  if (wrong) return wrong
  if (present === 0) return nobodyHere(meeting)
  return open({
    expected,
    present,
    represented,
    quorumMet: met,
    unit,
    quorum: rule,
    ...(group ? { quorumGroup: group } : {}),
  })
}
