import type { BallotRound, Meeting } from '../state'
import { ballotTally } from './paper/ballots'
import { namedPhase, namedTally } from './named/named'
import { contestBox } from './contest/tally'

/**
 * Whether the wall may show what was counted: with the result at the latest. How far the counting is may be told
 * where it gives nothing away.
 */
export function countsShown(round: Pick<BallotRound, 'hidden' | 'state'>): boolean {
  return !round.hidden || round.state === 'announced'
}

/** The votes whose figures the wall is not even sent. */
export function withheldVotes(meeting: Meeting): ReadonlySet<string> {
  return new Set(meeting.votes.filter((round) => !countsShown(round)).map(({ id }) => id))
}

/**
 * How far a count that is hidden has come, as the wall may say it: 已唱 24 / 44 张. Null where the wall has something
 * else to tell the room meanwhile, such as which hands to raise.
 */
export function hiddenProgress(round: BallotRound): string | null {
  switch (round.method) {
    case 'showOfHands':
      return null
    case 'secretBallot': {
      const { phase, called, collected } = ballotTally(round)
      return phase === 'calling' || phase === 'called' ? `已唱 ${called} / ${collected ?? 0} 张` : null
    }
    case 'contestHands': {
      const heard = round.contenders.filter(({ number }) => (round.votes[number] ?? null) !== null).length
      return `已点 ${heard} / ${round.contenders.length}`
    }
    case 'contestBallot': {
      const { phase, called, collected } = contestBox(round)
      return phase === 'calling' || phase === 'called' ? `已唱 ${called} / ${collected ?? 0} 张` : null
    }
    case 'rollCall': {
      const { all, left } = namedTally(round)
      return `已点 ${all - left} / ${all} 人`
    }
    case 'namedBallot': {
      const { given } = namedTally(round)
      return namedPhase(round) === 'entering' ? `已登记 ${given} / ${round.collected ?? 0} 张` : null
    }
    case 'households': {
      const { all, left } = namedTally(round)
      return `已登记 ${all - left} / ${all} 户`
    }
    case 'acclamation':
      return null
    case 'ownersRegister':
      return `已登记 ${Object.keys(round.answers).length} / ${round.heads.length} 人`
  }
}
