import type { MeetingEvent } from '../../events'
import type { BallotChoice } from '../../facts'
import type { PaperRound, VoteCounts } from '../../state'
import { calledFigures, sameFigures } from './ballots'
import { withRuling } from './doubtful'

type BallotEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'ballotsIssued'
      | 'ballotsCollected'
      | 'ballotCalled'
      | 'ballotCorrected'
      | 'ballotRuled'
      | 'secondTallied'
  }
>

const BOX_OPENED: VoteCounts = { yes: 0, no: 0, abstain: 0, silent: null }

/** A vote by paper ballots after one more fact. Counts go along with the ballots, so that thousands stay quick. */
export function evolveBallots(round: PaperRound, event: BallotEvent): PaperRound {
  switch (event.type) {
    case 'ballotsIssued':
      return { ...round, issued: event.data.count }
    case 'ballotsCollected':
      return { ...round, collected: event.data.count, counts: BOX_OPENED }
    case 'ballotCalled': {
      const { choice } = event.data
      return counted({ ...round, ballots: [...round.ballots, choice] }, choice, 1)
    }
    case 'ballotCorrected':
      return changed(round, event.data.n, event.data.choice)
    case 'ballotRuled': {
      const { n, choice, reason } = event.data
      const rulings = withRuling(round.rulings, { n, choice, reason })
      return { ...changed(round, n, choice), rulings }
    }
    case 'secondTallied': {
      const { figures: second } = event.data
      const first = calledFigures(round)
      const apart = sameFigures(first, second) ? [] : [{ first, second }]
      return { ...round, second, differences: [...round.differences, ...apart] }
    }
  }
}

function changed(round: PaperRound, n: number, choice: BallotChoice): PaperRound {
  const before = round.ballots[n - 1]
  if (before === undefined) return round
  const ballots = round.ballots.with(n - 1, choice)
  return counted(counted({ ...round, ballots }, before, -1), choice, 1)
}

function counted(round: PaperRound, choice: BallotChoice, by: 1 | -1): PaperRound {
  switch (choice) {
    case 'invalid':
      return round
    case 'doubtful':
      return { ...round, doubtful: round.doubtful + by }
    default:
      return { ...round, counts: { ...round.counts, [choice]: (round.counts[choice] ?? 0) + by } }
  }
}
