import type { ExplainedLine, VoteOutcome } from '../../meeting/facts'
import { leastReaching, reachedText, reaches } from '../fraction'
import { elect } from './elect'
import { knockOut } from './knock-out'
import type { ContestResult } from './result'
import type { ContestRule, ContestThreshold } from './rule'
import { contestRuleSentence } from './rule-text'
import {
  contestBaseOf,
  ranked,
  reachesThreshold,
  thresholdOf,
  type ContestTally,
  type Counted,
} from './tally'

export interface ContestDecision {
  readonly outcome: VoteOutcome
  readonly result: ContestResult
}

/**
 * Decides one round. Without a quorum nobody is elected; with too few taking part the election is void and may be
 * held again.
 */
export function decideContest(rule: ContestRule, tally: ContestTally): ContestDecision {
  const sentence = contestRuleSentence(rule)
  const nobody = { elected: [], tied: [], dropped: [], seatsLeft: tally.seats, next: null }
  const order = ranked(tally.contenders)
  const counted = order.map(({ name, votes }) => `${name} ${votes} 票`)
  const gate = participation(rule, tally)
  if (gate && !gate.met) {
    return {
      outcome: {
        verdict: 'void',
        reason: 'lowParticipation',
        rule: sentence,
        arithmetic: gate.sum,
        conclusion: `参加投票 ${tally.voted} 人，应到 ${tally.expected} 人，参加的人不够，选举无效`,
        need: null,
        explanation: [told(gate)],
      },
      result: nobody,
    }
  }
  if (!tally.quorumMet) {
    return {
      outcome: {
        verdict: 'failed',
        reason: 'noQuorum',
        rule: sentence,
        arithmetic: counted.join('；'),
        conclusion: `实到 ${tally.present} 人，不足法定人数，不能作出决定`,
        need: null,
        explanation: counted.map((text) => ({ about: 'approval', met: false, text })),
      },
      result: nobody,
    }
  }
  const threshold = thresholdOf(rule, tally.stage)
  const standing = rule.next === 'knockOut' ? knockOut(rule, tally) : elect(rule, tally)
  const { words, conclusion, ...result } = standing
  const elected: ReadonlySet<number> = new Set(result.elected)
  const lines = order.map((one): ExplainedLine => {
    const text = `${sumOf(threshold, one, tally)}，${words.get(one.number) ?? '未当选'}`
    return { about: 'approval', met: elected.has(one.number), text }
  })
  const explanation = [...(gate ? [told(gate)] : []), ...lines]
  const settled = result.seatsLeft === 0
  return {
    outcome: {
      verdict: settled ? 'passed' : 'failed',
      reason: settled ? null : result.tied.length > 0 ? 'tie' : 'short',
      rule: sentence,
      arithmetic: explanation.map(({ text }) => text).join('；'),
      conclusion,
      explanation,
      need: threshold && Math.max(1, leastReaching(threshold, contestBaseOf(threshold.base, tally))),
    },
    result,
  }
}

function participation({ validity }: ContestRule, { voted, expected }: ContestTally) {
  if (!validity) return null
  const { share } = validity
  const [left, right] = [voted * share.den, expected * share.num]
  const met = reaches(voted, expected, validity)
  const times = share.num === 1 ? `${right}` : `${expected} × ${share.num} = ${right}`
  const sum = `参加投票 ${voted} × ${share.den} = ${left} ${signOf(left, right)} ${times}`
  return { met, sum: `${sum}，${reachedText(validity, met)}` }
}

function told({ met, sum }: { readonly met: boolean; readonly sum: string }): ExplainedLine {
  return { about: 'participation', met, text: sum }
}

function signOf(left: number, right: number): string {
  return left > right ? '＞' : left === right ? '＝' : '＜'
}

/** 赵国强 41 票，41 × 2 = 82 ＞ 60，过半数 */
function sumOf(threshold: ContestThreshold | null, { name, votes }: Counted, tally: ContestTally): string {
  if (!threshold) return `${name} ${votes} 票`
  const { share, base } = threshold
  const of = contestBaseOf(base, tally)
  const [left, right] = [votes * share.den, of * share.num]
  const times = share.num === 1 ? `${right}` : `${of} × ${share.num} = ${right}`
  const met = reachesThreshold(threshold, votes, tally)
  const reached = reachedText(threshold, met)
  return `${name} ${votes} 票，${votes} × ${share.den} = ${left} ${signOf(left, right)} ${times}，${reached}`
}

/** More ballots in the box than were issued: the vote is void, whatever they say. */
export function voidForTooManyContestBallots(
  rule: ContestRule,
  seats: number,
  issued: number,
  collected: number,
): ContestDecision {
  return {
    outcome: {
      verdict: 'void',
      reason: 'tooManyBallots',
      rule: contestRuleSentence(rule),
      arithmetic: `收回 ${collected} ＞ 发出 ${issued}`,
      conclusion: `收回的票比发出的多 ${collected - issued} 张，这次投票无效`,
      need: null,
      explanation: [{ about: 'ballots', met: false, text: `收回 ${collected} 张，多于发出的 ${issued} 张` }],
    },
    result: { elected: [], tied: [], dropped: [], seatsLeft: seats, next: null },
  }
}
