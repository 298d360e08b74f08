import type { ExplainedLine } from '../meeting/facts'
import { leastReaching, portionText, reachedText, thresholdText } from './fraction'
import type { QuorumRule } from './rule'
import { UNIT_WORDS, type CountUnit, type Presence } from './tally'

/** One share of a quorum: of all who should have come, or of a group of them. */
export interface QuorumPart extends Presence {
  /** Empty for all together, else what the group is called. */
  readonly name: string
  /** Least number present that reaches it. */
  readonly need: number
  readonly met: boolean
}

/** Least number present that meets the rule; null where the meeting asks for no quorum. */
export function quorumNeed(rule: QuorumRule | null, expected: number): number | null {
  return rule && leastReaching(rule, expected)
}

/** The parts of a quorum as they stand; nobody expected never makes one. `group`: of whom the rule names. */
export function quorumParts(
  rule: QuorumRule,
  count: Presence,
  group: Presence | null,
): readonly QuorumPart[] {
  const part = (name: string, threshold: Parameters<typeof leastReaching>[0], of: Presence): QuorumPart => {
    const need = leastReaching(threshold, of.expected)
    return { ...pick(of), name, need, met: of.expected > 0 && of.present >= need }
  }
  const all = part('', rule, count)
  return rule.group
    ? [all, part(rule.group.identity, rule.group, group ?? { expected: 0, present: 0 })]
    : [all]
}

const pick = ({ expected, present }: Presence): Presence => ({ expected, present })

/** 实到 31 人，占应到 48 人的 64.58%，没有达到三分之二，还差 1 人; one line for each part. */
export function quorumLines(
  rule: QuorumRule,
  parts: readonly QuorumPart[],
  unit: CountUnit,
): readonly ExplainedLine[] {
  const word = UNIT_WORDS[unit]
  return parts.map(({ name, expected, present, need, met }) => {
    const threshold = name === '' || !rule.group ? rule : rule.group
    const portion = portionText(present, expected, `应到 ${expected} ${word}`, threshold.share)
    const short = met ? '' : `，还差 ${Math.max(1, need - present)} ${word}`
    const text = `${name}实到 ${present} ${word}，${portion}，${reachedText(threshold, met)}${short}`
    return { about: 'quorum', met, text }
  })
}

export function explainQuorum(...quorum: Parameters<typeof quorumLines>): readonly string[] {
  return quorumLines(...quorum).map(({ text }) => text)
}

/** 应到的三分之二以上到会, 应到的过半数到会，业主代表的过半数到会 */
export function quorumSentence(rule: QuorumRule): string {
  const parts = [
    { ...rule, who: '应到' },
    ...(rule.group ? [{ ...rule.group, who: rule.group.identity }] : []),
  ]
  return parts.map(({ who, ...threshold }) => `${who}的${thresholdText(threshold)}到会`).join('，')
}
