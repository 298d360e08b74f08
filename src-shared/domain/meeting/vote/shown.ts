import type { BallotRound } from '../state'

/** Whether the wall may show what was counted. How far the counting is may be told where it gives nothing away. */
export function countsShown(round: BallotRound): boolean {
  return !round.hidden || round.state !== 'open'
}
