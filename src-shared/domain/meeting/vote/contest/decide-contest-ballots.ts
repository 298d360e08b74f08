import { ok, refuse } from '../../../kernel/result'
import type { MeetingCommand } from '../../commands'
import type { MeetingDecision } from '../../decide-context'
import { collectBallots, issueBallots, noneLeft, notCalling } from '../paper/box'
import { cannotCorrect, cannotRule, type CalledBallot } from '../paper/doubtful'
import { ballotWords, type ContestBallot } from './ballot'
import type { ContestBallotRound } from './round'
import { contestBox } from './tally'

type BallotCommand = Extract<
  MeetingCommand,
  {
    type:
      'issueBallots' | 'collectBallots' | 'callContestBallot' | 'correctContestBallot' | 'ruleContestBallot'
  }
>

/** 发票 → 收票 → 唱票 of a contest. */
export function decideContestBallots(round: ContestBallotRound, command: BallotCommand): MeetingDecision {
  const box = contestBox(round)
  switch (command.type) {
    case 'issueBallots':
      return issueBallots(round, command.count)
    case 'collectBallots':
      return collectBallots(round, command.count)
    case 'callContestBallot': {
      const ballot = inBallotOrder(command.ballot)
      return (
        notCalling(box) ??
        noneLeft(box) ??
        cannotBe(round, ballot) ??
        ok([{ type: 'contestBallotCalled', data: { voteId: round.id, ballot } }])
      )
    }
    case 'correctContestBallot': {
      const { n } = command
      const ballot = inBallotOrder(command.ballot)
      return (
        cannotCorrect(calledBallot(round, n), ballotWords(ballot, round.contenders)) ??
        cannotBe(round, ballot) ??
        ok([{ type: 'contestBallotCorrected', data: { voteId: round.id, n, ballot } }])
      )
    }
    case 'ruleContestBallot': {
      const { n, reason } = command
      const ballot = inBallotOrder(command.ballot)
      return (
        cannotBe(round, ballot) ??
        cannotRule(calledBallot(round, n), ballotWords(ballot, round.contenders), reason) ??
        ok([{ type: 'contestBallotRuled', data: { voteId: round.id, n, ballot, reason } }])
      )
    }
  }
}

/** The order names were called in says nothing, and is not kept. */
function inBallotOrder<Ballot extends ContestBallot>(ballot: Ballot): Ballot {
  return ballot.kind === 'marked'
    ? { ...ballot, numbers: ballot.numbers.toSorted((one, other) => one - other) }
    : ballot
}

function calledBallot({ ballots, rulings, contenders }: ContestBallotRound, n: number): CalledBallot {
  const ballot = ballots[n - 1]
  return {
    n,
    called: ballots.length,
    words: ballot && ballotWords(ballot, contenders),
    doubtful: ballot?.kind === 'doubtful',
    ruling: rulings.find((ruling) => ruling.n === n),
  }
}

function cannotBe({ contenders, seats }: ContestBallotRound, ballot: ContestBallot): MeetingDecision | null {
  if (ballot.kind === 'invalid' && ballot.why === 'tooMany' && contenders.length <= seats) {
    return refuse(
      'contest.notTooMany',
      `票上一共 ${contenders.length} 个，最多可选 ${seats} 个，不会多选。看不清的请记为无法辨认。`,
    )
  }
  if (ballot.kind !== 'marked') return null
  const { numbers } = ballot
  const unknown = numbers.find((number) => !contenders.some((contender) => contender.number === number))
  if (unknown !== undefined) {
    return refuse('contest.unknown', `这一轮的票上没有 ${unknown} 号。请看清票上的名字。`)
  }
  if (new Set(numbers).size < numbers.length) {
    return refuse('contest.twice', '同一张票上一个名字只能记一次。请重新记这张票。')
  }
  return numbers.length > seats
    ? refuse(
        'contest.tooMany',
        `这张票选了 ${numbers.length} 个，多于应选的 ${seats} 个，是废票。请记为无效（多选）。`,
      )
    : null
}
