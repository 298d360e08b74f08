import { ok, refuse } from '../../../kernel/result'
import { decideVote, voidForTooManyBallots } from '../../../voting/decide-vote'
import { ballotTally, type BallotTally } from './ballots'
import { collectBallots, issueBallots, noneLeft, notCalling, notWhole } from './box'
import { roomTally } from '../room-tally'
import type { MeetingCommand } from '../../commands'
import type { MeetingDecision } from '../../decide-context'
import { BALLOT_CHOICE_NAMES, ballotRulingSchema, type VoteOutcome } from '../../facts'
import type { PaperRound } from '../../state'

type BallotCommand = Extract<
  MeetingCommand,
  {
    type: 'issueBallots' | 'collectBallots' | 'callBallot' | 'correctBallot' | 'ruleBallot' | 'reportSecond'
  }
>

/** 发票 → 收票 → 唱票 of one vote. The figures are held against each other at every step. */
export function decideBallots(round: PaperRound, command: BallotCommand): MeetingDecision {
  const tally = ballotTally(round)
  switch (command.type) {
    case 'issueBallots':
      return issueBallots(round, command.count)
    case 'collectBallots':
      return collectBallots(round, command.count)
    case 'callBallot':
      return (
        notCalling(tally) ??
        noneLeft(tally) ??
        ok([{ type: 'ballotCalled', data: { voteId: round.id, choice: command.choice } }])
      )
    case 'correctBallot':
      return correct(round, tally, command)
    case 'ruleBallot':
      return rule(round, tally, command)
    case 'reportSecond':
      return reportSecond(round, tally, command.figures)
  }
}

function correct(
  round: PaperRound,
  { called }: BallotTally,
  { n, choice }: Extract<BallotCommand, { type: 'correctBallot' }>,
): MeetingDecision {
  const before = round.ballots[n - 1]
  if (before === undefined) return notCalledYet(called, n)
  if (before === choice) {
    return refuse('ballot.same', `第 ${n} 张已经记为${BALLOT_CHOICE_NAMES[choice]}，不用更正。`)
  }
  // Otherwise a correction would be a ruling without a reason.
  if (before === 'doubtful') {
    return refuse('ballot.doubtful', `第 ${n} 张是疑问票，要由监票人提出，认定为哪一种，并写明理由。`)
  }
  return round.rulings.some((ruling) => ruling.n === n)
    ? refuse(
        'ballot.ruled',
        `第 ${n} 张是疑问票，已经认定为${BALLOT_CHOICE_NAMES[before]}。要改，请重新认定并写明理由。`,
      )
    : ok([{ type: 'ballotCorrected', data: { voteId: round.id, n, choice } }])
}

/** 疑问票: ruled on one by one, on the scrutineer's referral; a ruling can be changed until the result. */
function rule(
  round: PaperRound,
  { called }: BallotTally,
  { n, choice, reason }: Extract<BallotCommand, { type: 'ruleBallot' }>,
): MeetingDecision {
  const before = round.ballots[n - 1]
  if (before === undefined) return notCalledYet(called, n)
  const earlier = round.rulings.find((ruling) => ruling.n === n)
  if (before !== 'doubtful' && !earlier) {
    return refuse(
      'ballot.plain',
      `第 ${n} 张唱的是${BALLOT_CHOICE_NAMES[before]}，不是疑问票。有疑问的，请先更正为疑问票。`,
    )
  }
  if (reason === '') {
    return refuse('ballot.reason', `请写明第 ${n} 张为什么认定为${BALLOT_CHOICE_NAMES[choice]}。`)
  }
  return earlier?.choice === choice && earlier.reason === reason
    ? refuse('ballot.same', `第 ${n} 张已经认定为${BALLOT_CHOICE_NAMES[choice]}，不用再认定。`)
    : ok([{ type: 'ballotRuled', data: { voteId: round.id, n, choice, reason } }])
}

/** The second teller's figures: of all ballots in the box, once each of them says something. */
function reportSecond(
  round: PaperRound,
  tally: BallotTally,
  figures: Extract<BallotCommand, { type: 'reportSecond' }>['figures'],
): MeetingDecision {
  const { called, collected, left, doubtful } = tally
  if (!round.twoTellers) {
    return refuse('ballot.oneTeller', '这次只有一组计票，没有第二组的数要报。')
  }
  const early = notCalling(tally)
  if (early) return early
  if (left > 0) {
    return refuse('ballot.left', `收回 ${collected} 张，已唱 ${called} 张，还剩 ${left} 张。唱完再报乙的数。`)
  }
  if (doubtful > 0) {
    return refuse('ballot.doubtful', `还有 ${doubtful} 张疑问票没有认定。认定完再报乙的数。`)
  }
  for (const choice of ballotRulingSchema.options) {
    const wrong = notWhole(`乙报的${BALLOT_CHOICE_NAMES[choice]}`, figures[choice])
    if (wrong) return wrong
  }
  const sum = ballotRulingSchema.options.reduce((total, choice) => total + figures[choice], 0)
  if (sum !== collected) {
    const terms = ballotRulingSchema.options.map(
      (choice) => `${BALLOT_CHOICE_NAMES[choice]} ${figures[choice]}`,
    )
    const apart = Math.abs(sum - (collected ?? 0))
    return refuse(
      'ballot.secondSum',
      `乙报的 ${terms.join(' + ')} = ${sum}，比收回的 ${collected} 张${sum > (collected ?? 0) ? '多' : '少'} ${apart} 张。请乙重新清点。`,
    )
  }
  return ok([{ type: 'secondTallied', data: { voteId: round.id, figures } }])
}

function notCalledYet(called: number, n: number): MeetingDecision {
  return refuse('ballot.unknown', `只唱了 ${called} 张，没有第 ${n} 张。请看清是哪一张。`)
}

/** The result of ballots that are in order, or at once where there are too many of them. */
export function ballotsOutcome(round: PaperRound): VoteOutcome {
  const { issued, collected, phase } = ballotTally(round)
  return phase === 'void'
    ? voidForTooManyBallots(round.rule, issued ?? 0, collected ?? 0)
    : decideVote(round.rule, roomTally(round))
}
