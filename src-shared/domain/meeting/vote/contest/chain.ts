import type { Meeting } from '../../state'
import type { Contender } from './contenders'
import { isContest, type ContestRound } from './round'

/** The vote that was held after this one because of its result; void and cancelled ones leave the place free. */
export function followUpOf(meeting: Meeting, voteId: string): ContestRound | null {
  const found = meeting.votes.find(
    (round) =>
      isContest(round) &&
      round.previous === voteId &&
      round.state !== 'cancelled' &&
      round.outcome?.verdict !== 'void',
  )
  return found && isContest(found) ? found : null
}

/** The rounds that led to this one, oldest first, this one last. */
export function chainTo(meeting: Meeting, round: ContestRound): readonly ContestRound[] {
  const before = meeting.votes.find(({ id }) => id === round.previous)
  return before && isContest(before) ? [...chainTo(meeting, before), round] : [round]
}

export interface ElectedContender extends Contender {
  readonly votes: number
  /** The round that elected them. */
  readonly round: ContestRound
}

export interface ContestStanding {
  readonly choosing: ContestRound['choosing']
  /** 应选名额 of the whole contest. */
  readonly seats: number
  readonly elected: readonly ElectedContender[]
  readonly seatsLeft: number
  /** The announced round whose further vote has not been opened yet; null where none is called for. */
  readonly pending: ContestRound | null
}

/** What the chain of rounds up to this one has come to. */
export function standingOf(meeting: Meeting, round: ContestRound): ContestStanding {
  const chain = chainTo(meeting, round)
  const elected = chain.flatMap((one) => electedIn(one))
  const seats = chain[0]?.seats ?? round.seats
  const pending = pendingContest(meeting, round.itemId)
  return { choosing: round.choosing, seats, elected, seatsLeft: seats - elected.length, pending }
}

export function electedIn(round: ContestRound): readonly ElectedContender[] {
  return (round.result?.elected ?? []).flatMap((number) => {
    const contender = round.contenders.find((one) => one.number === number)
    return contender ? [{ ...contender, votes: round.votes[number] ?? 0, round }] : []
  })
}

/** The last announced contest of an item that was not void. */
export function lastContestOf(meeting: Meeting, itemId: string): ContestRound | null {
  const found = meeting.votes.findLast(
    (round) =>
      round.itemId === itemId &&
      isContest(round) &&
      round.state === 'announced' &&
      round.outcome?.verdict !== 'void',
  )
  return found && isContest(found) ? found : null
}

/** The announced round of an item whose further vote has not been held; null where none is called for. */
export function pendingContest(meeting: Meeting, itemId: string): ContestRound | null {
  const last = lastContestOf(meeting, itemId)
  return last?.result?.next && !followUpOf(meeting, last.id) ? last : null
}
