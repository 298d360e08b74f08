import { ok, refuse } from '../../../kernel/result'
import { decideVote, voidForTooManyBallots } from '../../../voting/decide-vote'
import { ballotTally, type BallotTally } from './ballots'
import { collectBallots, issueBallots, noneLeft, notCalling, notWhole } from './box'
import { cannotCorrect, cannotRule, type CalledBallot } from './doubtful'
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
      return correct(round, command)
    case 'ruleBallot':
      return rule(round, command)
    case 'reportSecond':
      return reportSecond(round, tally, command.figures)
  }
}

function correct(
  round: PaperRound,
  { n, choice }: Extract<BallotCommand, { type: 'correctBallot' }>,
): MeetingDecision {
  return (
    cannotCorrect(calledBallot(round, n), BALLOT_CHOICE_NAMES[choice]) ??
    ok([{ type: 'ballotCorrected', data: { voteId: round.id, n, choice } }])
  )
}

function rule(
  round: PaperRound,
  { n, choice, reason }: Extract<BallotCommand, { type: 'ruleBallot' }>,
): MeetingDecision {
  return (
    cannotRule(calledBallot(round, n), BALLOT_CHOICE_NAMES[choice], reason) ??
    ok([{ type: 'ballotRuled', data: { voteId: round.id, n, choice, reason } }])
  )
}

function calledBallot({ ballots, rulings }: PaperRound, n: number): CalledBallot {
  const choice = ballots[n - 1]
  return {
    n,
    called: ballots.length,
    words: choice && BALLOT_CHOICE_NAMES[choice],
    doubtful: choice === 'doubtful',
    ruling: rulings.find((ruling) => ruling.n === n),
  }
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

/** The result of ballots that are in order, or at once where there are too many of them. */
export function ballotsOutcome(round: PaperRound): VoteOutcome {
  const { issued, collected, phase } = ballotTally(round)
  return phase === 'void'
    ? voidForTooManyBallots(round.rule, issued ?? 0, collected ?? 0)
    : decideVote(round.rule, roomTally(round))
}
