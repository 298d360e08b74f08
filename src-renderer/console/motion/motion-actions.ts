import { awaitsSecond, needsSecond } from '#shared/domain/meeting/motion/decide-subject'
import { wordsFixed } from '#shared/domain/meeting/motion/may-move'
import { nextSubject, partProgress } from '#shared/domain/meeting/motion/progress'
import { courseOf, partsOf, pendingAmendment, pieceOf } from '#shared/domain/meeting/motion/text'
import { currentItem } from '#shared/domain/meeting/selectors'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'

/** What can be done with the motion under way besides speaking to it and voting on it. */
export type MotionAction =
  | 'second'
  | 'amend'
  | 'acceptAmendment'
  | 'withdrawAmendment'
  | 'dropAmendment'
  | 'split'
  | 'postponed'
  | 'referred'
  | 'withdrawn'
  | 'noSecond'

/** Those that ask for something first: a person, words, a reason. */
export type MotionDialogKind = Exclude<
  MotionAction,
  'acceptAmendment' | 'withdrawAmendment' | 'dropAmendment' | 'noSecond'
>

/** The item whose motion is before the meeting and not decided; null where there is none. */
export function openMotionItem(meeting: Meeting): AgendaItem | null {
  const item = currentItem(meeting)
  return item && meeting.activeVoteId === null && nextSubject(meeting, item.id) !== null ? item : null
}

/** What may be done now, in the order of the menu; nothing that would only be refused. */
export function motionActions(meeting: Meeting, item: AgendaItem): readonly MotionAction[] {
  const { id } = item
  const pending = pendingAmendment(meeting, id)
  const waits = awaitsSecond(meeting, id) !== null
  const fixed = wordsFixed(item, '') !== null
  const voted = partProgress(meeting, id).some(({ round }) => round !== null)
  const actions: MotionAction[] = []
  if (waits) actions.push('second')
  if (pending) {
    if (!waits) actions.push('acceptAmendment')
    actions.push('withdrawAmendment')
    if (needsSecond(meeting) && !pending.second) actions.push('dropAmendment')
  } else if (!waits && !fixed) {
    actions.push('amend')
    if (pieceOf(meeting, id) === 'motion') actions.push('split')
  }
  actions.push('postponed', 'referred')
  if (!voted) actions.push('withdrawn')
  if (waits && !courseOf(meeting, id).second) actions.push('noSecond')
  return actions
}

/** Which parts an amendment can be moved of: those that are not decided. */
export function amendableParts(meeting: Meeting, itemId: string) {
  const decided = new Set(
    partProgress(meeting, itemId).flatMap(({ part, round }) => (round === null ? [] : [part.id])),
  )
  return partsOf(meeting, itemId).filter(({ id }) => !decided.has(id))
}
