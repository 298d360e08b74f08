import { ok, refuse } from '../../kernel/result'
import { nameOf, type MeetingContext, type MeetingDecision } from '../decide-context'
import { motionTextSchema, type AgendaItem } from '../setup'
import type { Meeting } from '../state'
import { awaitsSecond, motionEnded, needsSecond } from './decide-subject'
import { mayNotMove, wordsFixed, type MotionCommand } from './may-move'
import { decisionOn } from './progress'
import {
  courseOf,
  findAmendment,
  partsOf,
  pendingAmendment,
  pieceOf,
  sameTarget,
  targetName,
  textOf,
} from './text'

/** A new amendment: one at a time, of what has not been voted, in words that are neither the old nor rejected ones. */
export function proposeAmendment(
  meeting: Meeting,
  item: AgendaItem,
  { target, proposerId, text }: Extract<MotionCommand, { type: 'proposeAmendment' }>,
  { nextSeq }: MeetingContext,
): MeetingDecision {
  const { id: itemId } = item
  const refusal =
    wordsFixed(item, '修正') ??
    mayNotMove(meeting, proposerId, '提修正案') ??
    onePending(meeting, itemId) ??
    awaitsSecond(meeting, itemId) ??
    noSuchTarget(meeting, item, target)
  if (refusal) return refusal
  const name = targetName(meeting, itemId, target)
  if (decisionOn(meeting, itemId, target)) {
    return refuse('amendment.decided', `${name}已经表决，不能再修正。`)
  }
  if (text === '') return refuse('amendment.empty', '请写上修正后的文字。')
  const length = [...text].length
  if (target.kind === 'motion' && !motionTextSchema.safeParse(text).success) {
    return refuse('amendment.long', `动议最多 300 字，现在有 ${length} 字。请写短一些，或逐条表决。`)
  }
  const before = textOf(meeting, itemId, target)
  if (text === before) return refuse('amendment.same', `修正后的文字与${name}现在的文字相同，没有改动。`)
  const rejected = courseOf(meeting, itemId).amendments.some(
    (one) => one.state === 'rejected' && sameTarget(one.target, target) && one.text === text,
  )
  if (rejected) return refuse('amendment.rejected', '同样的修正案刚才已经表决，没有通过，一事不再议。')
  return ok([
    {
      type: 'amendmentProposed',
      data: { amendmentId: `a${nextSeq}`, itemId, target, proposerId, before, text },
    },
  ])
}

function onePending(meeting: Meeting, itemId: string): MeetingDecision | null {
  const pending = pendingAmendment(meeting, itemId)
  return pending
    ? refuse(
        'amendment.pending',
        `${nameOf(meeting, pending.proposerId)}的修正案还没有结果，一次只议一个，对修正案也不能再提修正案。请先表决，或由提出人撤回。`,
      )
    : null
}

function noSuchTarget(
  meeting: Meeting,
  item: AgendaItem,
  target: Extract<MotionCommand, { type: 'proposeAmendment' }>['target'],
): MeetingDecision | null {
  if (target.kind === 'part') {
    return partsOf(meeting, item.id).some(({ id }) => id === target.partId)
      ? null
      : refuse('vote.noPart', '没有这一条，可能刚被撤销。请看一眼条文再试。')
  }
  return pieceOf(meeting, item.id) === 'motion'
    ? null
    : refuse('amendment.piece', `“${item.title}”分条表决。请选定要修正哪一条。`)
}

/** An amendment that comes to its end without a vote. */
export function decideAmendment(
  meeting: Meeting,
  { type, amendmentId }: Extract<MotionCommand, { amendmentId: string; type: `${string}Amendment` }>,
): MeetingDecision {
  const found = findAmendment(meeting, amendmentId)
  const item = meeting.agenda.find(({ id }) => id === found?.itemId)
  if (!found || !item) return refuse('amendment.unknown', '没有这个修正案，可能刚被撤销。')
  const ended = motionEnded(meeting, item)
  if (ended) return ended
  const { amendment } = found
  if (amendment.state !== 'pending') return refuse('amendment.over', '这个修正案已经有了结果。')
  switch (type) {
    case 'withdrawAmendment':
      return settled(amendmentId, 'withdrawn')
    case 'acceptAmendment':
      return awaitsSecond(meeting, item.id) ?? settled(amendmentId, 'accepted')
    case 'dropAmendment':
      if (!needsSecond(meeting)) return refuse('second.needless', '本次会议的动议不需要附议。')
      return amendment.second
        ? refuse(
            'second.given',
            `${nameOf(meeting, amendment.second.participantId)}已经附议，不能记为无人附议。`,
          )
        : settled(amendmentId, 'noSecond')
  }
}

function settled(amendmentId: string, how: 'withdrawn' | 'accepted' | 'noSecond'): MeetingDecision {
  return ok([{ type: 'amendmentSettled', data: { amendmentId, how } }])
}
