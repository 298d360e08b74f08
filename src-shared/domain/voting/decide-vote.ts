import type { VoteOutcome } from '../meeting/facts'
import { chineseNumber } from '../text/chinese-number'
import type { Comparison, DecisionRule, Fraction, VoteBase } from './rule'

/** A finished count. All are whole numbers of people, none negative. */
export interface Tally {
  readonly yes: number
  readonly no: number
  readonly abstain: number
  /** 应到 and 实到 when the vote was opened. */
  readonly expected: number
  readonly present: number
  readonly quorumMet: boolean
}

/** What a share is taken of, as it is printed. */
export const BASE_NAMES: Readonly<Record<VoteBase, string>> = {
  present: '实到人数',
  expected: '应到人数',
  cast: '有效票数',
}

/** What the rule's share is taken of, in heads; null where the rule only compares 同意 with 反对. */
export function baseOf(rule: DecisionRule, tally: Omit<Tally, 'quorumMet'>): number | null {
  if (rule.test.kind === 'moreYesThanNo') return null
  switch (rule.test.base) {
    case 'present':
      return tally.present
    case 'expected':
      return tally.expected
    case 'cast':
      return tally.yes + tally.no + tally.abstain
  }
}

/**
 * Least number of 同意 that passes: the smallest whole y with y·den ≥ base·num (以上) or y·den > base·num (超过).
 * 民法典 第一千二百五十九条.
 */
export function leastYes(share: Fraction, comparison: Comparison, base: number): number {
  const product = base * share.num
  const whole = Math.floor(product / share.den)
  const exact = whole * share.den === product
  return comparison === 'atLeast' && exact ? whole : whole + 1
}

/** The rule in words: 同意超过实到人数的一半. */
export function ruleSentence(rule: DecisionRule): string {
  if (rule.test.kind === 'moreYesThanNo') return '同意多于反对才通过'
  const { share, comparison, base } = rule.test
  return comparison === 'moreThan'
    ? `同意超过${BASE_NAMES[base]}的${shareName(share)}`
    : `同意达到${BASE_NAMES[base]}的${shareName(share)}以上`
}

/** What the threshold is called where it is marked: 过半数, 三分之二以上. */
export function thresholdName(rule: DecisionRule): string {
  if (rule.test.kind === 'moreYesThanNo') return '多于反对'
  const { share, comparison } = rule.test
  if (comparison === 'atLeast') return `${shareName(share)}以上`
  return isHalf(share) ? '过半数' : `超过${shareName(share)}`
}

/**
 * Decides a count by its rule, in whole numbers only. Nobody having said 同意 never passes, and without a quorum
 * nothing does. Abstentions and silence count against where the base contains them.
 */
export function decideVote(rule: DecisionRule, tally: Tally): VoteOutcome {
  const sum = rule.test.kind === 'moreYesThanNo' ? compareSides(tally) : compareShare(rule, tally)
  const described = { rule: ruleSentence(rule), ...sum }
  return tally.quorumMet
    ? described
    : {
        ...described,
        verdict: 'failed',
        reason: 'noQuorum',
        conclusion: `实到 ${tally.present} 人，不足法定人数，不能作出决定`,
      }
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
  }
}

type Sum = Omit<VoteOutcome, 'rule'>

function compareSides({ yes, no }: Tally): Sum {
  if (yes > no) {
    return {
      verdict: 'passed',
      reason: null,
      arithmetic: `${yes} ＞ ${no}`,
      conclusion: '同意多于反对',
      need: null,
    }
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
  const { share, comparison } = rule.test
  const base = baseOf(rule, tally) ?? 0
  const need = leastYes(share, comparison, base)
  const left = tally.yes * share.den
  const right = base * share.num
  const passed = tally.yes > 0 && (comparison === 'atLeast' ? left >= right : left > right)
  const sign = left > right ? '＞' : left === right ? '＝' : '＜'
  const rightText = share.num === 1 ? `${right}` : `${base} × ${share.num} = ${right}`
  return {
    verdict: passed ? 'passed' : 'failed',
    reason: passed ? null : 'short',
    arithmetic: `${tally.yes} × ${share.den} = ${left} ${sign} ${rightText}`,
    conclusion: `${thresholdName(rule)}需 ${Math.max(1, need)} 票，${
      passed ? '已达到' : `还差 ${Math.max(1, need) - tally.yes} 票`
    }`,
    need: Math.max(1, need),
  }
}

function isHalf(share: Fraction): boolean {
  return share.num * 2 === share.den
}

/** 一半, 三分之二 */
export function shareName(share: Fraction): string {
  if (isHalf(share)) return '一半'
  return share.num === share.den ? '全部' : `${chineseNumber(share.den)}分之${chineseNumber(share.num)}`
}
