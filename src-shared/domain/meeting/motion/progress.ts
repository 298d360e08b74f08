import { decidingVotes } from '../selectors'
import type { BallotRound, Meeting } from '../state'
import { courseOf, partName, partsOf, pendingAmendment, pieceOf, textOf } from './text'
import { lastContestOf, pendingContest } from '../vote/contest/chain'
import { MOTION, type MotionSubject } from './subject'
import type { MotionEnding, MotionPart } from './state'

/** The vote that decided a subject; null where it has not been decided. */
export function decisionOn(meeting: Meeting, itemId: string, subject: MotionSubject): BallotRound | null {
  return decidingVotes(meeting, itemId, subject).at(-1) ?? null
}

const passed = (round: BallotRound | null): boolean => round?.outcome?.verdict === 'passed'

/** One clause or part with where it stands. */
export interface PartProgress {
  readonly part: MotionPart
  /** From 1. */
  readonly n: number
  /** 第三条（收费标准） */
  readonly name: string
  /** As it stands now. */
  readonly text: string
  readonly state: 'waiting' | 'voting' | 'passed' | 'failed'
  readonly round: BallotRound | null
}

export function partProgress(meeting: Meeting, itemId: string): readonly PartProgress[] {
  const voting = meeting.votes.find(({ id }) => id === meeting.activeVoteId)
  return partsOf(meeting, itemId).map((part, index) => {
    const subject = { kind: 'part', partId: part.id } as const
    const round = decisionOn(meeting, itemId, subject)
    const open =
      voting?.itemId === itemId && voting.subject.kind === 'part' && voting.subject.partId === part.id
    const state = round ? (passed(round) ? 'passed' : 'failed') : open ? 'voting' : 'waiting'
    return {
      part,
      n: index + 1,
      name: partName(meeting, itemId, part.id),
      text: textOf(meeting, itemId, subject),
      state,
      round,
    }
  })
}

/** Whether the clauses of an item are voted once more as a whole. */
export function hasWholeVote(meeting: Meeting, itemId: string): boolean {
  const item = meeting.agenda.find(({ id }) => id === itemId)
  return pieceOf(meeting, itemId) === 'clauses' && item?.clauses?.wholeVote === true
}

/**
 * What of an item is voted next: an amendment before what it would change, then the clauses in their order, then the
 * whole. Null where nothing is left, because the motion is decided, ended, or there is none.
 */
export function nextSubject(meeting: Meeting, itemId: string): MotionSubject | null {
  const item = meeting.agenda.find(({ id }) => id === itemId)
  if (!item?.motion || courseOf(meeting, itemId).end) return null
  const amendment = pendingAmendment(meeting, itemId)
  if (amendment) return { kind: 'amendment', amendmentId: amendment.id }
  if (pieceOf(meeting, itemId) === 'motion') return decisionOn(meeting, itemId, MOTION) ? null : MOTION
  const parts = partProgress(meeting, itemId)
  const open = parts.find(({ round }) => round === null)
  if (open) return { kind: 'part', partId: open.part.id }
  const toVote = hasWholeVote(meeting, itemId) && parts.some(({ state }) => state === 'passed')
  return toVote && !decisionOn(meeting, itemId, { kind: 'whole' }) ? { kind: 'whole' } : null
}

/** Whether this vote, announced, leaves nothing of its item to be decided. */
export function endsTheMotion(meeting: Meeting, itemId: string): boolean {
  return nextSubject(meeting, itemId) === null
}

/** What has become of the motion of an item; `open` while it is before the meeting. */
export interface MotionFate {
  readonly kind: 'open' | 'passed' | 'partly' | 'failed' | MotionEnding
  /** Of clauses or parts: how many passed, failed, and were not voted; all zero for a motion in one piece. */
  readonly passed: number
  readonly failed: number
  readonly left: number
}

/** Null where the item has nothing to vote. */
export function motionFate(meeting: Meeting, itemId: string): MotionFate | null {
  if (!meeting.agenda.find(({ id }) => id === itemId)?.motion) return null
  const parts = partProgress(meeting, itemId)
  const count = (state: PartProgress['state']) => parts.filter((one) => one.state === state).length
  const counts = {
    passed: count('passed'),
    failed: count('failed'),
    left: parts.filter(({ round }) => round === null).length,
  }
  return { kind: fateKind(meeting, itemId, counts), ...counts }
}

function fateKind(
  meeting: Meeting,
  itemId: string,
  { passed: adopted, failed }: { readonly passed: number; readonly failed: number },
): MotionFate['kind'] {
  const { end } = courseOf(meeting, itemId)
  if (end) return end.how
  // A contest that calls for another vote is not over, whoever was elected so far.
  if (nextSubject(meeting, itemId) || pendingContest(meeting, itemId)) return 'open'
  if (pieceOf(meeting, itemId) === 'motion') {
    return passed(decisionOn(meeting, itemId, MOTION)) ? 'passed' : 'failed'
  }
  if (hasWholeVote(meeting, itemId) && !passed(decisionOn(meeting, itemId, { kind: 'whole' })))
    return 'failed'
  if (adopted === 0) return 'failed'
  return failed === 0 ? 'passed' : 'partly'
}

/** What the meeting adopted of an item, in order and numbered anew: a clause that failed leaves no gap. */
export interface AdoptedText {
  readonly title: string
  readonly text: string
}

/** Empty where nothing was adopted, and of a contest, whose result is names. A whole text that was voted down leaves nothing, whatever its clauses came to. */
export function adoptedTexts(meeting: Meeting, itemId: string): readonly AdoptedText[] {
  if (lastContestOf(meeting, itemId)) return []
  if (pieceOf(meeting, itemId) === 'motion') {
    return passed(decisionOn(meeting, itemId, MOTION))
      ? [{ title: '', text: textOf(meeting, itemId, MOTION) }]
      : []
  }
  if (hasWholeVote(meeting, itemId) && !passed(decisionOn(meeting, itemId, { kind: 'whole' }))) return []
  return partProgress(meeting, itemId)
    .filter(({ state }) => state === 'passed')
    .map(({ part, text }) => ({ title: part.title, text }))
}

/** 通过 7 条，未通过 1 条; with what was not voted, where something was left. */
export function countsOf(meeting: Meeting, itemId: string): string {
  const fate = motionFate(meeting, itemId)
  if (!fate || pieceOf(meeting, itemId) === 'motion') return ''
  const unit = pieceOf(meeting, itemId) === 'clauses' ? '条' : '部分'
  const left = fate.left === 0 ? '' : `，未表决 ${fate.left} ${unit}`
  return `通过 ${fate.passed} ${unit}，未通过 ${fate.failed} ${unit}${left}`
}
