import type { Result } from '../kernel/result'
import { ok } from '../kernel/result'
import { motionFate } from '../meeting/motion/progress'
import { MOTION } from '../meeting/motion/subject'
import { partsOf, pendingAmendment, textOf } from '../meeting/motion/text'
import type { Meeting } from '../meeting/state'
import type { Expectation } from './expectation'
import { findPerson } from './find'
import { missing, unequal } from './compare'

/** What does not stand as expected of the motion of the item under way, or of the last where the meeting is closed. */
export function checkMotion(expected: Expectation, meeting: Meeting): Result<readonly string[]> {
  const itemId = meeting.currentItemId ?? ''
  const fate = motionFate(meeting, itemId)
  const texts = [
    textOf(meeting, itemId, MOTION),
    ...partsOf(meeting, itemId).map(({ id }) => textOf(meeting, itemId, { kind: 'part', partId: id })),
  ].join('｜')
  const amending = checkAmending(expected, meeting, itemId)
  if (!amending.ok) return amending
  return ok([
    ...unequal('动议（fate）', expected.fate, fate?.kind ?? null),
    ...(['passed', 'failed', 'left'] as const).flatMap((figure) =>
      unequal(`条数（pieces.${figure}）`, expected.pieces?.[figure], fate?.[figure] ?? null),
    ),
    ...missing('文字（wording）', expected.wording, texts),
    ...amending.value,
  ])
}

function checkAmending(
  { amending }: Expectation,
  meeting: Meeting,
  itemId: string,
): Result<readonly string[]> {
  if (amending === undefined) return ok([])
  const called = (id: string | undefined) =>
    meeting.participants.find((person) => person.id === id)?.name ?? null
  const proposer = called(pendingAmendment(meeting, itemId)?.proposerId)
  if (amending === null) return ok(unequal('修正案（amending）', null, proposer))
  const found = findPerson(meeting, amending)
  return found.ok ? ok(unequal('修正案（amending）', found.value.name, proposer)) : found
}
