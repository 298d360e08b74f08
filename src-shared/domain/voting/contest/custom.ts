import { CUSTOM_RULE_ID } from '../custom-rule'
import { fractionSchema, HALF, thresholdText, TWO_THIRDS, type Comparison } from '../fraction'
import { CONTEST_BASE_NAMES, type ContestBase, type ContestRule } from './rule'

/** A contest's rule as a form holds it; numbers may be missing. */
export interface CustomContest {
  readonly next: ContestRule['next']
  /** What the votes are measured against; null: the most votes are enough. */
  readonly base: ContestBase | null
  readonly num: number | null
  readonly den: number | null
  readonly comparison: Comparison
  /** Of 应到, to take part. */
  readonly validity: 'none' | 'half' | 'twoThirds'
  /** Whether those of a further vote need a third of the ballots cast. */
  readonly third: boolean
}

const THIRD = { num: 1, den: 3 }

/** A rule of one's own; null where the fraction is none, or more than one. */
export function customContestRule(custom: CustomContest): ContestRule | null {
  const { next, base, num, den, comparison, validity, third } = custom
  const share = fractionSchema.safeParse({ num, den })
  if (base !== null && !share.success) return null
  const threshold = base !== null && share.success ? { share: share.data, comparison, base } : null
  const asked = threshold ? `${CONTEST_BASE_NAMES[threshold.base]}的${thresholdText(threshold)}` : '得票多的'
  return {
    id: CUSTOM_RULE_ID,
    name: next === 'knockOut' ? `逐轮淘汰，直到一个方案达到${asked}` : `自定：${asked}当选`,
    source: '本次会议自定',
    validity:
      validity === 'none' ? null : { share: validity === 'half' ? HALF : TWO_THIRDS, comparison: 'moreThan' },
    threshold,
    next,
    runoff: third && next === 'runoff' ? { share: THIRD, comparison: 'atLeast', base: 'voted' } : null,
  }
}

/** What a rule of one's own begins with: the rule there is. */
export function customContestOf({ next, threshold, validity, runoff }: ContestRule): CustomContest {
  const isHalf = validity !== null && validity.share.num * 2 === validity.share.den
  return {
    next,
    base: threshold?.base ?? null,
    num: threshold?.share.num ?? 1,
    den: threshold?.share.den ?? 2,
    comparison: threshold?.comparison ?? 'moreThan',
    validity: validity === null ? 'none' : isHalf ? 'half' : 'twoThirds',
    third: runoff !== null,
  }
}
