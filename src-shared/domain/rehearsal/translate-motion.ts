import { ok, type Result } from '../kernel/result'
import { partsOf, pendingAmendment } from '../meeting/motion/text'
import type { MotionSubject } from '../meeting/motion/subject'
import type { Meeting } from '../meeting/state'
import { findItem, findPerson, mistake } from './find'
import type { VoteOf } from './motion-steps'
import type { StepOf } from './steps'
import { map, NOTHING, type Commands } from './translation'

type MotionVerb = 'amend' | 'second' | 'settleAmendment' | 'split' | 'endMotion'

const SETTLING = {
  withdrawn: 'withdrawAmendment',
  accepted: 'acceptAmendment',
  noSecond: 'dropAmendment',
} as const

/** What happens to a motion before it is voted. */
export function translateMotion(step: StepOf<MotionVerb>, meeting: Meeting): Commands {
  const meetingId = meeting.id
  const itemId = meeting.currentItemId ?? NOTHING
  const amendmentId = pendingAmendment(meeting, itemId)?.id ?? null
  switch (step.do) {
    case 'amend': {
      const { text } = step
      const target =
        step.part === undefined ? ok({ kind: 'motion' } as const) : partAt(meeting, itemId, step.part)
      if (!target.ok) return target
      return map(findPerson(meeting, step.who), ({ id: proposerId }) => ({
        type: 'proposeAmendment',
        meetingId,
        itemId,
        target: target.value,
        proposerId,
        text,
      }))
    }
    case 'second':
      return map(findPerson(meeting, step.who), ({ id: participantId }) => ({
        type: 'secondProposal',
        meetingId,
        itemId,
        amendmentId,
        participantId,
      }))
    case 'settleAmendment': {
      const named = { meetingId, amendmentId: amendmentId ?? NOTHING }
      return ok([{ type: SETTLING[step.how], ...named }])
    }
    case 'split':
      return ok([{ type: 'splitMotion', meetingId, itemId, parts: step.parts }])
    case 'endMotion': {
      const { how, reason } = step
      const item = step.item === undefined ? ok({ id: itemId }) : findItem(meeting, step.item)
      if (!item.ok) return item
      const by = step.who === undefined ? ok({ id: null }) : findPerson(meeting, step.who)
      return map<{ readonly id: string | null }>(by, ({ id: byId }) => ({
        type: 'endMotion',
        meetingId,
        itemId: item.value.id,
        how,
        byId,
        reason,
      }))
    }
  }
}

function partAt(
  meeting: Meeting,
  itemId: string,
  n: number,
): Result<Extract<MotionSubject, { kind: 'part' }>> {
  const parts = partsOf(meeting, itemId)
  const part = parts[n - 1]
  return part
    ? ok({ kind: 'part', partId: part.id })
    : mistake(`这一项分成 ${parts.length} 条，没有第 ${n} 条，请核对 part。`)
}

/** What of an item a step means to put to the vote. */
export function subjectOf(meeting: Meeting, itemId: string, of: VoteOf): Result<MotionSubject> {
  if (of === 'motion' || of === 'whole') return ok({ kind: of })
  return of === 'amendment'
    ? ok({ kind: 'amendment', amendmentId: pendingAmendment(meeting, itemId)?.id ?? NOTHING })
    : partAt(meeting, itemId, of.part)
}
