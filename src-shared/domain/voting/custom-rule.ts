import { fractionSchema, type Comparison, type DecisionRule, type VoteBase } from './rule'
import { BASE_NAMES, shareName } from './decide-vote'

export const CUSTOM_RULE_ID = 'custom'

/** A share as a form holds it; numbers may be missing. */
export interface CustomShare {
  readonly num: number | null
  readonly den: number | null
  readonly comparison: Comparison
  readonly base: VoteBase
}

/** A rule made of a share of one's own: 实到人数的五分之三以上; null where the fraction is none, or more than one. */
export function customShareRule({ num, den, comparison, base }: CustomShare): DecisionRule | null {
  const share = fractionSchema.safeParse({ num, den })
  if (!share.success) return null
  const name = shareName(share.data)
  return {
    id: CUSTOM_RULE_ID,
    name: comparison === 'atLeast' ? `${BASE_NAMES[base]}的${name}以上` : `超过${BASE_NAMES[base]}的${name}`,
    source: '本次会议自定',
    test: { kind: 'share', share: share.data, comparison, base },
  }
}
