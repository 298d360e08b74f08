import { refuse, type Result, ok } from '../kernel/result'
import { chineseIsoDate, isoDate } from '../text/chinese-date'
import type { FollowUpCommand } from './commands'
import type { FollowUpEvent } from './events'
import { FOLLOW_UP_STATUS_NAMES, progressOf, type FollowUpProgress } from './progress'
import { FOLLOW_UP_ENTRY_NAMES, type FollowUp, type FollowUpEntry, type FollowUps } from './state'

export interface FollowUpContext {
  /** Hall clock, ms. */
  readonly now: number
  /** Place the fact will take in the stream: an entry has its id from it. */
  readonly nextSeq: number
}

type FollowUpDecision = Result<readonly FollowUpEvent[]>

export function decideFollowUp(
  followUps: FollowUps,
  command: FollowUpCommand,
  context: FollowUpContext,
): FollowUpDecision {
  const item = followUps.get(command.itemId)
  if (!item || item.withdrawn) {
    return refuse('followUp.unknown', '没有这件督办事项，可能会议已撤销散会。请从列表里重新选。')
  }
  switch (command.type) {
    case 'noteFollowUp': {
      const { itemId, entry } = command
      const entryId = `e${context.nextSeq}`
      return (
        entryRefused(item, entry, isoDate(context.now)) ??
        ok([{ type: 'followUpNoted', data: { itemId, entryId, entry } }])
      )
    }
    case 'takeBackFollowUpEntry': {
      const { itemId, entryId } = command
      const last = item.entries.at(-1)
      if (!last) return refuse('followUp.noEntry', '还没有办理记录，没有可以撤销的。')
      if (last.id !== entryId) {
        return refuse(
          'followUp.stale',
          `只能撤销最后一条（${FOLLOW_UP_ENTRY_NAMES[last.entry.kind]}）。请看一眼再按。`,
        )
      }
      return ok([{ type: 'followUpEntryTakenBack', data: { itemId, entryId } }])
    }
  }
}

/** Why an entry does not fit what the item has come to on the day `today`, or null. */
function entryRefused(item: FollowUp, entry: FollowUpEntry, today: string): FollowUpDecision | null {
  const progress = progressOf(item)
  const { status } = progress
  const settled = status === 'done' || status === 'closed'
  const { text: number } = item.number
  switch (entry.kind) {
    case 'progress':
      return settled ? alreadySettled(number, progress) : null
    case 'done':
      if (settled) return alreadySettled(number, progress)
      return entry.on > today
        ? refuse('followUp.future', `办结日期${chineseIsoDate(entry.on)}还没有到，请填实际办结的日期。`)
        : entry.on < item.source.heldOn
          ? refuse(
              'followUp.before',
              `办结日期${chineseIsoDate(entry.on)}早于开会那天（${chineseIsoDate(item.source.heldOn)}），请核对。`,
            )
          : null
    case 'extended':
      if (settled) return alreadySettled(number, progress)
      return entry.dueDate <= progress.dueDate || entry.dueDate < today
        ? refuse(
            'followUp.notLater',
            `延期要晚于${
              progress.dueDate >= today ? `原定的${chineseIsoDate(progress.dueDate)}` : '今天'
            }。请重新选日期。`,
          )
        : null
    case 'closed':
      if (status === 'closed') return alreadySettled(number, progress)
      return status === 'done'
        ? null
        : refuse('followUp.notDone', `${number}还没有办结（${FOLLOW_UP_STATUS_NAMES[status]}），不能销号。`)
    case 'reopened':
      return settled
        ? null
        : refuse('followUp.open', `${number}还在办理（${FOLLOW_UP_STATUS_NAMES[status]}），不用重新办理。`)
    case 'assigned':
      return assignmentRefused(number, progress, entry)
  }
}

function assignmentRefused(
  number: string,
  progress: FollowUpProgress,
  { ownerOrg, ownerPerson, dueDate }: Extract<FollowUpEntry, { kind: 'assigned' }>,
): FollowUpDecision | null {
  if (progress.status === 'done' || progress.status === 'closed') return alreadySettled(number, progress)
  if (ownerOrg === '' && ownerPerson === '') {
    return refuse('followUp.nobody', '请写明责任单位或责任人。')
  }
  if (progress.dueDate !== '' && dueDate !== progress.dueDate) {
    return refuse(
      'followUp.dated',
      `时限已定为${chineseIsoDate(progress.dueDate)}，要改时限请用“延期”，写明原因和批准人。`,
    )
  }
  return ownerOrg === progress.ownerOrg &&
    ownerPerson === progress.ownerPerson &&
    dueDate === progress.dueDate
    ? refuse('followUp.same', '责任和时限没有改动。')
    : null
}

function alreadySettled(number: string, { status, doneOn }: FollowUpProgress): FollowUpDecision {
  const when = doneOn === null ? '' : `（${chineseIsoDate(doneOn)}办结）`
  return refuse(
    'followUp.settled',
    `${number}${FOLLOW_UP_STATUS_NAMES[status]}${when}，不能再记。还要再办，请先“重新办理”。`,
  )
}
