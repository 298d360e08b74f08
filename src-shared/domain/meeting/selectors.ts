import { questionsOf } from './questions/selectors'
import type { QuorumRule } from '../voting/rule'
import type { Scene } from './facts'
import { representedIds } from './proxy/proxies'
import { MOTION, sameSubject, type MotionSubject } from './motion/subject'
import type { BallotRound, Meeting, Turn } from './state'
import type { AgendaItem, Participant } from './setup'

export interface AttendanceCount {
  /** 应到: everybody on the roster who is to attend with a vote. */
  readonly expected: number
  /** 实到: of these, signed in and still here, or represented by somebody who is. */
  readonly present: number
  /** Of the present, those by proxy. */
  readonly represented: number
  readonly excused: number
  /** 列席 and 旁听 who are here. */
  readonly observersPresent: number
}

export function attendanceCount(meeting: Meeting): AttendanceCount {
  const count = { expected: 0, present: 0, represented: 0, excused: 0, observersPresent: 0 }
  const represented = representedIds(meeting)
  for (const participant of meeting.participants) {
    const state = meeting.attendance[participant.id]?.state
    if (participant.attendance === 'attending') {
      count.expected += 1
      if (state === 'present') count.present += 1
      else if (represented.has(participant.id)) {
        count.present += 1
        count.represented += 1
      } else if (state === 'excused') count.excused += 1
    } else if (state === 'present') count.observersPresent += 1
  }
  return count
}

/**
 * Least number present that meets the rule: `n ≥ expected·num/den` or `n > expected·num/den`, in integers.
 * Null where the meeting asks for no quorum.
 */
export function quorumNeed(rule: QuorumRule | null, expected: number): number | null {
  if (!rule) return null
  const product = expected * rule.share.num
  const whole = Math.floor(product / rule.share.den)
  const exact = whole * rule.share.den === product
  return rule.comparison === 'atLeast' && exact ? whole : whole + 1
}

/** Nobody expected never makes a quorum. */
export function quorumMet(rule: QuorumRule | null, count: { expected: number; present: number }): boolean {
  const need = quorumNeed(rule, count.expected)
  return need === null || (count.expected > 0 && count.present >= need)
}

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
  if (meeting.sceneOverride) return meeting.sceneOverride
  if (meeting.phase === 'planned') return 'waiting'
  if (meeting.phase !== 'inSession') return 'closed'
  if (meeting.activeVoteId) return 'vote'
  if (meeting.activeTurnId) return activeTurn(meeting)?.stance === 'answer' ? 'questions' : 'turn'
  if (meeting.shownVoteId) return 'result'
  if (questionsOf(meeting, meeting.currentItemId).length > 0) return 'questions'
  return meeting.currentItemId ? 'item' : 'agenda'
}

/** How often somebody has spoken to an item, turns that are over or running. */
export function turnsOn(meeting: Meeting, itemId: string, participantId: string): readonly Turn[] {
  return meeting.turns.filter((turn) => turn.itemId === itemId && turn.participantId === participantId)
}
