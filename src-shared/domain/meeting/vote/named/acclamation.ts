import { ok, refuse } from '../../../kernel/result'
import { UNIT_WORDS } from '../../../voting/tally'
import type { VoteOutcome } from '../../facts'
import type { MeetingDecision } from '../../decide-context'
import { participantById } from '../../selectors'
import type { Meeting, RoomBase } from '../../state'
import type { MeetingCommand } from '../../commands'

/** 鼓掌通过: the chair asks whether anybody is against it, and nothing is counted. Only for how the meeting is run. */
export interface AcclamationRound extends RoomBase {
  readonly method: 'acclamation'
  /** Somebody was, at this moment; null while nobody is. */
  readonly objection: {
    /** Null: not known who. */
    readonly participantId: string | null
    readonly note: string
    readonly at: number
  } | null
}

/** Nobody was against it. Without a quorum nothing is decided, not even this. */
export function acclamationOutcome({ quorumMet, present, unit }: AcclamationRound): VoteOutcome {
  const outcome = quorumMet
    ? ({ verdict: 'passed', reason: null, conclusion: '无异议通过' } as const)
    : ({
        verdict: 'failed',
        reason: 'noQuorum',
        conclusion: `实到 ${present} ${UNIT_WORDS[unit]}，不足法定人数，不能作出决定`,
      } as const)
  return { ...outcome, rule: '没有人提出不同意见', arithmetic: '', need: null, explanation: [] }
}

/** Whoever has a vote here may ask for a count, and it is taken at once. */
export function objectToAcclamation(
  meeting: Meeting,
  round: AcclamationRound,
  { participantId, note }: Extract<MeetingCommand, { type: 'objectToAcclamation' }>,
  openHands: () => MeetingDecision,
): MeetingDecision {
  const person = participantId === null ? null : participantById(meeting, participantId)
  if (participantId !== null) {
    if (!person) return refuse('participant.unknown', '名单里没有这个人。请重新查找。')
    if (person.attendance !== 'attending' || meeting.attendance[participantId]?.state !== 'present') {
      return refuse('acclamation.notHere', `${person.name}没有表决权，或不在场，不能提出异议。`)
    }
  }
  const hands = openHands()
  if (!hands.ok) return hands
  return ok([
    { type: 'acclamationObjected', data: { voteId: round.id, participantId, note } },
    ...hands.value,
  ])
}
