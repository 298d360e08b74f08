import { ok, refuse } from '../../kernel/result'
import { somebodySpeaking, voteOpen, type MeetingDecision } from '../decide-context'
import { pendingAmendment } from '../motion/text'
import type { BallotRound, Meeting } from '../state'
import { hasCount } from './recount'

/** 重新计票: of a count under way, or on challenge of one that was announced, until the meeting goes on. */
export function recount(meeting: Meeting, round: BallotRound | undefined, reason: string): MeetingDecision {
  if (!round || round.state === 'cancelled') return refuse('vote.over', '这次表决已经取消，没有票要重新计。')
  const refusal =
    round.state === 'announced'
      ? (wentOn(meeting, round) ?? somebodySpeaking(meeting) ?? voteOpen(meeting))
      : nothingCounted(round)
  if (refusal) return refusal
  return reason === ''
    ? refuse('recount.reason', '请写明为什么重新计票，会议记录里要写。')
    : ok([{ type: 'recountBegun', data: { voteId: round.id, reason } }])
}

/** Whether a result that was announced can still be challenged. */
export function canChallenge(meeting: Meeting, round: BallotRound): boolean {
  return meeting.phase === 'inSession' && round.state === 'announced' && wentOn(meeting, round) === null
}

function wentOn(meeting: Meeting, round: BallotRound): MeetingDecision | null {
  const visit = meeting.visits.at(-1)
  if (meeting.currentItemId !== round.itemId || (visit && visit.enteredAt > round.openedAt)) {
    return refuse(
      'recount.wentOn',
      '宣布结果以后会议已经进入别的议程，不能再重新计票。有异议的，请记入会议记录。',
    )
  }
  if (round.subject.kind === 'amendment' && pendingAmendment(meeting, round.itemId)) {
    return refuse('recount.amended', '已经提出了新的修正案，前一件修正案不能再重新计票。')
  }
  return meeting.votes.at(-1)?.id === round.id
    ? null
    : refuse('recount.later', '这次表决以后又表决过，不能再重新计票。有异议的，请记入会议记录。')
}

function nothingCounted(round: BallotRound): MeetingDecision | null {
  if (hasCount(round)) return null
  return round.method === 'ownersRegister'
    ? refuse('recount.owners', '还没有宣布结果，登记错了的直接改那一户就行，不用重新计票。')
    : refuse('recount.nothing', '还没有点数，不用重新计票。')
}
