import { namesOf } from '../../../voting/contest/tally'
import { done, notDone, when, type VoteCheck } from '../check'
import { calledCheck, collectedCheck, issuedCheck } from '../paper/check-box'
import { doubtfulCheck } from '../paper/doubtful'
import { secondCheck } from '../check-second'
import type { ContestRound } from './round'
import { contestDifferences } from './second'
import { contestBox, doubtfulContestPlaces } from './tally'

/** What must be in order before a contest can be announced: every ballot called and ruled on, or everybody's hands counted. */
export function contestChecks(round: ContestRound): readonly VoteCheck[] {
  const second = when(round.twoTellers, () => secondCheck(round.second !== null, contestDifferences(round)))
  if (round.method === 'contestBallot') {
    const { issued, collected, called, left, doubtful, phase } = contestBox(round)
    const box = [issuedCheck(issued), collectedCheck(issued, collected)]
    if (phase === 'void') return box
    return [
      ...box,
      calledCheck({ collected, called, left }),
      ...when(doubtful > 0 || round.rulings.length > 0, () =>
        doubtfulCheck(doubtfulContestPlaces(round), round.rulings.length),
      ),
      ...second,
    ]
  }
  const missing = round.contenders.filter(({ number }) => (round.votes[number] ?? null) === null)
  const abstain = round.seats === 1 && round.abstain === null ? [{ name: '弃权' }] : []
  const names = namesOf([...missing, ...abstain])
  return [
    names === ''
      ? done('counts', '都报数了')
      : notDone('counts', `${names}还没有报数`, '都报数后才能宣布', {
          code: 'count.missing',
          message: `${names}还没有报数。请点完再宣布。`,
        }),
    ...second,
  ]
}
