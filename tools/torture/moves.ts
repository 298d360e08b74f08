import type { Command } from '#shared/domain/command'
import type { MeetingCommand } from '#shared/domain/meeting/commands'
import type { MeetingRecord } from '#shared/domain/meeting/record'
import type { Meeting } from '#shared/domain/meeting/state'
import { SAMPLE_HALL, SAMPLE_SETUP } from '#shared/testing/sample-hall'
import type { Chance } from './chance'

type Body = MeetingCommand extends infer Each
  ? Each extends MeetingCommand
    ? Omit<Each, 'meetingId'>
    : never
  : never

/** A meeting with this many events is brought to its end, and the next one begun. */
const FULL = 400
const STANCES = ['for', 'against', 'question'] as const

/** What somebody in a great hurry would do next; some of it is refused, as in life. */
export function nextMove(record: MeetingRecord | null, chance: Chance): Command {
  if (record === null || record.meeting.phase === 'closed') {
    return { type: 'createMeeting', setup: SAMPLE_SETUP }
  }
  if (chance.next() < 0.02) {
    const contactPhone = `010-${chance.between(10_000_000, 99_999_999)}`
    return { type: 'configureHall', settings: { ...SAMPLE_HALL, contactPhone } }
  }
  const { meeting } = record
  const body =
    meeting.phase === 'planned'
      ? prepare(meeting, chance)
      : record.events.length > FULL
        ? conclude(meeting)
        : deliberate(meeting, chance)
  return { ...body, meetingId: meeting.id }
}

function prepare(meeting: Meeting, chance: Chance): Body {
  const here = Object.keys(meeting.attendance).length
  const participantId = chance.pick(meeting.participants)?.id ?? ''
  return here < meeting.participants.length * 0.8
    ? { type: 'signIn', participantId }
    : { type: 'openMeeting', withoutQuorum: true }
}

function conclude({ activeTurnId, activeVoteId }: Meeting): Body {
  if (activeTurnId !== null) return { type: 'endTurn', turnId: activeTurnId, nextRequestId: null }
  if (activeVoteId !== null) return { type: 'cancelVote', voteId: activeVoteId, reason: '时间到' }
  return { type: 'closeMeeting' }
}

function deliberate(meeting: Meeting, chance: Chance): Body {
  const { activeTurnId, activeInterjectionId: interjectionId, currentItemId: itemId } = meeting
  const participantId = chance.pick(meeting.participants)?.id ?? ''
  const stance = chance.pick(STANCES) ?? 'question'
  const text = '车位先满足老人和残疾人家庭。'.repeat(chance.between(1, 20))
  const cause = meeting.steps.console.at(-1)?.cause
  if (itemId === null) return { type: 'enterItem', itemId: chance.pick(meeting.agenda)?.id ?? '' }
  const turn: readonly Body[] =
    activeTurnId === null
      ? [{ type: 'startTurn', participantId, stance, requestId: null }]
      : [
          // The second event of the same step gives the floor to the next: both happen or neither.
          { type: 'endTurn', turnId: activeTurnId, nextRequestId: meeting.queue[0]?.id ?? null },
          { type: 'pauseTurn', turnId: activeTurnId },
          { type: 'resumeTurn', turnId: activeTurnId },
          { type: 'extendTurn', turnId: activeTurnId, seconds: 30 },
          { type: 'startInterjection', turnId: activeTurnId, participantId, kind: 'answer' },
          ...(interjectionId === null ? [] : [{ type: 'endInterjection', interjectionId } as const]),
        ]
  const moves: readonly Body[] = [
    ...turn,
    ...turn,
    { type: 'requestTurn', participantId, stance },
    { type: 'requestTurn', participantId, stance },
    { type: 'notePoint', itemId, turnId: activeTurnId, text },
    { type: 'notePoint', itemId, turnId: null, text },
    ...(cause === undefined ? [] : [{ type: 'undo', cause } as const]),
  ]
  return chance.pick(moves) ?? { type: 'closeMeeting' }
}
