import type { ContestRule } from './contest/rule'
import { contestRuleSentence } from './contest/rule-text'
import type { RoomMethod } from '../meeting/setup'
import { householdWords } from './household-words'
import { ownersRuleSentence } from './decide-owners'
import { shareName } from './fraction'
import type { OwnersRule } from './owners-rule'
import { quorumSentence } from './quorum'
import type { BlankBallot, DecisionRule, VoteBase } from './rule'
import { BASE_NAMES } from './tally'

/** A motion or a vote, with the rule that its method has. */
export type Ruled =
  | { readonly method: RoomMethod; readonly rule: DecisionRule }
  | { readonly method: 'ownersRegister'; readonly rule: OwnersRule }
  | { readonly method: 'contestHands' | 'contestBallot'; readonly rule: ContestRule }

/** By which rule it is decided, in words. */
export function ruleText(ruled: Ruled): string {
  switch (ruled.method) {
    case 'showOfHands':
    case 'secretBallot':
    case 'rollCall':
    case 'namedBallot':
      return ruleSentence(ruled.rule)
    case 'households':
      return householdWords(ruleSentence(ruled.rule))
    case 'acclamation':
      return `没有人提出不同意见即为通过；有人提出，就改为举手：${ruleSentence(ruled.rule)}`
    case 'ownersRegister':
      return ownersRuleSentence(ruled.rule)
    case 'contestHands':
    case 'contestBallot':
      return contestRuleSentence(ruled.rule)
  }
}

/** The rule in words: 同意超过实到人数的一半; with a gate or a quorum of its own, these before it. */
export function ruleSentence({ test, gate, quorum }: DecisionRule): string {
  return [
    ...(quorum ? [quorumSentence(quorum)] : []),
    ...(gate
      ? [`参加投票的${gate.comparison === 'moreThan' ? '超过' : '达到'}应到的${shareName(gate.share)}`]
      : []),
    testSentence(test),
  ].join('，且')
}

function testSentence(test: DecisionRule['test']): string {
  if (test.kind === 'moreYesThanNo') return '同意多于反对才通过'
  const { share, comparison, base } = test
  return comparison === 'moreThan'
    ? `同意超过${BASE_NAMES[base]}的${shareName(share)}`
    : `同意达到${BASE_NAMES[base]}的${shareName(share)}以上`
}

const COUNTED: Readonly<Record<VoteBase, string>> = {
  expected: '没有到会、没有表态、弃权和无效的都计入基数',
  present: '没有表态、弃权和无效的都计入基数',
  voted: '弃权和无效票计入基数，没有投票的不计',
  cast: '弃权计入基数，无效票和没有投票的不计',
  yesNo: '弃权和无效票都不计',
}

export const BLANK_TEXTS: Readonly<Record<BlankBallot, string>> = {
  abstain: '空白票按弃权',
  invalid: '空白票按无效',
}

/** What abstentions and 无效 come to under the rule, and on paper what a blank ballot does. */
export function countingText({ test, blank = 'abstain' }: DecisionRule, onPaper: boolean): string {
  const counted = COUNTED[test.kind === 'share' ? test.base : 'yesNo']
  return onPaper ? `${counted}；${BLANK_TEXTS[blank]}` : counted
}
