import { ok, refuse } from '../../../kernel/result'
import type { MeetingDecision } from '../../decide-context'

/** A ballot box: whatever is on the ballots, they are given out, collected, and called one by one. */
export interface Box {
  readonly id: string
  readonly present: number
  /** 发出; null: not written down yet. */
  readonly issued: number | null
  /** 收回; null: the box is not open yet. */
  readonly collected: number | null
  readonly ballots: readonly unknown[]
}

export type BoxPhase = 'issuing' | 'collecting' | 'void' | 'calling' | 'called'

/** How far it has come; `left`: collected and not called yet. */
export function boxPhase({ issued, collected }: Pick<Box, 'issued' | 'collected'>, left: number): BoxPhase {
  if (issued === null) return 'issuing'
  if (collected === null) return 'collecting'
  if (collected > issued) return 'void'
  return left > 0 ? 'calling' : 'called'
}

export function issueBallots({ id, present, collected, ballots }: Box, count: number): MeetingDecision {
  const wrong = notWhole('发出', count)
  if (wrong) return wrong
  if (count === 0) return refuse('ballot.none', '发出 0 张，没有人能投票。请写实际发出的张数。')
  if (count > present) {
    return refuse(
      'ballot.overPresent',
      `发出 ${count} 张，比实到 ${present} 人多 ${count - present} 张。请按人发票，一人一张。`,
    )
  }
  if (ballots.length > 0) return refuse('ballot.calling', '已经开始唱票，发出的张数不能再改。')
  // With the box open, fewer ballots issued than lie in it would say that somebody put in another.
  return collected !== null
    ? refuse('ballot.collected', '票已经收回，发出的张数不能再改。确实记错了，请撤销收票后再改。')
    : ok([{ type: 'ballotsIssued', data: { voteId: id, count } }])
}

export function collectBallots({ id, issued, ballots }: Box, count: number): MeetingDecision {
  if (issued === null) return refuse('ballot.notIssued', '还没有记下发出多少张票。请先发票。')
  const wrong = notWhole('收回', count)
  if (wrong) return wrong
  return ballots.length > 0
    ? refuse('ballot.calling', '已经开始唱票，收回的张数不能再改。确实点错了，请重新计票，从清点票箱开始。')
    : ok([{ type: 'ballotsCollected', data: { voteId: id, count } }])
}

export interface BoxFigures {
  readonly issued: number | null
  readonly collected: number | null
  readonly called: number
  readonly left: number
  readonly phase: BoxPhase
}

/** Refusal where no ballot may be called now, or null. */
export function notCalling({ issued, collected, phase }: BoxFigures): MeetingDecision | null {
  switch (phase) {
    case 'issuing':
    case 'collecting':
      return refuse('ballot.notCollected', '还没有清点票箱。请先写下收回多少张，再唱票。')
    case 'void':
      return refuse('ballot.void', `收回 ${collected} 张，多于发出的 ${issued} 张，这次投票无效，不能唱票。`)
    case 'calling':
    case 'called':
      return null
  }
}

/** Refusal where another ballot is called than lie in the box, or null. */
export function noneLeft({ collected, left }: BoxFigures): MeetingDecision | null {
  return left === 0 ? refuse('ballot.over', `收回 ${collected} 张，已经唱完。请核对后宣布结果。`) : null
}

/** Refusal where a number of ballots is none, or null. */
export function notWhole(what: string, count: number): MeetingDecision | null {
  return Number.isSafeInteger(count) && count >= 0
    ? null
    : refuse('ballot.number', `${what}的张数要写整数，不能是 ${count}。请重新清点。`)
}
