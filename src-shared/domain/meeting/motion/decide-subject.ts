import { refuse } from '../../kernel/result'
import type { MeetingDecision } from '../decide-context'
import { speakingOrder } from '../floor/speaking-order'
import type { AgendaItem } from '../setup'
import type { Meeting } from '../state'
import { decisionOn, hasWholeVote, partProgress } from './progress'
import type { MotionEnding } from './state'
import type { MotionSubject } from './subject'
import { courseOf, partsOf, pendingAmendment, pieceOf, subjectName, targetName } from './text'

/** What has become of a motion that ended without a vote, as it is said. */
export const ENDING_NAMES: Readonly<Record<MotionEnding, string>> = {
  withdrawn: '撤回',
  postponed: '暂缓',
  referred: '提交居民代表会议',
  noSecond: '无人附议',
}

/** Refusal where the motion of an item has ended without a vote, or null. */
export function motionEnded(meeting: Meeting, item: AgendaItem): MeetingDecision | null {
  const { end } = courseOf(meeting, item.id)
  return end
    ? refuse(
        'motion.ended',
        `“${item.title}”的动议已经${ENDING_NAMES[end.how]}，本次会议不再表决。确实弄错了，请撤销那一步。`,
      )
    : null
}

/** Whether motions and amendments of this meeting need a second. */
export function needsSecond(meeting: Meeting): boolean {
  return meeting.plan.seconding === true
}

/** Refusal where the motion, or the amendment that is pending, still waits for somebody to second it; or null. */
export function awaitsSecond(meeting: Meeting, itemId: string): MeetingDecision | null {
  const item = meeting.agenda.find(({ id }) => id === itemId)
  if (!needsSecond(meeting) || !item?.motion) return null
  const course = courseOf(meeting, itemId)
  if (course.end) return null
  if (!course.second && !isDecidedInPart(meeting, itemId)) {
    return refuse(
      'second.missing',
      `“${item.title}”的动议还没有人附议。请先问有没有人附议；没有的，记为“无人附议”。`,
    )
  }
  const amendment = pendingAmendment(meeting, itemId)
  return amendment && !amendment.second
    ? refuse(
        'second.amendment',
        `对${targetName(meeting, itemId, amendment.target)}的修正案还没有人附议。请先问有没有人附议；没有的，记为“无人附议”。`,
      )
    : null
}

/** A motion the meeting has voted on was before it, whatever the plan says now. */
function isDecidedInPart(meeting: Meeting, itemId: string): boolean {
  return meeting.votes.some((round) => round.itemId === itemId && round.state !== 'cancelled')
}

/** Refusal where this subject of the item cannot be put to the vote now, or null. */
export function notVotable(
  meeting: Meeting,
  item: AgendaItem,
  subject: MotionSubject,
): MeetingDecision | null {
  return (
    motionEnded(meeting, item) ??
    alreadyDecided(meeting, item, subject) ??
    amendmentFirst(meeting, item, subject) ??
    wrongPiece(meeting, item, subject) ??
    awaitsSecond(meeting, item.id)
  )
}

function alreadyDecided(meeting: Meeting, { id }: AgendaItem, subject: MotionSubject) {
  if (!decisionOn(meeting, id, subject)) return null
  const name = subjectName(meeting, id, subject)
  return refuse(
    'vote.repeated',
    `${name === '' ? '这一项' : name}已经表决并宣布了结果，一事不再议。确有差错，请撤销后重来。`,
  )
}

function amendmentFirst(meeting: Meeting, { id }: AgendaItem, subject: MotionSubject) {
  const pending = pendingAmendment(meeting, id)
  if (subject.kind === 'amendment') {
    return pending?.id === subject.amendmentId
      ? null
      : refuse('amendment.over', '这个修正案已经有了结果，不用再表决。')
  }
  return pending
    ? refuse(
        'vote.amendmentFirst',
        `对${targetName(meeting, id, pending.target)}还有一个修正案没有表决。请先表决修正案。`,
      )
    : null
}

/** A motion in pieces is voted piece by piece, and one in one piece as it is. */
function wrongPiece(meeting: Meeting, item: AgendaItem, subject: MotionSubject): MeetingDecision | null {
  const piece = pieceOf(meeting, item.id)
  switch (subject.kind) {
    case 'amendment':
      return null
    case 'motion': {
      if (piece === 'motion') return null
      const count = partsOf(meeting, item.id).length
      return piece === 'clauses'
        ? refuse('vote.byClause', `“${item.title}”共 ${count} 条，逐条表决。请选一条表决。`)
        : refuse('vote.byPart', `“${item.title}”已拆分成 ${count} 部分，分别表决。请选一部分表决。`)
    }
    case 'part':
      return partsOf(meeting, item.id).some(({ id }) => id === subject.partId)
        ? null
        : refuse('vote.noPart', '没有这一条，可能刚被撤销。请看一眼条文再试。')
    case 'whole':
      return wholeNotReady(meeting, item)
  }
}

function wholeNotReady(meeting: Meeting, item: AgendaItem): MeetingDecision | null {
  if (!hasWholeVote(meeting, item.id)) {
    return refuse('vote.noWhole', `“${item.title}”没有定要全文表决，逐条的结果就是结果。`)
  }
  const parts = partProgress(meeting, item.id)
  const left = parts.filter(({ round }) => round === null)
  if (left.length > 0) {
    const [first] = left
    return refuse(
      'vote.clausesLeft',
      `还有 ${left.length} 条没有表决，从${first?.name ?? ''}起。请逐条表决完，再表决全文。`,
    )
  }
  return parts.some(({ state }) => state === 'passed')
    ? null
    : refuse('vote.nothingAdopted', `${parts.length} 条都没有通过，没有全文可以表决。`)
}

/** People who have asked to speak, may still speak, and have not been called. */
export function stillToBeHeard(meeting: Meeting): number {
  return speakingOrder(meeting).filter(({ usedUp }) => !usedUp).length
}
