import { adoptedTexts, motionFate, partProgress } from '../meeting/motion/progress'
import { MOTION } from '../meeting/motion/subject'
import { courseOf, targetName, textOf } from '../meeting/motion/text'
import type { AgendaItem } from '../meeting/setup'
import type { Meeting } from '../meeting/state'
import { hallTimestamp } from './time'

/** What became of the motion of an item, as plain data; none where the item has nothing to vote. */
export function motionResult(meeting: Meeting, { id, title }: AgendaItem) {
  const fate = motionFate(meeting, id)
  if (!fate) return []
  const { amendments, end } = courseOf(meeting, id)
  const called = (who: string) => meeting.participants.find((person) => person.id === who)?.name ?? who
  return [
    {
      item: title,
      fate: fate.kind,
      text: textOf(meeting, id, MOTION),
      pieces: partProgress(meeting, id).map(({ name, text, state }) => ({ name, text, state })),
      adopted: adoptedTexts(meeting, id),
      amendments: amendments.map((one) => ({
        of: targetName(meeting, id, one.target),
        proposer: called(one.proposerId),
        seconder: one.second && called(one.second.participantId),
        before: one.before,
        text: one.text,
        state: one.state,
        at: hallTimestamp(one.at),
      })),
      end: end && { by: end.byId && called(end.byId), reason: end.reason, at: hallTimestamp(end.at) },
    },
  ]
}
