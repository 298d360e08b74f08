import { activeRecess } from './recess/recess'
import { materialInView } from './material/view'
import { questionsOf } from './questions/selectors'
import type { Scene } from './facts'
import { MOTION, sameSubject, type MotionSubject } from './motion/subject'
import type { BallotRound, Meeting, Turn } from './state'
import type { AgendaItem, Participant } from './setup'

export function activeTurn(meeting: Meeting): Turn | null {
  return meeting.turns.find(({ id }) => id === meeting.activeTurnId) ?? null
}

export function activeVote(meeting: Meeting): BallotRound | null {
  return meeting.votes.find(({ id }) => id === meeting.activeVoteId) ?? null
}

export function currentItem(meeting: Meeting): AgendaItem | null {
  return meeting.agenda.find(({ id }) => id === meeting.currentItemId) ?? null
}

export function participantById(meeting: Meeting, id: string): Participant | null {
  return meeting.participants.find((participant) => participant.id === id) ?? null
}

/** 实到 may change after the vote; `announced` rounds of an item, oldest first. */
export function announcedVotes(meeting: Meeting, itemId: string): readonly BallotRound[] {
  return meeting.votes.filter((round) => round.itemId === itemId && round.state === 'announced')
}

/** The announced votes that decided this subject of the item: one that is void may be held again. */
export function decidingVotes(
  meeting: Meeting,
  itemId: string,
  subject: MotionSubject = MOTION,
): readonly BallotRound[] {
  return announcedVotes(meeting, itemId).filter(
    (round) => round.outcome?.verdict !== 'void' && sameSubject(round.subject, subject),
  )
}

/** What the projector shows: the facilitator's choice, or what the meeting calls for. */
export function sceneOf(meeting: Meeting): Scene {
  // A material may have gone since it was put up.
  const nothing = meeting.sceneOverride === 'material' && materialInView(meeting) === null
  if (meeting.sceneOverride && !nothing) return meeting.sceneOverride
  if (meeting.phase === 'planned') return 'waiting'
  if (meeting.phase !== 'inSession') return 'closed'
  if (activeRecess(meeting)) return 'recess'
  if (meeting.activeVoteId) return 'vote'
  if (meeting.activeInterjectionId) return 'turn'
  if (meeting.activeTurnId) return activeTurn(meeting)?.stance === 'answer' ? 'questions' : 'turn'
  if (meeting.shownVoteId) return 'result'
  if (questionsOf(meeting, meeting.currentItemId).length > 0) return 'questions'
  return meeting.currentItemId ? 'item' : 'agenda'
}

/** How often somebody has spoken to an item, turns that are over or running. */
export function turnsOn(meeting: Meeting, itemId: string, participantId: string): readonly Turn[] {
  return meeting.turns.filter((turn) => turn.itemId === itemId && turn.participantId === participantId)
}
