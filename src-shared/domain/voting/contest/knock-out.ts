import type { ContestRule } from './rule'
import {
  inOrder,
  namesOf,
  ranked,
  reachesThreshold,
  thresholdOf,
  type ContestTally,
  type Counted,
  type Standing,
} from './tally'

/**
 * 逐轮淘汰: one option with enough votes is chosen; else the lowest drops and the others are voted on again. The last
 * one left is voted on alone, so that nothing is chosen without the votes the rule asks for.
 *
 * Several level at the bottom drop together only where all their votes together are fewer than those of the next
 * option: none of them could have passed it with the votes of the others. Where they could, a vote among just them says
 * who stays. All level: all are voted on again.
 */
export function knockOut(rule: ContestRule, tally: ContestTally): Standing {
  const { stage, contenders, waiting } = tally
  const order = ranked(contenders)
  const [top, second] = order
  const enough =
    stage !== 'dropTie' &&
    top !== undefined &&
    reachesThreshold(thresholdOf(rule, stage), top.votes, tally) &&
    top.votes !== second?.votes
  if (enough) {
    const word = (one: Counted) => (one === top ? '选定' : '未选定')
    return {
      elected: [top.number],
      tied: [],
      dropped: [],
      seatsLeft: 0,
      next: null,
      words: wordsOf(order, word),
      conclusion: `选定${top.name}`,
    }
  }
  const least = order.at(-1)?.votes ?? 0
  const lowest = order.filter(({ votes }) => votes === least)
  const above = order.filter(({ votes }) => votes > least)
  if (stage !== 'dropTie' && order.length === 1) return noneLeft(lowest)
  const sum = least * lowest.length
  const drops = above.length > 0 && (lowest.length === 1 || sum < (above.at(-1)?.votes ?? 0))
  return drops ? dropped(lowest, inOrder(above), waiting) : level(stage, lowest, above, waiting)
}

const wordsOf = (order: readonly Counted[], word: (one: Counted) => string) =>
  new Map(order.map((one) => [one.number, word(one)]))

const none = { elected: [], seatsLeft: 1 } as const

function noneLeft(lowest: readonly Counted[]): Standing {
  return {
    ...none,
    elected: [],
    tied: [],
    dropped: inOrder(lowest),
    next: null,
    words: wordsOf(lowest, () => '未选定'),
    conclusion: `最后一个方案${namesOf(lowest)}票数也不够，没有选定方案`,
  }
}

function dropped(lowest: readonly Counted[], above: readonly number[], waiting: readonly number[]): Standing {
  const contenders = [...above, ...waiting].toSorted((one, other) => one - other)
  return {
    ...none,
    elected: [],
    tied: [],
    dropped: inOrder(lowest),
    next: { stage: 'knockOut', seats: 1, contenders, waiting: [] },
    words: new Map([
      ...wordsOf(lowest, () => '得票最少，淘汰'),
      ...above.map((number) => [number, '进入下一轮'] as const),
    ]),
    conclusion: `${namesOf(lowest)}得票最少，淘汰；其余${contenders.length === 1 ? '一个方案单独表决' : '进入下一轮'}`,
  }
}

function level(
  stage: ContestTally['stage'],
  lowest: readonly Counted[],
  above: readonly Counted[],
  waiting: readonly number[],
): Standing {
  const all = above.length === 0
  const aside = [...inOrder(above), ...waiting].toSorted((one, other) => one - other)
  return {
    ...none,
    elected: [],
    tied: inOrder(lowest),
    dropped: [],
    next: {
      stage: all && stage !== 'dropTie' ? 'knockOut' : 'dropTie',
      seats: 1,
      contenders: inOrder(lowest),
      waiting: aside,
    },
    words: new Map([
      ...wordsOf(lowest, () => (all ? '票数相同' : '同为最少')),
      ...above.map(({ number }) => [number, '进入下一轮'] as const),
    ]),
    conclusion: all
      ? `${namesOf(lowest)}票数相同，再投一次`
      : `${namesOf(lowest)}同为最少，先在它们中间比选，得票最少的淘汰`,
  }
}
