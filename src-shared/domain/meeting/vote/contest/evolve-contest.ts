import type { QuorumRule } from '../../../voting/rule'
import type { MeetingEvent, MeetingEventData } from '../../events'
import type { RoundHead } from '../../state'
import type { ContestBallot } from './ballot'
import { withRuling } from '../paper/doubtful'
import type { ContestBallotRound, ContestRound } from './round'
import { differingLines, firstContestFigures, newContestTellers } from './second'

type ContestEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'contestCounted'
      | 'contestCountCleared'
      | 'contestBallotCalled'
      | 'contestBallotCorrected'
      | 'contestBallotRuled'
      | 'contestSecondTallied'
      | 'ballotsIssued'
      | 'ballotsCollected'
  }
>

type Votes = ContestRound['votes']

/** A contest as it is opened; `planned` is the quorum of the plan, `begun` what every new round has. */
export function newContest(
  { voteId: _id, method, twoTellers, ...opened }: MeetingEventData<'contestOpened'>,
  planned: QuorumRule | null,
  begun: Omit<RoundHead, 'itemId' | 'subject' | 'motion' | 'stillWaiting'>,
): ContestRound {
  const votes: Votes = Object.fromEntries(opened.contenders.map(({ number }) => [number, null]))
  const quorum = opened.quorum === undefined ? planned : opened.quorum
  const quorumGroup = opened.quorumGroup ?? null
  const counting = { votes, abstain: null, result: null, ...newContestTellers(twoTellers) }
  const base = { ...opened, quorum, quorumGroup, ...begun, ...counting }
  return method === 'contestHands'
    ? { ...base, method }
    : { ...base, method, issued: null, collected: null, ...newContestCalling() }
}

/** Nothing is called yet. */
export function newContestCalling(): Pick<
  ContestBallotRound,
  'ballots' | 'invalid' | 'doubtful' | 'rulings'
> {
  return { ballots: [], invalid: 0, doubtful: 0, rulings: [] }
}

/** A contest after one more fact. Counts go along with the ballots, so that hundreds of ballots stay quick. */
export function evolveContest(round: ContestRound, event: ContestEvent): ContestRound {
  switch (event.type) {
    case 'contestCounted':
      return counted(round, event.data.number, event.data.count)
    case 'contestCountCleared':
      return counted(round, event.data.number, null)
    case 'ballotsIssued':
      return round.method === 'contestBallot' ? { ...round, issued: event.data.count } : round
    case 'ballotsCollected': {
      if (round.method !== 'contestBallot') return round
      const votes: Votes = Object.fromEntries(round.contenders.map(({ number }) => [number, 0]))
      return { ...round, collected: event.data.count, votes, abstain: 0 }
    }
    case 'contestBallotCalled': {
      if (round.method !== 'contestBallot') return round
      const { ballot } = event.data
      return { ...round, ballots: [...round.ballots, ballot], ...withBallot(round, ballot, 1) }
    }
    case 'contestBallotCorrected': {
      if (round.method !== 'contestBallot') return round
      const { n, ballot } = event.data
      return changed(round, n, ballot)
    }
    case 'contestBallotRuled': {
      if (round.method !== 'contestBallot') return round
      const { n, ballot, reason } = event.data
      return { ...changed(round, n, ballot), rulings: withRuling(round.rulings, { n, ballot, reason }) }
    }
    case 'contestSecondTallied': {
      const { figures: second } = event.data
      const first = firstContestFigures(round)
      const apart =
        first !== null && differingLines(round, first, second).length > 0 ? [{ first, second }] : []
      return { ...round, second, differences: [...round.differences, ...apart] }
    }
  }
}

function changed(round: ContestBallotRound, n: number, ballot: ContestBallot): ContestBallotRound {
  const before = round.ballots[n - 1]
  if (before === undefined) return round
  const without = { ...round, ...withBallot(round, before, -1) }
  return { ...without, ballots: round.ballots.with(n - 1, ballot), ...withBallot(without, ballot, 1) }
}

function counted(round: ContestRound, number: number | null, count: number | null): ContestRound {
  if (round.method !== 'contestHands') return round
  return number === null
    ? { ...round, abstain: count }
    : { ...round, votes: { ...round.votes, [number]: count } }
}

type Counts = Pick<ContestBallotRound, 'votes' | 'abstain' | 'invalid' | 'doubtful'>

function withBallot(
  { votes, abstain, invalid, doubtful }: Counts,
  ballot: ContestBallot,
  by: 1 | -1,
): Counts {
  const counts = { votes, abstain, invalid, doubtful }
  switch (ballot.kind) {
    case 'marked': {
      const changed = Object.fromEntries(ballot.numbers.map((number) => [number, (votes[number] ?? 0) + by]))
      return { ...counts, votes: { ...votes, ...changed } }
    }
    case 'blank':
      return { ...counts, abstain: (abstain ?? 0) + by }
    case 'invalid':
      return { ...counts, invalid: invalid + by }
    case 'doubtful':
      return { ...counts, doubtful: doubtful + by }
  }
}
