import type { ExplainedLine, VoteOutcome } from '../meeting/facts'
import {
  leastReaching,
  portionText,
  reachedText,
  reaches,
  shareName,
  thresholdText,
  type Threshold,
} from './fraction'
import { quorumLines, quorumParts } from './quorum'
import type { DecisionRule } from './rule'
import { ruleSentence } from './rule-text'
import { baseFigure, baseOf, UNIT_WORDS, votedOf, type Tally } from './tally'

/** What the threshold is called where it is marked: 过半数, 三分之二以上. */
export function thresholdName({ test }: DecisionRule): string {
  return test.kind === 'moreYesThanNo' ? '多于反对' : thresholdText(test)
}

/** Least number of 同意 that passes where the base is `base`; never none. */
export function votesNeeded(threshold: Threshold, base: number): number {
  return Math.max(1, leastReaching(threshold, base))
}

/**
 * Decides a count by its rule, in whole numbers only: first whether enough have come, then whether enough have
 * voted, then what they say. Nobody having said 同意 never passes. Abstentions, 无效 and silence count against where
 * the base contains them.
 */
export function decideVote(rule: DecisionRule, tally: Tally): VoteOutcome {
  const sum = rule.test.kind === 'moreYesThanNo' ? compareSides(tally) : compareShare(rule, tally)
  const outcome = { rule: ruleSentence(rule), ...sum, explanation: [...voteLines(rule, tally)] }
  const unit = UNIT_WORDS[tally.unit ?? 'people']
  if (!tally.quorumMet) {
    const conclusion = `实到 ${tally.present} ${unit}，不足法定人数，不能作出决定`
    return { ...outcome, verdict: 'failed', reason: 'noQuorum', conclusion }
  }
  const { gate } = rule
  if (gate && !reaches(votedOf(tally), tally.expected, gate)) {
    const short = votesNeeded(gate, tally.expected) - votedOf(tally)
    const conclusion = `参加投票 ${votedOf(tally)} ${unit}，${reachedText(gate, false)}，还差 ${short} ${unit}`
    return { ...outcome, verdict: 'failed', reason: 'lowParticipation', conclusion }
  }
  return outcome
}

/** More ballots in the box than were issued: the vote is void, whatever they say. */
export function voidForTooManyBallots(rule: DecisionRule, issued: number, collected: number): VoteOutcome {
  return {
    verdict: 'void',
    reason: 'tooManyBallots',
    rule: ruleSentence(rule),
    arithmetic: `收回 ${collected} ＞ 发出 ${issued}`,
    conclusion: `收回的票比发出的多 ${collected - issued} 张，这次投票无效`,
    need: null,
    explanation: [
      {
        about: 'ballots',
        met: false,
        text: `收回 ${collected} 张，比发出的 ${issued} 张多 ${collected - issued} 张`,
      },
    ],
  }
}

/**
 * The calculation in words, a line for each thing that must be reached: 同意 31 人，占实到 45 人的 68.88%，超过一半.
 * The quorum is told where the tally says which it was.
 */
export function voteLines(rule: DecisionRule, tally: Tally): readonly ExplainedLine[] {
  const unit = tally.unit ?? 'people'
  const { quorum } = tally
  const came = quorum ? quorumLines(quorum, quorumParts(quorum, tally, tally.quorumGroup ?? null), unit) : []
  return [
    ...came,
    ...(rule.gate ? [explainGate(rule.gate, tally)] : []),
    rule.test.kind === 'moreYesThanNo' ? explainSides(tally) : explainShare(rule.test, rule, tally),
  ]
}

export function explainVote(rule: DecisionRule, tally: Tally): readonly string[] {
  return voteLines(rule, tally).map(({ text }) => text)
}

function explainGate(gate: Threshold, tally: Tally): ExplainedLine {
  const unit = UNIT_WORDS[tally.unit ?? 'people']
  const voted = votedOf(tally)
  const portion = portionText(voted, tally.expected, `应到 ${tally.expected} ${unit}`, gate.share)
  const met = reaches(voted, tally.expected, gate)
  const short = met ? '' : `，还差 ${votesNeeded(gate, tally.expected) - voted} ${unit}`
  const text = `参加投票 ${voted} ${unit}，${portion}，${reachedText(gate, met)}${short}`
  return { about: 'participation', met, text }
}

function explainSides({ yes, no, unit = 'people', ballots }: Tally): ExplainedLine {
  const votes = ballots ? '票' : UNIT_WORDS[unit]
  const compared = yes > no ? '同意多于反对' : yes === no ? '同意与反对相同' : '同意少于反对'
  const text = `同意 ${yes} ${votes}，反对 ${no} ${votes}，${compared}`
  return { about: 'approval', met: yes > no, text }
}

function explainShare(
  threshold: Threshold & Extract<DecisionRule['test'], { kind: 'share' }>,
  rule: DecisionRule,
  tally: Tally,
): ExplainedLine {
  const votes = tally.ballots ? '票' : UNIT_WORDS[tally.unit ?? 'people']
  const base = baseOf(rule, tally) ?? 0
  const met = reaches(tally.yes, base, threshold)
  const portion = portionText(tally.yes, base, baseFigure(threshold.base, tally), threshold.share)
  const short = met ? '' : `，还差 ${votesNeeded(threshold, base) - tally.yes} ${votes}`
  const text = `同意 ${tally.yes} ${votes}，${portion}，${reachedText(threshold, met)}${short}`
  return { about: 'approval', met, text }
}

/** Where nothing could be decided, the sum of the answers would say what does not hold. */
export function turnsOnAnswers({ reason }: Pick<VoteOutcome, 'reason'>): boolean {
  return reason !== 'noQuorum' && reason !== 'lowParticipation'
}

/**
 * Of the explanation what the verdict turns on, as it is told to the room: a quorum that was met goes without saying,
 * and where nothing could be decided the answers do not matter. Where an old record explains nothing, its conclusion.
 */
export function decidingLines({ explanation, reason, conclusion }: VoteOutcome): readonly string[] {
  const about = (...of: readonly ExplainedLine['about'][]) =>
    explanation.filter((line) => of.includes(line.about)).map(({ text }) => text)
  if (explanation.length === 0) return [conclusion]
  if (reason === 'noQuorum') return [...about('quorum'), '不足法定人数，不能作出决定']
  return reason === 'lowParticipation'
    ? about('participation')
    : about('participation', 'approval', 'ballots')
}

type Sum = Omit<VoteOutcome, 'rule' | 'explanation'>

function compareSides({ yes, no }: Tally): Sum {
  if (yes > no) {
    const arithmetic = `${yes} ＞ ${no}`
    return { verdict: 'passed', reason: null, arithmetic, conclusion: '同意多于反对', need: null }
  }
  return yes === no
    ? {
        verdict: 'failed',
        reason: 'tie',
        arithmetic: `${yes} ＝ ${no}`,
        conclusion: '票数相同，按规则未通过',
        need: null,
      }
    : {
        verdict: 'failed',
        reason: 'short',
        arithmetic: `${yes} ＜ ${no}`,
        conclusion: '同意少于反对',
        need: null,
      }
}

function compareShare(rule: DecisionRule, tally: Tally): Sum {
  if (rule.test.kind !== 'share') return compareSides(tally)
  const { test } = rule
  const base = baseOf(rule, tally) ?? 0
  const need = votesNeeded(test, base)
  const left = tally.yes * test.share.den
  const right = base * test.share.num
  const passed = reaches(tally.yes, base, test)
  const sign = left > right ? '＞' : left === right ? '＝' : '＜'
  const rightText = test.share.num === 1 ? `${right}` : `${base} × ${test.share.num} = ${right}`
  const tie = test.base === 'yesNo' && shareName(test.share) === '一半' && tally.yes === tally.no
  return {
    verdict: passed ? 'passed' : 'failed',
    reason: passed ? null : tie ? 'tie' : 'short',
    arithmetic: `${tally.yes} × ${test.share.den} = ${left} ${sign} ${rightText}`,
    conclusion: `${thresholdName(rule)}需 ${need} 票，${passed ? '已达到' : `还差 ${need - tally.yes} 票`}`,
    need,
  }
}
