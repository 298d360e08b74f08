import { done, notDone, type VoteCheck } from './check'
import { TELLER_NAMES } from './counting'

/** The second of two tellers has said what they have (`reported`), and it is the same. */
export function secondCheck(reported: boolean, differences: readonly string[]): VoteCheck {
  if (!reported) {
    return notDone('second', `等${TELLER_NAMES.second}的数`, `${TELLER_NAMES.second}报数后才能宣布结果`, {
      code: 'ballot.second',
      message: `第二名计票人（${TELLER_NAMES.second}）还没有报数。两人的数一致才能宣布。`,
    })
  }
  return differences.length === 0
    ? done('second', '甲、乙的数一致')
    : notDone('second', differences.join('；'), '甲、乙的数一致后才能宣布结果', {
        code: 'ballot.differ',
        message: `${differences.join('；')}。请核对后更正，或重新计票，再宣布。`,
      })
}
