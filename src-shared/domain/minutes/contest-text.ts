import { electedIn } from '../meeting/vote/contest/chain'
import type { ContestRound } from '../meeting/vote/contest/round'
import { contestBox } from '../meeting/vote/contest/tally'
import { chineseTime } from '../text/chinese-date'
import { CONTEST_STAGE_NAMES } from '../voting/contest/result'
import { ranked } from '../voting/contest/tally'
import { onPaper, sentences } from './sentences'

/** 推选 by 无记名投票, 多方案比选 by 举手: how it was chosen, of what. */
export function contestMethodText({ method, choosing }: Pick<ContestRound, 'method' | 'choosing'>): string {
  return `${method === 'contestHands' ? '举手' : '无记名投票'}${choosing === 'people' ? '推选' : '比选'}`
}

/** 赵国强41票、孙秀英38票、弃权1票, most votes first; empty where nothing was counted. */
export function contestCountsText(round: ContestRound): string {
  const heard = round.contenders.filter(({ number }) => (round.votes[number] ?? null) !== null)
  const order = ranked(heard.map(({ number, name }) => ({ number, name, votes: round.votes[number] ?? 0 })))
  const abstain = round.abstain === null ? [] : [`弃权${round.abstain}票`]
  return [...order.map(({ name, votes }) => `${name}${votes}票`), ...abstain].join('、')
}

/** 发出58张，收回57张，其中有效55张、无效2张; as far as it has come, and empty for a show of hands. */
export function contestBoxText(round: ContestRound): string {
  if (round.method !== 'contestBallot') return ''
  const { issued, collected, valid, invalid, phase } = contestBox(round)
  const box = collected === null ? [] : [`收回${collected}张`]
  const read = phase === 'calling' || phase === 'called' ? [`其中有效${valid}张、无效${invalid}张`] : []
  return issued === null ? '' : [`发出${issued}张`, ...box, ...read].join('，')
}

/** 赵国强（41票）、孙秀英（38票） */
export function electedText(round: ContestRound): string {
  return electedIn(round)
    .map(({ name, votes }) => `${name}（${votes}票）`)
    .join('、')
}

/** 选出赵国强（41票）、… ; 选定方案二（30票）; what is still open is said too. */
export function contestVerdictText(round: ContestRound): string {
  if (round.state === 'cancelled') return '取消'
  const { outcome, result } = round
  if (!outcome) return '未宣布结果'
  if (outcome.reason === 'tooManyBallots') return '无效（收回的票多于发出的票）'
  if (outcome.reason === 'lowParticipation') return '无效（参加投票的人数不够）'
  if (outcome.reason === 'noQuorum') return '没有选出（到会不足法定人数）'
  const names = electedText(round)
  const chosen = names === '' ? '' : `${round.choosing === 'people' ? '当选' : '选定'}：${names}`
  return [chosen, (result?.seatsLeft ?? 0) > 0 ? onPaper(outcome.conclusion) : '']
    .filter((part) => part !== '')
    .join('；')
}

/**
 * What was chosen among, how, before how many, and what was counted; of a cancelled vote also why. `counting`: how it
 * was counted, a sentence each.
 */
export function contestParagraph(
  round: ContestRound,
  hasQuorum: boolean,
  counting: readonly string[],
): string {
  const counts = contestCountsText(round)
  const opened = chineseTime(round.openedAt)
  const method = contestMethodText(round)
  const again = round.stage === 'first' ? '' : `${CONTEST_STAGE_NAMES[round.stage]}，`
  if (round.state === 'cancelled') {
    const ended = round.closedAt === null ? '后' : `，${chineseTime(round.closedAt)}`
    return sentences([
      round.motion,
      `${opened}开始${again}${method}${ended}取消`,
      round.cancelReason === '' ? '' : `原因：${round.cancelReason}`,
      contestBoxText(round),
      counts === '' ? '' : `取消前已${round.method === 'contestHands' ? '报数' : '唱'}：${counts}`,
      ...counting,
    ])
  }
  const quorum = hasQuorum ? `，${round.quorumMet ? '' : '不'}符合法定人数` : ''
  return sentences([
    round.motion,
    `${opened}${again}${method}，应到${round.expected}人，实到${round.present}人${quorum}`,
    `${choiceText(round)}：${round.contenders.map(({ name }) => name).join('、')}`,
    contestBoxText(round),
    round.outcome?.reason === 'tooManyBallots' ? '没有唱票' : counts,
    ...counting,
  ])
}

/** 候选人7名，应选5名, 每人最多举5次手; 方案3个，选定1个 */
function choiceText({ choosing, contenders, seats, method, stage }: ContestRound): string {
  if (choosing === 'options') {
    return `方案${contenders.length}个，${stage === 'dropTie' ? '得票最少的淘汰' : '选定1个'}`
  }
  const hands = method === 'contestHands' && seats > 1 ? `，每人最多举手${seats}次` : ''
  return `候选人${contenders.length}名，应选${seats}名${hands}`
}

/** By which rule it was decided, with the sum of everybody, and how; empty for a cancelled vote. */
export function contestVerdictParagraph(round: ContestRound): string {
  if (round.state === 'cancelled') return ''
  const { name, source } = round.rule
  const { outcome } = round
  return sentences([
    `规则：${name}${source === '' ? '' : `（${source}）`}`,
    outcome ? onPaper(`${outcome.rule}：${outcome.arithmetic}`) : '',
    `结果：${contestVerdictText(round)}`,
  ])
}
