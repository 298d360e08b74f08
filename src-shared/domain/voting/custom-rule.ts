import { fractionSchema, shareName, thresholdText, type Comparison, type Threshold } from './fraction'
import type { BlankBallot, DecisionRule, QuorumRule, VoteBase } from './rule'
import { BASE_NAMES } from './tally'

export const CUSTOM_RULE_ID = 'custom'

/** A share as a form holds it; numbers may be missing. */
export interface ShareInput {
  readonly num: number | null
  readonly den: number | null
  readonly comparison: Comparison
}

/** A rule of one's own as a form holds it. */
export interface CustomShare extends ShareInput {
  readonly base: VoteBase
  /** 参加投票 of 应到, and 到会 of 应到; null where the rule asks for none. */
  readonly gate: ShareInput | null
  readonly quorum: ShareInput | null
  readonly blank: BlankBallot
}

/** What may be asked for besides the share of 同意. */
export const CUSTOM_PARTS = [
  { part: 'gate', name: '参加投票', about: '另要求参加投票占应到' },
  { part: 'quorum', name: '法定人数', about: '另定法定人数占应到' },
] as const satisfies readonly { part: keyof CustomShare; name: string; about: string }[]

/** Null where the fraction is none, or more than one. */
export function thresholdOf({ num, den, comparison }: ShareInput): Threshold | null {
  const share = fractionSchema.safeParse({ num, den })
  return share.success ? { share: share.data, comparison } : null
}

/** A rule made of shares of one's own: 实到人数的五分之三以上; null where one of them is no fraction. */
export function customShareRule({ base, gate, quorum, blank, ...share }: CustomShare): DecisionRule | null {
  const threshold = thresholdOf(share)
  const taking = gate && thresholdOf(gate)
  const coming = quorum && thresholdOf(quorum)
  if (!threshold || (gate && !taking) || (quorum && !coming)) return null
  const source = '本次会议自定'
  const own: QuorumRule | null = coming && { ...coming, source }
  return {
    id: CUSTOM_RULE_ID,
    name: nameOf(threshold, base),
    source,
    test: { kind: 'share', ...threshold, base },
    ...(taking ? { gate: taking } : {}),
    ...(own ? { quorum: own } : {}),
    ...(blank === 'invalid' ? { blank } : {}),
  }
}

function nameOf(threshold: Threshold, base: VoteBase): string {
  return threshold.comparison === 'atLeast'
    ? `${BASE_NAMES[base]}的${thresholdText(threshold)}`
    : `超过${BASE_NAMES[base]}的${shareName(threshold.share)}`
}
