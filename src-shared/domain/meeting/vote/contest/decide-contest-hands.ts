import { ok, refuse } from '../../../kernel/result'
import type { MeetingCommand } from '../../commands'
import type { MeetingDecision } from '../../decide-context'
import type { ContestHandsRound } from './round'
import { votesCast } from './tally'

type HandsCommand = Extract<MeetingCommand, { type: 'reportContest' | 'clearContest' }>

/** A count of hands for each contender: nobody may raise more hands than there are seats. */
export function decideContestHands(round: ContestHandsRound, command: HandsCommand): MeetingDecision {
  const { number } = command
  const contender = round.contenders.find((one) => one.number === number)
  if (number !== null && !contender) {
    return refuse('contest.unknown', `这一轮没有 ${number} 号。请看清是谁。`)
  }
  if (number === null && round.seats > 1) {
    return refuse('contest.noAbstain', `应选 ${round.seats} 名，没有举手的就是弃权，不另外点数。`)
  }
  const name = contender?.name ?? '弃权'
  if (command.type === 'reportContest') return report(round, number, name, command.count)
  const before = number === null ? round.abstain : round.votes[number]
  return before === null
    ? refuse('count.none', `${name}还没有报数，不用重新点。`)
    : ok([{ type: 'contestCountCleared', data: { voteId: round.id, number } }])
}

function report(
  round: ContestHandsRound,
  number: number | null,
  name: string,
  count: number,
): MeetingDecision {
  const { id: voteId, present, seats } = round
  if (!Number.isInteger(count)) {
    return refuse('count.fraction', `${name}的人数要写整数，不能是 ${count}。请重新点数。`)
  }
  if (count < 0) return refuse('count.negative', `${name}的人数不能是负数（${count}）。请重新点数。`)
  if (count > present) {
    return refuse(
      'count.over',
      `${name} ${count} 人，比实到 ${present} 人多 ${count - present} 人。请重新点数。`,
    )
  }
  const before = (number === null ? round.abstain : round.votes[number]) ?? 0
  const total = votesCast(round) + (round.abstain ?? 0) - before + count
  const most = present * seats
  if (total > most) {
    const each =
      seats === 1 ? `实到 ${present} 人` : `实到 ${present} 人、每人最多举 ${seats} 次，共 ${most} 次`
    return refuse('count.over', `合计 ${total}，比${each}多 ${total - most}。请重新点数。`)
  }
  return ok([{ type: 'contestCounted', data: { voteId, number, count } }])
}
