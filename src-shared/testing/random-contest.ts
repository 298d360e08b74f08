import type { AgendaItemDraft } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import type { ContestBallot } from '#shared/domain/meeting/vote/contest/ballot'
import { pendingContest } from '#shared/domain/meeting/vote/contest/chain'
import { isContest, type ContestRound } from '#shared/domain/meeting/vote/contest/round'
import { firstContestFigures } from '#shared/domain/meeting/vote/contest/second'
import { contestBox, doubtfulContestPlaces } from '#shared/domain/meeting/vote/contest/tally'
import { CONTEST_RULES } from '#shared/domain/voting/contest/rule'
import type { StageCommand } from './stage'

/** The motion of an item made one among several: of candidates by ballots, or of options by hands. */
export function asContest(item: AgendaItemDraft, index: number): AgendaItemDraft {
  if (!item.motion) return item
  const { text } = item.motion
  const options = index % 2 === 1
  const contenders = ['甲', '乙', '丙', '丁'].map((name) => ({ name, note: '', participantId: null }))
  const counting = { twoTellers: index % 4 > 1, hidden: false }
  return {
    ...item,
    motion: options
      ? {
          text,
          method: 'contestHands',
          choosing: 'options',
          contenders,
          seats: 1,
          rule: CONTEST_RULES.knockOut,
          counting,
        }
      : {
          text,
          method: 'contestBallot',
          choosing: 'people',
          contenders,
          seats: 2,
          rule: CONTEST_RULES.validMajority,
          counting,
        },
  }
}

/** What somebody tries to do in a contest, or after it; null where there is none. */
export function contestMove(meeting: Meeting, pick: number, amount: number): StageCommand | null {
  const last = meeting.votes.at(-1)
  if (!last || !isContest(last)) return null
  if (last.state !== 'open') {
    const pending = pendingContest(meeting, last.itemId)
    return { type: 'openRunoff', voteId: (pending ?? last).id }
  }
  const voteId = last.id
  if (last.method === 'contestHands') return handsMove(last, pick, amount)
  const { phase } = contestBox(last)
  if (phase === 'issuing') return { type: 'issueBallots', voteId, count: last.present }
  if (phase === 'collecting') return { type: 'collectBallots', voteId, count: last.present - (amount % 3) }
  if (amount % 5 === 2 && last.ballots.length > 0) {
    const n = doubtfulContestPlaces(last)[0] ?? (pick % last.ballots.length) + 1
    const found = ballotOf(last, pick, amount + pick)
    return found.kind === 'doubtful'
      ? null
      : { type: 'ruleContestBallot', voteId, n, ballot: found, reason: '监票人提出' }
  }
  if (phase === 'called' && amount % 4 === 0) return secondMove(last, pick)
  if (phase === 'called' && amount % 2 === 0) return { type: 'announceVote', voteId }
  const ballot = ballotOf(last, pick, amount)
  return amount % 7 === 0
    ? { type: 'correctContestBallot', voteId, n: pick + 1, ballot }
    : { type: 'callContestBallot', voteId, ballot }
}

function handsMove(round: ContestRound, pick: number, amount: number): StageCommand | null {
  const voteId = round.id
  const open = round.contenders.find(({ number }) => round.votes[number] === null)
  if (amount % 9 === 0) return { type: 'clearContest', voteId, number: round.contenders[0]?.number ?? null }
  if (!open && round.abstain !== null) {
    return amount % 4 === 0 ? secondMove(round, pick) : { type: 'announceVote', voteId }
  }
  return { type: 'reportContest', voteId, number: open?.number ?? null, count: pick % 5 }
}

/** The second teller has the same as the first, or now and then a vote more for the first name. */
function secondMove(round: ContestRound, pick: number): StageCommand | null {
  const first = firstContestFigures(round)
  if (first === null) return null
  const votes = first.votes.map((one, index) =>
    index === 0 && pick % 3 === 0 ? { ...one, count: one.count + 1 } : one,
  )
  return { type: 'reportContestSecond', voteId: round.id, figures: { ...first, votes } }
}

/** Also names that are not on it, and more than there are seats: those are refused. */
function ballotOf({ contenders }: ContestRound, pick: number, amount: number): ContestBallot {
  if (amount % 5 === 0) return { kind: 'blank' }
  if (amount % 5 === 1) return { kind: 'invalid', why: pick % 2 === 0 ? 'tooMany' : 'unreadable' }
  if (amount % 5 === 3 && pick % 3 === 0) return { kind: 'doubtful' }
  const first = contenders[pick % contenders.length]?.number ?? 1
  const second = (pick % 5) + 1
  return { kind: 'marked', numbers: second === first ? [first] : [first, second] }
}
