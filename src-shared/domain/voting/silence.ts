import { areaText } from './area'
import type { OwnersAmount, OwnersTally } from './decide-owners'
import type { OwnersRule } from './owners-rule'

/** Printed wherever 从众 is on. */
export const SILENCE_WARNING =
  '从众（沉默计入多数）只能依本小区管理规约或业主大会议事规则的约定采用；民法典第二百七十八条施行后其效力有争议，请先征求街道和法律顾问的意见'

/** 从众 as a part of a rule's sentence. */
export const SILENCE_SENTENCE = '表决票送达后不表态的，计入已表态的多数意见（从众）'

const SIDES = ['yes', 'no', 'abstain'] as const
type Side = (typeof SIDES)[number]
const SIDE_NAMES: Readonly<Record<Side, string>> = { yes: '同意', no: '反对', abstain: '弃权' }

/** What became of those who were handed a ballot and gave no answer. */
export interface Silence {
  readonly silent: OwnersAmount
  /** The side they count with; null where they count with none. */
  readonly side: Side | null
  /** As it stands before the sum: 送达未表态 12 人、800.00 ㎡，按从众约定计入多数意见（同意）. */
  readonly text: string
  /** The same for the wall, where there is room for one line. */
  readonly brief: string
}

/**
 * The tally with 从众 applied, where the rule has it. The majority is what most of those who answered have said, by
 * heads and also by area; where these two are not the same one side, or nobody has answered, silence counts for
 * nobody, and those who are silent have not taken part.
 */
export function withSilence(
  rule: Pick<OwnersRule, 'silence'>,
  tally: OwnersTally,
): { readonly tally: OwnersTally; readonly silence: Silence | null } {
  if (rule.silence === undefined) return { tally, silence: null }
  const silent = tally.silent ?? { heads: 0, area: 0 }
  const [byHeads, byArea] = [most(tally, 'heads'), most(tally, 'area')]
  if (silent.heads === 0) {
    const text = '没有送达后未表态的，从众没有用到'
    return { tally, silence: { silent, side: null, text, brief: text } }
  }
  const who = `送达未表态 ${silent.heads} 人、${areaText(silent.area)} ㎡`
  if (byHeads === null || byHeads !== byArea) {
    return {
      tally,
      silence: {
        silent,
        side: null,
        text: `${who}：${whyNot(byHeads, byArea)}，从众不适用，不计入任何一方`,
        brief: `送达未表态 ${silent.heads} 人：从众不适用，不计入`,
      },
    }
  }
  const side = tally[byHeads]
  const joined = { heads: side.heads + silent.heads, area: side.area + silent.area }
  return {
    tally: { ...tally, [byHeads]: joined, silent: { heads: 0, area: 0 } },
    silence: {
      silent,
      side: byHeads,
      text: `${who}，按从众约定计入多数意见（${SIDE_NAMES[byHeads]}）`,
      brief: `送达未表态 ${silent.heads} 人，按从众计入${SIDE_NAMES[byHeads]}`,
    },
  }
}

/** The one side that has more than each other; null where two are level, or nobody answered. */
function most(tally: OwnersTally, unit: 'heads' | 'area'): Side | null {
  const highest = Math.max(...SIDES.map((side) => tally[side][unit]))
  const leading = SIDES.filter((side) => tally[side][unit] === highest)
  return highest > 0 && leading.length === 1 ? (leading[0] ?? null) : null
}

function whyNot(byHeads: Side | null, byArea: Side | null): string {
  if (byHeads !== null && byArea !== null) {
    return `人数以${SIDE_NAMES[byHeads]}最多，面积以${SIDE_NAMES[byArea]}最多，两者不同`
  }
  if (byHeads === null && byArea === null) return '已表态的没有哪一种人数和面积都最多'
  return byHeads === null ? '已表态的没有哪一种人数最多' : '已表态的没有哪一种面积最多'
}
