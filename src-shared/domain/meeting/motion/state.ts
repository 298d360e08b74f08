import type { AmendmentTarget } from './subject'

/** 附议 */
export interface Second {
  readonly participantId: string
  readonly at: number
}

/**
 * pending · adopted by a vote · accepted 无异议通过 · rejected by a vote · withdrawn by its proposer · noSecond 无人附议 ·
 * lapsed 未及表决: the motion or the meeting ended first
 */
export type AmendmentState =
  'pending' | 'adopted' | 'accepted' | 'rejected' | 'withdrawn' | 'noSecond' | 'lapsed'

/** 修正案: other words for the motion or for one part of it. */
export interface Amendment {
  readonly id: string
  readonly target: AmendmentTarget
  readonly proposerId: string
  /** The words it would replace, as they stood when it was proposed. */
  readonly before: string
  readonly text: string
  readonly at: number
  readonly second: Second | null
  readonly state: AmendmentState
  readonly closedAt: number | null
  /** The vote that decided it. */
  readonly voteId: string | null
}

/** 一条 of a rule text, or one of the parts a motion was split into. */
export interface MotionPart {
  readonly id: string
  /** 收费标准; may be empty. */
  readonly title: string
  /** As it was first put; amendments that were adopted stand beside it (`versionsOf`). */
  readonly text: string
}

/** What ends a motion without a vote: 撤回 · 暂缓 · 提交居民代表会议 · 无人附议 */
export type MotionEnding = 'withdrawn' | 'postponed' | 'referred' | 'noSecond'

export interface MotionEnd {
  readonly how: MotionEnding
  /** Who asked for it; null: the chair. */
  readonly byId: string | null
  readonly reason: string
  readonly at: number
}

/** What has happened to the motion of one item in this meeting. */
export interface MotionCourse {
  readonly second: Second | null
  /** Null where it was not split. */
  readonly split: { readonly at: number; readonly parts: readonly MotionPart[] } | null
  /** In the order they were proposed; at most one is pending. */
  readonly amendments: readonly Amendment[]
  /** Null while it is before the meeting, and where it was voted. */
  readonly end: MotionEnd | null
}

export const UNTOUCHED: MotionCourse = { second: null, split: null, amendments: [], end: null }
