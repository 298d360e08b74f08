import { ok, refuse } from '../../kernel/result'
import { nameOf, notInSession, voteOpen, type MeetingContext, type MeetingDecision } from '../decide-context'
import type { AgendaItem } from '../setup'
import type { Meeting } from '../state'
import { decideAmendment, proposeAmendment } from './decide-amendment'
import { awaitsSecond, motionEnded, needsSecond } from './decide-subject'
import { mayNotMove, wordsFixed, type MotionCommand } from './may-move'
import { nextSubject, partProgress } from './progress'
import { courseOf, pendingAmendment, pieceOf } from './text'

/** What happens to a motion before it is voted. Never while a vote is open. */
export function decideMotion(
  meeting: Meeting,
  command: MotionCommand,
  context: MeetingContext,
): MeetingDecision {
  const refusal = notInSession(meeting) ?? voteOpen(meeting)
  if (refusal) return refusal
  switch (command.type) {
    case 'withdrawAmendment':
    case 'acceptAmendment':
    case 'dropAmendment':
      return decideAmendment(meeting, command)
    default: {
      const item = meeting.agenda.find(({ id }) => id === command.itemId)
      if (!item) return refuse('item.unknown', '议程里没有这一项，可能刚被删除。请看一眼议程再试。')
      if (!item.motion) return refuse('motion.none', `“${item.title}”没有要表决的动议。`)
      return motionEnded(meeting, item) ?? decideOnItem(meeting, item, command, context)
    }
  }
}

function decideOnItem(
  meeting: Meeting,
  item: AgendaItem,
  command: Extract<MotionCommand, { itemId: string }>,
  context: MeetingContext,
): MeetingDecision {
  if (nextSubject(meeting, item.id) === null) {
    return refuse('motion.decided', `“${item.title}”已经表决完，一事不再议。`)
  }
  switch (command.type) {
    case 'proposeAmendment':
      return notCurrent(meeting, item) ?? proposeAmendment(meeting, item, command, context)
    case 'secondProposal':
      return notCurrent(meeting, item) ?? second(meeting, item, command)
    case 'splitMotion':
      return notCurrent(meeting, item) ?? split(meeting, item, command.parts, context)
    case 'endMotion':
      return end(meeting, item, command)
  }
}

function notCurrent(meeting: Meeting, item: AgendaItem): MeetingDecision | null {
  return meeting.currentItemId === item.id
    ? null
    : refuse('motion.item', `现在议的不是“${item.title}”。请先进入这一项议程。`)
}

function second(
  meeting: Meeting,
  item: AgendaItem,
  { amendmentId, participantId }: Extract<MotionCommand, { type: 'secondProposal' }>,
): MeetingDecision {
  if (!needsSecond(meeting)) return refuse('second.needless', '本次会议的动议不需要附议。')
  const refusal = mayNotMove(meeting, participantId, '附议')
  if (refusal) return refusal
  const given = ok([
    { type: 'proposalSeconded' as const, data: { itemId: item.id, amendmentId, participantId } },
  ])
  if (amendmentId === null) {
    const { second: before } = courseOf(meeting, item.id)
    return before ? refuse('second.given', `${nameOf(meeting, before.participantId)}已经附议。`) : given
  }
  const pending = pendingAmendment(meeting, item.id)
  if (pending?.id !== amendmentId) return refuse('amendment.over', '这个修正案已经有了结果，不用附议。')
  if (pending.second) {
    return refuse('second.given', `${nameOf(meeting, pending.second.participantId)}已经附议。`)
  }
  return pending.proposerId === participantId
    ? refuse('second.own', `修正案是${nameOf(meeting, participantId)}提的，附议要另一个人。`)
    : given
}

function split(
  meeting: Meeting,
  item: AgendaItem,
  parts: readonly { readonly title: string; readonly text: string }[],
  { nextSeq }: MeetingContext,
): MeetingDecision {
  const piece = pieceOf(meeting, item.id)
  if (piece === 'clauses') return refuse('split.clauses', `“${item.title}”本来就是逐条表决的，不用拆分。`)
  if (piece === 'parts') return refuse('split.twice', `“${item.title}”已经拆分过了。要改，请先撤销拆分。`)
  const refusal = wordsFixed(item, '拆分') ?? awaitsSecond(meeting, item.id)
  if (refusal) return refusal
  if (pendingAmendment(meeting, item.id)) {
    return refuse('split.amendment', '还有一个修正案没有表决。请先表决修正案，再拆分。')
  }
  if (parts.length < 2) return refuse('split.few', `拆分至少要两部分，现在只有 ${parts.length} 部分。`)
  const empty = parts.findIndex(({ text }) => text === '')
  if (empty !== -1) return refuse('split.empty', `第 ${empty + 1} 部分没有写内容。请写上，或删去这一部分。`)
  const twice = parts.findIndex(({ text }, index) => parts.findIndex((other) => other.text === text) < index)
  if (twice !== -1) return refuse('split.same', `第 ${twice + 1} 部分与前面的重复。请改正后再拆分。`)
  return ok([
    {
      type: 'motionSplit',
      data: {
        itemId: item.id,
        parts: parts.map((part, index) => ({ id: `s${nextSeq}-${index + 1}`, ...part })),
      },
    },
  ])
}

function end(
  meeting: Meeting,
  item: AgendaItem,
  { how, byId, reason }: Extract<MotionCommand, { type: 'endMotion' }>,
): MeetingDecision {
  const ended = ok([{ type: 'motionEnded' as const, data: { itemId: item.id, how, byId, reason } }])
  if (how === 'noSecond') {
    if (!needsSecond(meeting)) return refuse('second.needless', '本次会议的动议不需要附议。')
    const { second: given } = courseOf(meeting, item.id)
    return given
      ? refuse('second.given', `${nameOf(meeting, given.participantId)}已经附议，不能记为无人附议。`)
      : (notCurrent(meeting, item) ?? ended)
  }
  if (reason === '') return refuse('motion.reason', '请写上原因，会议记录里要写明。')
  const refusal = byId === null ? null : mayNotMove(meeting, byId, '提出')
  if (refusal) return refusal
  const voted = partProgress(meeting, item.id).filter(({ round }) => round !== null).length
  return how === 'withdrawn' && voted > 0
    ? refuse(
        'withdraw.voted',
        `已经表决了 ${voted} 项，不能再撤回整个动议。其余的可以暂缓，或提交居民代表会议。`,
      )
    : ended
}
