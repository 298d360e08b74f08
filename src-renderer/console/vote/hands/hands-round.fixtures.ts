import type { HandsRound, VoteCounts } from '#shared/domain/meeting/state'
import type { DecisionRule } from '#shared/domain/voting/rule'
import { handsRound } from '#shared/testing/rounds'

/** A show of hands of 45 people, as far as it was counted. */
export const round = (counts: Partial<VoteCounts>, rule?: DecisionRule): HandsRound =>
  handsRound(counts, rule === undefined ? {} : { rule })
