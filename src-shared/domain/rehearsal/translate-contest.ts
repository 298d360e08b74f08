import { ok, type Result } from '../kernel/result'
import type { MeetingCommand } from '../meeting/commands'
import { activeVote } from '../meeting/selectors'
import type { Meeting } from '../meeting/state'
import type { ContestBallot, ContestBallotRuling } from '../meeting/vote/contest/ballot'
import { isContest, type ContestRound } from '../meeting/vote/contest/round'
import { closest } from '../text/closest'
import type { ContestBallotFields, ContestRulingFields } from './contest-steps'
import { mistake } from './find'
import type { StepOf } from './steps'
import { map, NOTHING, type Commands } from './translation'

/** 推选 and 多方案比选. */
export function translateContest(
  step: StepOf<
    | 'openRunoff'
    | 'countContest'
    | 'clearContest'
    | 'callContestBallots'
    | 'correctContestBallot'
    | 'ruleContestBallot'
    | 'secondContest'
  >,
  meeting: Meeting,
): Commands {
  const meetingId = meeting.id
  const round = activeVote(meeting) ?? meeting.votes.at(-1)
  const voteId = round?.id ?? NOTHING
  if (step.do === 'openRunoff') {
    const last = meeting.votes.findLast((one) => isContest(one) && one.state === 'announced')
    return ok([{ type: 'openRunoff', meetingId, voteId: last?.id ?? NOTHING }])
  }
  if (!round || !isContest(round)) return mistake('现在不是推选或比选，请核对步骤。')
  switch (step.do) {
    case 'countContest': {
      const counted = votesOf(round, step.votes)
      if (!counted.ok) return counted
      const commands: MeetingCommand[] = counted.value.map((one) => ({
        type: 'reportContest',
        meetingId,
        voteId,
        ...one,
      }))
      if (step.abstain !== undefined) {
        commands.push({ type: 'reportContest', meetingId, voteId, number: null, count: step.abstain })
      }
      return commands.length > 0 ? ok(commands) : mistake('没有写票数，请写 votes 或 abstain。')
    }
    case 'clearContest':
      return step.name === null
        ? ok([{ type: 'clearContest', meetingId, voteId, number: null }])
        : map(numberOf(round, step.name), (number) => ({ type: 'clearContest', meetingId, voteId, number }))
    case 'callContestBallots': {
      const commands: MeetingCommand[] = []
      for (const fields of step.ballots) {
        const ballot = ballotOf(round, fields)
        if (!ballot.ok) return ballot
        commands.push({ type: 'callContestBallot', meetingId, voteId, ballot: ballot.value })
      }
      return ok(commands)
    }
    case 'correctContestBallot':
      return map(ballotOf(round, step.ballot), (ballot) => ({
        type: 'correctContestBallot',
        meetingId,
        voteId,
        n: step.n,
        ballot,
      }))
    case 'secondContest': {
      const { abstain, invalid } = step
      return map(votesOf(round, step.votes), (votes) => ({
        type: 'reportContestSecond',
        meetingId,
        voteId,
        figures: { votes: [...votes], abstain, invalid },
      }))
    }
    case 'ruleContestBallot': {
      const { n, reason } = step
      return map(rulingOf(round, step.ballot), (ballot) => ({
        type: 'ruleContestBallot',
        meetingId,
        voteId,
        n,
        ballot,
        reason,
      }))
    }
  }
}

function votesOf(
  round: ContestRound,
  votes: Readonly<Record<string, number>>,
): Result<readonly { readonly number: number; readonly count: number }[]> {
  const counted: { number: number; count: number }[] = []
  for (const [name, count] of Object.entries(votes)) {
    const number = numberOf(round, name)
    if (!number.ok) return number
    counted.push({ number: number.value, count })
  }
  return ok(counted)
}

function numberOf({ contenders }: ContestRound, called: string): Result<number> {
  const found = contenders.find(({ name }) => name === called)
  if (found) return ok(found.number)
  const names = contenders.map(({ name }) => name)
  const meant = closest(called, names)
  return mistake(
    `这一轮的票上没有“${called}”${meant === null ? '' : `，是不是“${meant}”`}？票上有：${names.join('、')}。`,
  )
}

function ballotOf(round: ContestRound, fields: ContestBallotFields): Result<ContestBallot> {
  return fields === 'doubtful' ? ok({ kind: 'doubtful' }) : rulingOf(round, fields)
}

function rulingOf(round: ContestRound, fields: ContestRulingFields): Result<ContestBallotRuling> {
  if (fields === 'blank') return ok({ kind: 'blank' })
  if (typeof fields === 'string') return ok({ kind: 'invalid', why: fields })
  const numbers: number[] = []
  for (const name of fields) {
    const number = numberOf(round, name)
    if (!number.ok) return number
    numbers.push(number.value)
  }
  return ok({ kind: 'marked', numbers })
}
