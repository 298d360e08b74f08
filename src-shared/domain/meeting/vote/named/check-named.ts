import { done, notDone, when, type VoteCheck } from '../check'
import { namedPhase, namedTally, unanswered, voterName, type NamedRound } from './named'

/** A vote by name: the box counted and read, and everybody on the list either answered or on record as 未表态. */
export function namedChecks(round: NamedRound): readonly VoteCheck[] {
  const phase = namedPhase(round)
  const { issued, collected } = round
  if (phase === 'void' && issued !== null && collected !== null) {
    return [done('box', `收回 ${collected} 张，多于发出的 ${issued} 张`)]
  }
  return [
    ...when(round.method === 'namedBallot', () => boxCheck(round)),
    ...when(round.method === 'namedBallot' && phase === 'entering', () => readCheck(round)),
    everybodyCheck(round),
  ]
}

function boxCheck({ issued, collected }: NamedRound): VoteCheck {
  return issued !== null && collected !== null
    ? done('box', `发出 ${issued} 张，收回 ${collected} 张`)
    : notDone('box', '发票、收票', '清点收回的票后才能宣布结果', {
        code: 'ballot.notCollected',
        message: '还没有清点收回的票。请先写下发出、收回多少张，再登记。',
      })
}

/** Every ballot that came back is entered for somebody. */
export function readCheck(round: NamedRound): VoteCheck {
  const collected = round.collected ?? 0
  const { given } = namedTally(round)
  const left = collected - given
  return left <= 0
    ? done('read', `${collected} 张都登记了`)
    : notDone('read', `已登记 ${given} 张，还有 ${left} 张`, `还有 ${left} 张票没有登记`, {
        code: 'ballot.left',
        message: `收回 ${collected} 张，已登记 ${given} 张，还有 ${left} 张没有登记。请登记完再继续。`,
      })
}

function everybodyCheck(round: NamedRound): VoteCheck {
  const { left, all } = namedTally(round)
  const unit = round.method === 'households' ? '户' : '人'
  if (left === 0) return done('everybody', `${all} ${unit}都登记了`)
  const names = unanswered(round).map((voter) => voterName(round, voter))
  return notDone('everybody', `还有 ${left} ${unit}没有登记`, `还有 ${left} ${unit}没有登记`, {
    code: 'voter.missing',
    message: `还有 ${left} ${unit}没有登记（${brief(names)}）。请登记完，或把其余 ${left} ${unit}记为未表态。`,
  })
}

/** 孙秀英、李桂兰、赵国强等: the first three names. */
export function brief(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join('、')}等` : names.join('、')
}
