import type { DomainError } from '../../kernel/result'

/** One thing that must be in order before a result can be announced. */
export interface VoteCheck {
  readonly id: string
  readonly done: boolean
  /** How it stands, in a few words: 收回 44 张 or 已唱 20 张，还剩 24 张. */
  readonly text: string
  /** What the button says while it is not done; empty once it is. */
  readonly wait: string
  /** What an announcement before it is done is refused with; null once it is. */
  readonly refusal: DomainError | null
}

export function done(id: string, text: string): VoteCheck {
  return { id, done: true, text, wait: '', refusal: null }
}

export function notDone(id: string, text: string, wait: string, refusal: DomainError): VoteCheck {
  return { id, done: false, text, wait, refusal }
}

/** Nothing to check where it does not apply. */
export function when(applies: boolean, check: () => VoteCheck): readonly VoteCheck[] {
  return applies ? [check()] : []
}
