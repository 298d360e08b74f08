import type { MeetingEvent } from './events'
import { evolveBallots } from './evolve-ballots'
import type { BallotRound, Meeting } from './state'

/** What the recorder writes, the votes, and the minutes to their seal. */
export function evolveRecord(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'pointNoted': {
      const { pointId: id, itemId, turnId, text } = event.data
      return { ...meeting, points: [...meeting.points, { id, itemId, turnId, text, at, revisedAt: null }] }
    }
    case 'pointRevised':
      return {
        ...meeting,
        points: meeting.points.map((point) =>
          point.id === event.data.pointId ? { ...point, text: event.data.text, revisedAt: at } : point,
        ),
      }
    case 'pointRemoved':
      return { ...meeting, points: meeting.points.filter(({ id }) => id !== event.data.pointId) }
    case 'outcomeRecorded': {
      const { outcomeId: id, itemId, outcome } = event.data
      return { ...meeting, outcomes: [...meeting.outcomes, { ...outcome, id, itemId, at }] }
    }
    case 'outcomeRevised':
      return {
        ...meeting,
        outcomes: meeting.outcomes.map((existing) =>
          existing.id === event.data.outcomeId ? { ...existing, ...event.data.outcome } : existing,
        ),
      }
    case 'outcomeRemoved':
      return { ...meeting, outcomes: meeting.outcomes.filter(({ id }) => id !== event.data.outcomeId) }
    case 'minutesRevised': {
      const { blockId, text } = event.data
      const { [blockId]: _replaced, ...others } = meeting.minutesEdits
      return { ...meeting, minutesEdits: text === null ? others : { ...others, [blockId]: text } }
    }
    case 'minutesSigned': {
      const { signatureId: id, as, name, strokes, contentHash } = event.data
      return { ...meeting, signatures: [...meeting.signatures, { id, as, name, strokes, contentHash, at }] }
    }
    case 'minutesSealed':
      return { ...meeting, phase: 'sealed', seal: { ...event.data, at } }
    default:
      return meeting
  }
}

const NOTHING_HEARD = { yes: null, no: null, abstain: null, silent: null } as const

/** Ballot rounds. */
export function evolveVote(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'voteOpened': {
      const { voteId: id, method, ...opened } = event.data
      const begun = {
        ...opened,
        id,
        counts: NOTHING_HEARD,
        openedAt: at,
        state: 'open' as const,
        outcome: null,
        closedAt: null,
        cancelReason: '',
      }
      const round: BallotRound =
        method === 'showOfHands'
          ? { ...begun, method }
          : { ...begun, method, issued: null, collected: null, ballots: [] }
      return {
        ...meeting,
        votes: [...meeting.votes, round],
        activeVoteId: id,
        shownVoteId: null,
        sceneOverride: null,
      }
    }
    case 'countReported':
      return withRound(meeting, event.data.voteId, (round) => ({
        ...round,
        counts: { ...round.counts, [event.data.option]: event.data.count },
      }))
    case 'countCleared':
      return withRound(meeting, event.data.voteId, (round) => ({
        ...round,
        counts: { ...round.counts, [event.data.option]: null },
      }))
    case 'ballotsIssued':
    case 'ballotsCollected':
    case 'ballotCalled':
    case 'ballotCorrected':
      return withRound(meeting, event.data.voteId, (round) =>
        round.method === 'secretBallot' ? evolveBallots(round, event) : round,
      )
    case 'voteAnnounced':
      return {
        ...withRound(meeting, event.data.voteId, (round) => ({
          ...round,
          state: 'announced',
          outcome: event.data.outcome,
          closedAt: at,
        })),
        activeVoteId: null,
        shownVoteId: event.data.voteId,
        sceneOverride: null,
      }
    case 'voteCancelled':
      return {
        ...withRound(meeting, event.data.voteId, (round) => ({
          ...round,
          state: 'cancelled',
          closedAt: at,
          cancelReason: event.data.reason,
        })),
        activeVoteId: null,
        sceneOverride: null,
      }
    default:
      return meeting
  }
}

function withRound(meeting: Meeting, voteId: string, change: (round: BallotRound) => BallotRound): Meeting {
  return { ...meeting, votes: meeting.votes.map((round) => (round.id === voteId ? change(round) : round)) }
}
