import type { OwnersRound } from '../../state'
import { done, when, type VoteCheck } from '../check'
import { deliveredCount } from './owners'

/** An owners' vote can be announced whoever has answered: what was not entered counts as not taking part. */
export function ownersChecks(round: OwnersRound): readonly VoteCheck[] {
  const { heads, answers, rule } = round
  const entered = Object.keys(answers).length
  const left = heads.length - entered
  const delivered = deliveredCount(round)
  return [
    done('entered', `已登记 ${entered} 人${left === 0 ? '' : `，没有登记 ${left} 人`}`),
    ...when(rule.silence !== undefined, () =>
      done(
        'delivered',
        `表决票送达 ${delivered} 人${delivered === heads.length ? '' : `，没有送达 ${heads.length - delivered} 人`}`,
      ),
    ),
  ]
}
