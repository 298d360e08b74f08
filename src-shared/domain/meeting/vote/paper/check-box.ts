import type { DomainError } from '../../../kernel/result'
import type { BoxFigures } from './box'
import { done, notDone, type VoteCheck } from '../check'

const NOT_COLLECTED: DomainError = {
  code: 'ballot.notCollected',
  message: '还没有清点票箱。请先写下收回多少张，再唱票。',
}

/** That the ballots were given out. */
export function issuedCheck(issued: number | null): VoteCheck {
  return issued === null
    ? notDone('issued', '还没有发票', '发票、收票、唱票后才能宣布结果', NOT_COLLECTED)
    : done('issued', `发出 ${issued} 张`)
}

/** That the box was counted. */
export function collectedCheck(issued: number | null, collected: number | null): VoteCheck {
  if (collected === null) {
    return notDone('collected', '票箱还没有清点', '清点票箱、唱票后才能宣布结果', NOT_COLLECTED)
  }
  return issued !== null && collected > issued
    ? done('collected', `收回 ${collected} 张，多于发出的 ${issued} 张，只能宣布无效`)
    : done('collected', `收回 ${collected} 张`)
}

/** That every ballot in the box was called. */
export function calledCheck({
  collected,
  called,
  left,
}: Pick<BoxFigures, 'collected' | 'called' | 'left'>): VoteCheck {
  if (collected === null) return notDone('called', '还没有唱票', '唱完才能宣布结果', NOT_COLLECTED)
  return left === 0
    ? done('called', `${called} 张都唱了`)
    : notDone('called', `已唱 ${called} 张，还剩 ${left} 张`, `唱完 ${collected} 张后才能宣布`, {
        code: 'ballot.left',
        message: `收回 ${collected} 张，已唱 ${called} 张，还剩 ${left} 张。请唱完再宣布。`,
      })
}
