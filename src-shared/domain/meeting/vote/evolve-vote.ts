import type { MeetingEvent, MeetingEventData } from '../events'
import type { BallotRound, Meeting, OwnersRound, VoteCounts } from '../state'
import { newPaperCounting } from './paper/ballots'
import { evolveContest, newContest } from './contest/evolve-contest'
import { isContest } from './contest/round'
import { evolveBallots } from './paper/evolve-ballots'
import { evolveNamed, newNamedRound } from './named/evolve-named'
import { isNamed } from './named/named'
import { evolveHands } from './hands/evolve-hands'
import { newHandsCounting, NOTHING_HEARD } from './hands/hands'
import { headsOf, ownersTally } from './owners/owners'
import { recounted } from './recount'

/** Ballot rounds. */
export function evolveVote(meeting: Meeting, event: MeetingEvent, at: number): Meeting {
  switch (event.type) {
    case 'voteOpened': {
      const { voteId: id, method, twoTellers, script, ...opened } = event.data
      const { quorum = meeting.plan.quorum, quorumGroup = null } = opened
      const begun = { ...opened, quorum, quorumGroup, ...newRound(id, at) }
      switch (method) {
        case 'showOfHands':
          return withNewRound(meeting, { ...begun, method, ...newHandsCounting(script, twoTellers) })
        case 'secretBallot':
          return withNewRound(meeting, {
            ...begun,
            method,
            issued: null,
            collected: null,
            ballots: [],
            ...newPaperCounting(twoTellers),
          })
        case 'acclamation':
          return withNewRound(meeting, { ...begun, method, objection: null })
      }
    }
    case 'namedVoteOpened': {
      const { voteId, quorum = meeting.plan.quorum, quorumGroup = null, ...opened } = event.data
      return withNewRound(meeting, {
        ...opened,
        quorum,
        quorumGroup,
        ...newRound(voteId, at),
        ...newNamedRound(opened),
      })
    }
    case 'householdsAdded':
      return { ...meeting, households: [...meeting.households, ...event.data.households] }
    case 'householdRemoved':
      return {
        ...meeting,
        households: meeting.households.filter(({ id }) => id !== event.data.householdId),
      }
    case 'voterAnswered':
    case 'voterPassed':
    case 'restSilenced':
      return withRound(meeting, event.data.voteId, (round) =>
        isNamed(round) ? evolveNamed(round, event, at) : round,
      )
    case 'acclamationObjected': {
      const { voteId, ...objection } = event.data
      const ended = withRound(meeting, voteId, (round) =>
        round.method === 'acclamation'
          ? { ...round, state: 'cancelled', closedAt: at, objection: { ...objection, at } }
          : round,
      )
      return { ...ended, activeVoteId: null }
    }
    case 'ownersVoteOpened': {
      const { voteId, units, ...opened } = event.data
      const chosen = units && new Set(units)
      const heads = headsOf(chosen ? meeting.owners.filter(({ id }) => chosen.has(id)) : meeting.owners)
      const begun = {
        ...opened,
        ...newRound(voteId, at),
        method: 'ownersRegister',
        heads,
        answers: {},
        delivered: {},
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
    case 'ballotsDelivered':
      return withRound(meeting, event.data.voteId, (round) =>
        round.method === 'ownersRegister' ? delivered(round, event.data) : round,
      )
    case 'countReported':
    case 'countCleared':
    case 'countSettled':
      return withRound(meeting, event.data.voteId, (round) =>
        round.method === 'showOfHands' ? evolveHands(round, event) : round,
      )
    case 'countsHidden':
    case 'countsRevealed':
      return withRound(meeting, event.data.voteId, (round) => ({
        ...round,
        hidden: event.type === 'countsHidden',
      }))
    case 'recountBegun':
      return {
        ...withRound(meeting, event.data.voteId, (round) => recounted(round, event.data.reason, at)),
        activeVoteId: event.data.voteId,
        shownVoteId: null,
        sceneOverride: null,
      }
    case 'contestOpened':
      return withNewRound(
        meeting,
        newContest(event.data, meeting.plan.quorum, newRound(event.data.voteId, at)),
      )
    case 'contestCounted':
    case 'contestCountCleared':
    case 'contestBallotCalled':
    case 'contestBallotCorrected':
    case 'contestBallotRuled':
    case 'contestSecondTallied':
      return withRound(meeting, event.data.voteId, (round) =>
        isContest(round) ? evolveContest(round, event) : round,
      )
    case 'ballotsIssued':
    case 'ballotsCollected':
      return withRound(meeting, event.data.voteId, (round) => {
        if (isNamed(round)) return evolveNamed(round, event, at)
        if (round.method === 'secretBallot') return evolveBallots(round, event)
        return isContest(round) ? evolveContest(round, event) : round
      })
    case 'ballotCalled':
    case 'ballotCorrected':
    case 'ballotRuled':
    case 'secondTallied':
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
          ...(isContest(round) && event.data.contest ? { result: event.data.contest } : {}),
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
    hidden: false,
    earlierCounts: [],
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
  return { ...round, answers, counts: headCounts({ ...round, answers }) }
}

function delivered(
  round: OwnersRound,
  { heads, delivered: is }: MeetingEventData<'ballotsDelivered'>,
): OwnersRound {
  const changed = new Set(heads)
  const others = Object.keys(round.delivered).filter((head) => !changed.has(head))
  return {
    ...round,
    delivered: Object.fromEntries([...others, ...(is ? heads : [])].map((head) => [head, true as const])),
  }
}

function headCounts(round: Pick<OwnersRound, 'heads' | 'answers' | 'delivered'>): VoteCounts {
  const { all, yes, no, abstain } = ownersTally(round)
  const silent = all.heads - yes.heads - no.heads - abstain.heads
  return { yes: yes.heads, no: no.heads, abstain: abstain.heads, silent }
}

function withRound(meeting: Meeting, voteId: string, change: (round: BallotRound) => BallotRound): Meeting {
  return { ...meeting, votes: meeting.votes.map((round) => (round.id === voteId ? change(round) : round)) }
}
