import type { HandsRound, VoteCounts } from '#shared/domain/meeting/state'
import { MOTION } from '#shared/domain/meeting/motion/subject'
import { DECISION_RULES } from '#shared/domain/voting/rule'
import { newHandsCounting, NOTHING_HEARD } from '#shared/domain/meeting/vote/hands/hands'

/** An open show of hands of 45 people, as far as it was counted. */
export function handsRound(
  counts: Partial<VoteCounts> = {},
  changes: Partial<Omit<HandsRound, 'counts' | 'method'>> = {},
): HandsRound {
  return {
    id: 'v1',
    itemId: 'i1',
    motion: '按“一户一车、购房优先”分配。',
    rule: DECISION_RULES.presentMajority,
    method: 'showOfHands',
    expected: 48,
    present: 45,
    represented: 0,
    quorumMet: true,
    unit: 'people',
    quorum: null,
    quorumGroup: null,
    openedAt: 0,
    state: 'open',
    outcome: null,
    closedAt: null,
    cancelReason: '',
    subject: MOTION,
    stillWaiting: 0,
    hidden: false,
    earlierCounts: [],
    ...newHandsCounting('official', false),
    ...changes,
    counts: { ...NOTHING_HEARD, ...counts },
  }
}
