import { namesOf } from '../../../voting/contest/tally'
import { done, notDone, type VoteCheck } from '../check'
import { calledCheck, collectedCheck, issuedCheck } from '../paper/check-box'
import type { ContestRound } from './round'
import { contestBox } from './tally'

/** What must be in order before a contest can be announced: every ballot called, or everybody's hands counted. */
export function contestChecks(round: ContestRound): readonly VoteCheck[] {
  if (round.method === 'contestBallot') {
    const { issued, collected, called, left, phase } = contestBox(round)
    const box = [issuedCheck(issued), collectedCheck(issued, collected)]
    return phase === 'void' ? box : [...box, calledCheck({ collected, called, left })]
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
  ]
}
