import type { QuorumRule } from '../../../voting/rule'
import type { MeetingEvent, MeetingEventData } from '../../events'
import type { RoundHead } from '../../state'
import type { ContestBallot } from './ballot'
import type { ContestRound } from './round'

type ContestEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'contestCounted'
      | 'contestCountCleared'
      | 'contestBallotCalled'
      | 'contestBallotCorrected'
      | 'ballotsIssued'
      | 'ballotsCollected'
  }
>

type Votes = ContestRound['votes']

/** A contest as it is opened; `planned` is the quorum of the plan, `begun` what every new round has. */
export function newContest(
  { voteId: _id, method, ...opened }: MeetingEventData<'contestOpened'>,
  planned: QuorumRule | null,
  begun: Omit<RoundHead, 'itemId' | 'subject' | 'motion' | 'stillWaiting'>,
): ContestRound {
  const votes: Votes = Object.fromEntries(opened.contenders.map(({ number }) => [number, null]))
  const quorum = opened.quorum === undefined ? planned : opened.quorum
  const quorumGroup = opened.quorumGroup ?? null
  const base = { ...opened, quorum, quorumGroup, ...begun, votes, abstain: null, result: null }
  return method === 'contestHands'
    ? { ...base, method }
    : { ...base, method, issued: null, collected: null, ballots: [], invalid: 0 }
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
      const before = round.ballots[n - 1]
      if (before === undefined) return round
      const without = { ...round, ...withBallot(round, before, -1) }
      return { ...without, ballots: round.ballots.with(n - 1, ballot), ...withBallot(without, ballot, 1) }
    }
  }
}

function counted(round: ContestRound, number: number | null, count: number | null): ContestRound {
  if (round.method !== 'contestHands') return round
  return number === null
    ? { ...round, abstain: count }
    : { ...round, votes: { ...round.votes, [number]: count } }
}

type Counts = { readonly votes: Votes; readonly abstain: number | null; readonly invalid: number }

function withBallot({ votes, abstain, invalid }: Counts, ballot: ContestBallot, by: 1 | -1): Counts {
  switch (ballot.kind) {
    case 'marked': {
      const changed = Object.fromEntries(ballot.numbers.map((number) => [number, (votes[number] ?? 0) + by]))
      return { votes: { ...votes, ...changed }, abstain, invalid }
    }
    case 'blank':
      return { votes, abstain: (abstain ?? 0) + by, invalid }
    case 'invalid':
      return { votes, abstain, invalid: invalid + by }
  }
}
