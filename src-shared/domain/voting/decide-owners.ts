import type { ExplainedLine, VoteOutcome } from '../meeting/facts'
import { areaText } from './area'
import { leastReaching, portionText, reachedText, reaches, shareName, type Threshold } from './fraction'
import type { OwnersRule } from './owners-rule'
import { SILENCE_SENTENCE, withSilence } from './silence'

/** Heads, and floor area in 0.01 ㎡; both whole numbers. */
export interface OwnersAmount {
  readonly heads: number
  readonly area: number
}

export interface OwnersTally {
  readonly all: OwnersAmount
  readonly yes: OwnersAmount
  readonly no: OwnersAmount
  readonly abstain: OwnersAmount
  /** Handed a ballot and gave no answer; absent where nobody was marked as handed one. */
  readonly silent?: OwnersAmount
}

export type GateId = 'participationHeads' | 'participationArea' | 'approvalHeads' | 'approvalArea'

/** One of the four things that must be reached. */
export interface Gate {
  readonly id: GateId
  readonly stage: 'participation' | 'approval'
  readonly unit: 'heads' | 'area'
  readonly value: number
  readonly of: number
  /** Least value that reaches it. */
  readonly need: number
  readonly met: boolean
  readonly threshold: Threshold
}

export const GATE_NAMES: Readonly<Record<GateId, string>> = {
  participationHeads: '参与人数',
  participationArea: '参与面积',
  approvalHeads: '同意人数',
  approvalArea: '同意面积',
}

/** 同意, 反对 and 弃权 take part; whoever gave no answer does not. */
export function participants({ yes, no, abstain }: OwnersTally): OwnersAmount {
  return { heads: yes.heads + no.heads + abstain.heads, area: yes.area + no.area + abstain.area }
}

/** The four gates, in the order they are told, with 从众 applied where the rule has it. */
export function ownersGates(rule: OwnersRule, counted: OwnersTally): readonly Gate[] {
  const { approval } = rule
  const { tally } = withSilence(rule, counted)
  const part = participants(tally)
  const base = approval.of === 'participants' ? part : tally.all
  const takingPart = participationThreshold(rule)
  const gate = (id: GateId, value: number, of: number, threshold: Threshold): Gate => ({
    id,
    stage: id.startsWith('participation') ? 'participation' : 'approval',
    unit: id.endsWith('Heads') ? 'heads' : 'area',
    value,
    of,
    need: Math.max(1, leastReaching(threshold, of)),
    met: reaches(value, of, threshold),
    threshold,
  })
  return [
    gate('participationHeads', part.heads, tally.all.heads, takingPart),
    gate('participationArea', part.area, tally.all.area, takingPart),
    gate('approvalHeads', tally.yes.heads, base.heads, approval),
    gate('approvalArea', tally.yes.area, base.area, approval),
  ]
}

/** What taking part is measured by. */
export function participationThreshold({ participation, participationComparison }: OwnersRule): Threshold {
  return { share: participation, comparison: participationComparison ?? 'atLeast' }
}

/** 同意 45 人，占参与表决 60 人的 75%，达到四分之三; one line for each gate, and one before them for 从众. */
export function ownersLines(rule: OwnersRule, tally: OwnersTally): readonly ExplainedLine[] {
  const { silence } = withSilence(rule, tally)
  const assumed: readonly ExplainedLine[] = silence
    ? [{ about: 'participation', met: true, text: silence.text }]
    : []
  return [...assumed, ...gateLines(rule, tally)]
}

export function explainOwners(rule: OwnersRule, tally: OwnersTally): readonly string[] {
  return ownersLines(rule, tally).map(({ text }) => text)
}

function gateLines(rule: OwnersRule, tally: OwnersTally): readonly ExplainedLine[] {
  return ownersGates(rule, tally).map((gate) => {
    const { stage, unit, value, of, met, need, threshold } = gate
    const base = stage === 'participation' || rule.approval.of === 'allOwners' ? '全体' : '参与表决'
    const amount = (number: number) => (unit === 'heads' ? `${number} 人` : `${areaText(number)} ㎡`)
    const who = { participation: '参与表决', approval: '同意' }[stage]
    const what = unit === 'heads' ? who : `${stage === 'participation' ? '参与' : '同意'}面积`
    const portion = portionText(value, of, `${base} ${amount(of)}`, threshold.share)
    const short = met ? '' : `，还差 ${amount(need - value)}`
    return {
      about: stage,
      met,
      text: `${what} ${amount(value)}，${portion}，${reachedText(threshold, met)}${short}`,
    }
  })
}

/** The rule in words. */
export function ownersRuleSentence(rule: OwnersRule): string {
  const { approval, silence } = rule
  const part = participationThreshold(rule)
  const word = ({ comparison }: Threshold) => (comparison === 'moreThan' ? '超过' : '达到')
  const base = approval.of === 'participants' ? '参与表决者' : '全体业主'
  const takesPart = `参与表决的人数和面积都${word(part)}全体业主的${shareName(part.share)}`
  const agree = `同意的人数和面积都${word(approval)}${base}的${shareName(approval.share)}`
  return `${takesPart}，且${agree}${silence === undefined ? '' : `；${SILENCE_SENTENCE}`}`
}

/** Decides an owners' vote: all four gates, by heads and by area. */
export function decideOwners(rule: OwnersRule, tally: OwnersTally): VoteOutcome {
  const gates = ownersGates(rule, tally)
  const missed = gates.filter(({ met }) => !met)
  const explanation = ownersLines(rule, tally)
  const names = missed.map(({ id }) => GATE_NAMES[id]).join('、')
  return {
    verdict: missed.length === 0 ? 'passed' : 'failed',
    reason:
      missed.length === 0
        ? null
        : missed.some(({ stage }) => stage === 'participation')
          ? 'lowParticipation'
          : 'short',
    rule: ownersRuleSentence(rule),
    arithmetic: explanation.map(({ text }) => text).join('；'),
    explanation: [...explanation],
    conclusion: missed.length === 0 ? '四项都达到' : `${names}不够`,
    need: null,
  }
}
