import type { ContestRule, ContestThreshold } from './rule'
import type { ContestTally } from './tally'

/** Exact fractions, so that nothing of the arithmetic that is tested is used to test it. */
function atLeast(threshold: ContestThreshold, votes: number, of: number): boolean {
  const left = BigInt(votes) * BigInt(threshold.share.den)
  const right = BigInt(of) * BigInt(threshold.share.num)
  return votes > 0 && (threshold.comparison === 'atLeast' ? left >= right : left > right)
}

/**
 * Who is elected, told from each contender alone: one is elected who has enough votes, and has more than all but fewer
 * than `seats` of the others who have enough. Slow, and written without any order of votes.
 */
export function electedByOracle(rule: ContestRule, tally: ContestTally): readonly number[] {
  const { contenders, seats, stage, present, voted, valid } = tally
  const threshold =
    stage === 'first' || stage === 'knockOut' ? rule.threshold : stage === 'runoff' ? rule.runoff : null
  const bases = { present, voted, valid }
  const enough = contenders.filter(({ votes }) =>
    threshold ? atLeast(threshold, votes, bases[threshold.base]) : votes > 0,
  )
  return enough
    .filter((one) => {
      const notBelow = enough.filter((other) => other !== one && other.votes >= one.votes)
      return notBelow.length < seats
    })
    .map(({ number }) => number)
}
