import type { MeetingEvent } from '../events'
import type { BallotChoice } from '../facts'
import type { PaperRound, VoteCounts } from '../state'

type BallotEvent = Extract<
  MeetingEvent,
  { type: 'ballotsIssued' | 'ballotsCollected' | 'ballotCalled' | 'ballotCorrected' }
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
      return { ...round, ballots: [...round.ballots, choice], counts: counted(round.counts, choice, 1) }
    }
    case 'ballotCorrected': {
      const { n, choice } = event.data
      const before = round.ballots[n - 1]
      if (before === undefined) return round
      const ballots = round.ballots.with(n - 1, choice)
      return { ...round, ballots, counts: counted(counted(round.counts, before, -1), choice, 1) }
    }
  }
}

function counted(counts: VoteCounts, choice: BallotChoice, by: 1 | -1): VoteCounts {
  return choice === 'invalid' ? counts : { ...counts, [choice]: (counts[choice] ?? 0) + by }
}
