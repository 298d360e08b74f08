import { CUSTOM_RULE_ID, type ShareInput } from './custom-rule'
import { fractionSchema, thresholdText, type Threshold } from './fraction'
import type { OwnersRule } from './owners-rule'

/** An owners' rule of one's own as a form holds it; numbers may be missing. */
export interface CustomOwners {
  /** Of all owners. */
  readonly participation: ShareInput
  readonly approval: ShareInput
  readonly of: OwnersRule['approval']['of']
}

/** Null while a fraction is none, or is more than one. */
export function customOwnersRule({ participation, approval, of }: CustomOwners): OwnersRule | null {
  const part = thresholdOf(participation)
  const agree = thresholdOf(approval)
  if (!part || !agree) return null
  const base = of === 'participants' ? '参与的' : '全体的'
  return {
    id: CUSTOM_RULE_ID,
    name: `业主自定（参与${thresholdText(part)}，同意${base}${thresholdText(agree)}）`,
    source: '本次会议自定，请与法律和本地规定核对',
    participation: part.share,
    participationComparison: part.comparison,
    approval: { ...agree, of },
  }
}

function thresholdOf({ num, den, comparison }: ShareInput): Threshold | null {
  const share = fractionSchema.safeParse({ num, den })
  return share.success ? { share: share.data, comparison } : null
}
