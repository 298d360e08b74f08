import { askedOf, openDifference, sumOf, type AskedOption } from '#shared/domain/meeting/vote/hands/hands'
import { VOTE_OPTION_NAMES, type VoteOption } from '#shared/domain/meeting/facts'
import type { HandsRound } from '#shared/domain/meeting/state'

const ROBERT_YES = '“赞成的请举手。……请放下。”'
const CALLS: Readonly<Record<AskedOption, string>> = {
  yes: '“同意的请举手。……请放下。”',
  no: '“反对的请举手。……请放下。”',
  abstain: '“弃权的请举手。……请放下。”',
}

export interface Script {
  /** 第 2 步，共 3 步; empty once all are heard. */
  readonly step: string
  /** What the facilitator says now. */
  readonly line: string
  readonly next: string
}

/** What the facilitator reads out at this point of the vote. */
export function scriptOf(round: HandsRound): Script {
  const { counts } = round
  const asked = askedOf(round)
  const callFor = (one: AskedOption) => (round.script === 'robert' && one === 'yes' ? ROBERT_YES : CALLS[one])
  const heard = (option: VoteOption) => `${VOTE_OPTION_NAMES[option]} ${counts[option] ?? '＿'} 人`
  const figures = `${asked.map(heard).join('，')}${counts.silent ? `，${heard('silent')}` : ''}。`
  const asking = asked.findIndex((option) => counts[option] === null)
  const option = asked[asking]
  if (option === undefined && sumOf(counts) !== round.present) {
    return {
      step: '',
      line: '“请稍等，我们复核一下人数。”',
      next: `报数合计 ${sumOf(counts)} 人，实到 ${round.present} 人。`,
    }
  }
  if (option === undefined) {
    return { step: '', line: `“${figures}现在宣布结果。”`, next: '按下宣布后，大屏才显示是否通过。' }
  }
  if (openDifference(round, option)) {
    return {
      step: '',
      line: `“请稍等，我们复核一下${VOTE_OPTION_NAMES[option]}的人数。”`,
      next: '两名计票人的数不一样：其中一人重新点，或请大家再举一次，当众复点。',
    }
  }
  const following = asked[asking + 1]
  return {
    step: `第 ${asking + 1} 步，共 ${asked.length} 步`,
    line: callFor(option),
    next: following === undefined ? `下一句：${figures}` : `下一句：${callFor(following)}`,
  }
}
