import type { HandsRound, VoteCounts } from '#shared/domain/meeting/state'
import { DECISION_RULES, type DecisionRule } from '#shared/domain/voting/rule'

const NOTHING: VoteCounts = { yes: null, no: null, abstain: null, silent: null }

/** A show of hands of 45 people, as far as it was counted. */
export const round = (
  counts: Partial<VoteCounts>,
  rule: DecisionRule = DECISION_RULES.presentMajority,
): HandsRound => ({
  id: 'v1',
  itemId: 'i1',
  motion: '按“一户一车、购房优先”分配。',
  rule,
  method: 'showOfHands',
  expected: 48,
  present: 45,
  represented: 0,
  quorumMet: true,
  unit: 'people',
  quorum: null,
  quorumGroup: null,
  counts: { ...NOTHING, ...counts },
  openedAt: 0,
  state: 'open',
  outcome: null,
  closedAt: null,
  cancelReason: '',
  subject: { kind: 'motion' },
  stillWaiting: 0,
})
