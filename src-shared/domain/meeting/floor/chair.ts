import { participantById } from '../selectors'
import type { Participant } from '../setup'
import type { ChairHandover, Meeting } from '../state'

/** The handover that holds now; null while the facilitator has the chair. */
export function activeHandover(meeting: Meeting): ChairHandover | null {
  return meeting.handovers.find(({ endedAt }) => endedAt === null) ?? null
}

/** Who has the chair instead of the facilitator; null while the facilitator has it. */
export function actingChair(meeting: Meeting): Participant | null {
  const handover = activeHandover(meeting)
  return handover && participantById(meeting, handover.participantId)
}

/** Who has the chair, by name. */
export function chairName(meeting: Meeting): string {
  return actingChair(meeting)?.name ?? meeting.plan.facilitator
}

/**
 * Whether this person has the chair. The plan names the facilitator only by name: where two of the roster bear it,
 * nobody can tell which of them it is, and neither is kept from speaking.
 */
export function hasChair(meeting: Meeting, participantId: string): boolean {
  const handover = activeHandover(meeting)
  if (handover) return handover.participantId === participantId
  const [facilitator, another] = meeting.participants.filter(({ name }) => name === meeting.plan.facilitator)
  return another === undefined && facilitator?.id === participantId
}
