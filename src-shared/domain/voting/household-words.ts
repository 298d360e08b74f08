import type { VoteOutcome } from '../meeting/facts'

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/实到人数/gu, '签字户数'],
  [/应到人数/gu, '总户数'],
  [/参加投票人数/gu, '签字户数'],
  [/有效票数/gu, '有效户数'],
  [/不足法定人数/gu, '不足法定户数'],
  [/实到 (\d+) 户/gu, '签字 $1 户'],
  [/应到 (\d+) 户/gu, '全部 $1 户'],
  [/参加投票 (\d+) 户/gu, '签字 $1 户'],
  [/应到的/gu, '全部户数的'],
  [/到会/gu, '签字'],
  [/(\d+) 票/gu, '$1 户'],
]

/** A sentence about a meeting or ballots, said of households that sign: 同意超过签字户数的一半, 过半数需 23 户. */
export function householdWords(sentence: string): string {
  return WORDS.reduce((said, [of, instead]) => said.replace(of, instead), sentence)
}

/** An outcome that was worked out in households, told of those that signed. */
export function inHouseholds(outcome: VoteOutcome): VoteOutcome {
  const { rule, conclusion, explanation } = outcome
  return {
    ...outcome,
    rule: householdWords(rule),
    conclusion: householdWords(conclusion),
    explanation: explanation.map((line) => ({ ...line, text: householdWords(line.text) })),
  }
}
