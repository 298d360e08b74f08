import { ok, refuse } from '../../kernel/result'
import { decideVote, voidForTooManyBallots } from '../../voting/decide-vote'
import { ballotTally, type BallotTally } from './ballots'
import { roomTally } from './room-tally'
import type { MeetingCommand } from '../commands'
import type { MeetingDecision } from '../decide-context'
import { BALLOT_CHOICE_NAMES } from '../facts'
import type { PaperRound } from '../state'

type BallotCommand = Extract<
  MeetingCommand,
  { type: 'issueBallots' | 'collectBallots' | 'callBallot' | 'correctBallot' }
>

/** 发票 → 收票 → 唱票 of one vote. The figures are held against each other at every step. */
export function decideBallots(round: PaperRound, command: BallotCommand): MeetingDecision {
  const tally = ballotTally(round)
  switch (command.type) {
    case 'issueBallots':
      return issue(round, tally, command.count)
    case 'collectBallots':
      return collect(round, tally, command.count)
    case 'callBallot':
      return (
        notCalling(tally) ??
        (tally.left === 0
          ? refuse('ballot.over', `收回 ${tally.collected} 张，已经唱完。请核对后宣布结果。`)
          : ok([{ type: 'ballotCalled', data: { voteId: round.id, choice: command.choice } }]))
      )
    case 'correctBallot': {
      const { n, choice } = command
      const before = round.ballots[n - 1]
      if (before === undefined) {
        return refuse('ballot.unknown', `只唱了 ${tally.called} 张，没有第 ${n} 张。请看清是哪一张。`)
      }
      return before === choice
        ? refuse('ballot.same', `第 ${n} 张已经记为${BALLOT_CHOICE_NAMES[choice]}，不用更正。`)
        : ok([{ type: 'ballotCorrected', data: { voteId: round.id, n, choice } }])
    }
  }
}

function issue(round: PaperRound, { collected, called }: BallotTally, count: number): MeetingDecision {
  const wrong = notWhole('发出', count)
  if (wrong) return wrong
  if (count === 0) return refuse('ballot.none', '发出 0 张，没有人能投票。请写实际发出的张数。')
  if (count > round.present) {
    return refuse(
      'ballot.overPresent',
      `发出 ${count} 张，比实到 ${round.present} 人多 ${count - round.present} 张。请按人发票，一人一张。`,
    )
  }
  if (called > 0) return refuse('ballot.calling', '已经开始唱票，发出的张数不能再改。')
  // With the box open, fewer ballots issued than lie in it would say that somebody put in another.
  return collected !== null
    ? refuse('ballot.collected', '票已经收回，发出的张数不能再改。确实记错了，请撤销收票后再改。')
    : ok([{ type: 'ballotsIssued', data: { voteId: round.id, count } }])
}

function collect(round: PaperRound, { issued, called }: BallotTally, count: number): MeetingDecision {
  if (issued === null) return refuse('ballot.notIssued', '还没有记下发出多少张票。请先发票。')
  const wrong = notWhole('收回', count)
  if (wrong) return wrong
  return called > 0
    ? refuse('ballot.calling', '已经开始唱票，收回的张数不能再改。确实点错了，请取消这次表决，重新开箱清点。')
    : ok([{ type: 'ballotsCollected', data: { voteId: round.id, count } }])
}

function notCalling({ issued, collected, phase }: BallotTally): MeetingDecision | null {
  switch (phase) {
    case 'issuing':
    case 'collecting':
      return refuse('ballot.notCollected', '还没有清点票箱。请先写下收回多少张，再唱票。')
    case 'void':
      return refuse('ballot.void', `收回 ${collected} 张，多于发出的 ${issued} 张，这次投票无效，不能唱票。`)
    case 'calling':
    case 'called':
      return null
  }
}

function notWhole(what: string, count: number): MeetingDecision | null {
  return Number.isSafeInteger(count) && count >= 0
    ? null
    : refuse('ballot.number', `${what}的张数要写整数，不能是 ${count}。请重新清点。`)
}

/** The result: only when every ballot in the box was called, or at once where there are too many in it. */
export function announceBallots(round: PaperRound): MeetingDecision {
  const tally = ballotTally(round)
  const { issued, collected, left } = tally
  if (issued === null || collected === null) {
    return notCalling(tally) ?? refuse('ballot.notCollected', '还没有清点票箱。请先写下收回多少张，再唱票。')
  }
  if (tally.phase === 'void') {
    const outcome = voidForTooManyBallots(round.rule, issued, collected)
    return ok([{ type: 'voteAnnounced', data: { voteId: round.id, outcome } }])
  }
  if (left > 0) {
    return refuse(
      'ballot.left',
      `收回 ${collected} 张，已唱 ${tally.called} 张，还剩 ${left} 张。请唱完再宣布。`,
    )
  }
  const outcome = decideVote(round.rule, roomTally(round))
  return ok([{ type: 'voteAnnounced', data: { voteId: round.id, outcome } }])
}
