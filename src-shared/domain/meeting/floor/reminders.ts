import type { Meeting, Reminder } from '../state'

/** Who was reminded: the speaker of the turn, or the one interjecting in it; empty where neither is known. */
export function remindedPerson(
  meeting: Meeting,
  { turnId, interjectionId }: Pick<Reminder, 'turnId' | 'interjectionId'>,
): string {
  const whose =
    interjectionId === null
      ? meeting.turns.find(({ id }) => id === turnId)
      : meeting.interjections.find(({ id }) => id === interjectionId)
  return whose?.participantId ?? ''
}
