import { BALLOT_CHOICE_NAMES, ballotRulingSchema } from '../../facts'
import type { PaperRound } from '../../state'
import { ballotTally, calledFigures, doubtfulPlaces } from './ballots'
import { doubtfulCheck } from './doubtful'
import { when, type VoteCheck } from '../check'
import { calledCheck, collectedCheck, issuedCheck } from './check-box'
import { secondCheck } from '../check-second'
import { TELLER_NAMES } from '../counting'

/** Paper ballots: given out, counted, called, doubtful ones ruled on, and the second teller with the same figures. */
export function ballotChecks(round: PaperRound): readonly VoteCheck[] {
  const { issued, collected, phase } = ballotTally(round)
  const box = [issuedCheck(issued), collectedCheck(issued, collected)]
  if (phase === 'void') return box
  return [
    ...box,
    calledCheck(ballotTally(round)),
    ...when(round.doubtful > 0 || round.rulings.length > 0, () =>
      doubtfulCheck(doubtfulPlaces(round), round.rulings.length),
    ),
    ...when(round.twoTellers, () => secondCheck(round.second !== null, secondDifferences(round))),
  ]
}

/** 同意：甲 24，乙 23，相差 1; none where both have the same, or the second has not said anything. */
export function secondDifferences(round: PaperRound): readonly string[] {
  const { second } = round
  if (second === null) return []
  const first = calledFigures(round)
  return ballotRulingSchema.options.flatMap((choice) => {
    const apart = Math.abs(first[choice] - second[choice])
    return apart === 0
      ? []
      : [
          `${BALLOT_CHOICE_NAMES[choice]}：${TELLER_NAMES.first} ${first[choice]}，${TELLER_NAMES.second} ${second[choice]}，相差 ${apart}`,
        ]
  })
}
