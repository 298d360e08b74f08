import { BALLOT_CHOICE_NAMES, ballotRulingSchema } from '../../facts'
import type { PaperRound } from '../../state'
import { ballotTally, calledFigures, doubtfulPlaces } from './ballots'
import { doubtfulCheck } from './doubtful'
import { done, notDone, when, type VoteCheck } from '../check'
import { calledCheck, collectedCheck, issuedCheck } from './check-box'
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
    ...when(round.twoTellers, () => secondCheck(round)),
  ]
}

function secondCheck(round: PaperRound): VoteCheck {
  if (round.second === null) {
    return notDone('second', `等${TELLER_NAMES.second}的数`, `${TELLER_NAMES.second}报数后才能宣布结果`, {
      code: 'ballot.second',
      message: `第二名计票人（${TELLER_NAMES.second}）还没有报数。两人的数一致才能宣布。`,
    })
  }
  const differences = secondDifferences(round)
  return differences.length === 0
    ? done('second', '甲、乙的数一致')
    : notDone('second', differences.join('；'), '甲、乙的数一致后才能宣布结果', {
        code: 'ballot.differ',
        message: `${differences.join('；')}。请核对选票后更正，或重新计票，再宣布。`,
      })
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
