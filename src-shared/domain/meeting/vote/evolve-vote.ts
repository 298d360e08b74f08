import type { MeetingEvent, MeetingEventData } from '../events'
import type { BallotRound, Meeting, OwnersRound, VoteCounts } from '../state'
import { evolveBallots } from './evolve-ballots'
import { headsOf, ownersTally } from './owners'

const NOTHING_HEARD = { yes: null, no: null, abstain: null, silent: null } as const

/** Ballot rounds. */
export function evolveVote(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'voteOpened': {
      const { voteId: id, method, ...opened } = event.data
      const { quorum = meeting.plan.quorum, quorumGroup = null } = opened
      const begun = { ...opened, quorum, quorumGroup, ...newRound(id, at) }
      const round: BallotRound =
        method === 'showOfHands'
          ? { ...begun, method }
          : { ...begun, method, issued: null, collected: null, ballots: [] }
      return withNewRound(meeting, round)
    }
    case 'ownersVoteOpened': {
      const { voteId, ...opened } = event.data
      const heads = headsOf(meeting.owners)
      const begun = {
        ...opened,
        ...newRound(voteId, at),
        method: 'ownersRegister',
        heads,
        answers: {},
      } as const
      return withNewRound(meeting, { ...begun, counts: headCounts(begun) })
    }
    case 'ownersAdded':
      return { ...meeting, owners: [...meeting.owners, ...event.data.units] }
    case 'ownerRemoved':
      return { ...meeting, owners: meeting.owners.filter(({ id }) => id !== event.data.unitId) }
    case 'ownerAnswered':
      return withRound(meeting, event.data.voteId, (round) =>
        round.method === 'ownersRegister' ? answered(round, event.data) : round,
      )
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

const newRound = (id: string, at: number) =>
  ({
    id,
    counts: NOTHING_HEARD,
    openedAt: at,
    state: 'open',
    outcome: null,
    closedAt: null,
    cancelReason: '',
  }) as const

function withNewRound(meeting: Meeting, round: BallotRound): Meeting {
  return {
    ...meeting,
    votes: [...meeting.votes, round],
    activeVoteId: round.id,
    shownVoteId: null,
    sceneOverride: null,
  }
}

function answered(round: OwnersRound, { head, answer }: MeetingEventData<'ownerAnswered'>): OwnersRound {
  const { [head]: _before, ...others } = round.answers
  const answers = answer === null ? others : { ...others, [head]: answer }
  return { ...round, answers, counts: headCounts({ heads: round.heads, answers }) }
}

function headCounts(round: Pick<OwnersRound, 'heads' | 'answers'>): VoteCounts {
  const { all, yes, no, abstain } = ownersTally(round)
  const silent = all.heads - yes.heads - no.heads - abstain.heads
  return { yes: yes.heads, no: no.heads, abstain: abstain.heads, silent }
}

function withRound(meeting: Meeting, voteId: string, change: (round: BallotRound) => BallotRound): Meeting {
  return { ...meeting, votes: meeting.votes.map((round) => (round.id === voteId ? change(round) : round)) }
}
