import { sumOf } from '#shared/domain/meeting/vote/hands'
import { VOTE_OPTION_NAMES, type VoteOption } from '#shared/domain/meeting/facts'
import type { HandsRound } from '#shared/domain/meeting/state'
import { ASKED, type AskedOption } from './hands-progress'

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
  const heard = (option: VoteOption) => `${VOTE_OPTION_NAMES[option]} ${counts[option] ?? '＿'} 人`
  const figures = `${ASKED.map(heard).join('，')}${counts.silent ? `，${heard('silent')}` : ''}。`
  const asking = ASKED.findIndex((option) => counts[option] === null)
  const option = ASKED[asking]
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
  const following = ASKED[asking + 1]
  return {
    step: `第 ${asking + 1} 步，共 ${ASKED.length} 步`,
    line: CALLS[option],
    next: following === undefined ? `下一句：${figures}` : `下一句：${CALLS[following]}`,
  }
}
