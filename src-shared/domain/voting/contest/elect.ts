import type { NextContest } from './result'
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

/** 推选: of those with enough votes, as many as there are seats, most votes first. */
export function elect(rule: ContestRule, tally: ContestTally): Standing {
  const { seats, contenders, stage, choosing } = tally
  const threshold = thresholdOf(rule, stage)
  const order = ranked(contenders)
  const enough = order.filter(({ votes }) => reachesThreshold(threshold, votes, tally))
  const last = enough[seats - 1]?.votes ?? 0
  const crowded = enough.length > seats && enough[seats]?.votes === last
  const elected = crowded ? enough.filter(({ votes }) => votes > last) : enough.slice(0, seats)
  const tied = crowded ? enough.filter(({ votes }) => votes === last) : []
  const seatsLeft = seats - elected.length
  const others = order.filter((one) => !elected.includes(one))
  const next = nextVote(tally, tied, others, seatsLeft)
  const won = choosing === 'people' ? '当选' : '选定'
  const word = (one: Counted): string => {
    if (elected.includes(one)) return won
    if (tied.includes(one)) return '票数相同，再次投票'
    return next?.contenders.includes(one.number) ? '参加另行选举' : `未${won}`
  }
  return {
    elected: elected.map(({ number }) => number),
    tied: tied.map(({ number }) => number),
    dropped: [],
    seatsLeft,
    next,
    words: new Map(order.map((one) => [one.number, word(one)])),
    conclusion: electedText(tally, elected, tied, next),
  }
}

/**
 * Level at the last seat: only they are voted on again, for the seats left. Too few elected: 另行选举 among those with
 * the most votes, one more than there are seats. Whoever is level with the last of these comes along, because nothing
 * but the order of the ballot would keep them out.
 */
function nextVote(
  { stage }: ContestTally,
  tied: readonly Counted[],
  others: readonly Counted[],
  seats: number,
): NextContest | null {
  if (seats === 0 || others.length === 0) return null
  if (tied.length > 0) return { stage: 'tie', seats, contenders: inOrder(tied), waiting: [] }
  const least = others[Math.min(seats, others.length - 1)]?.votes ?? 0
  const leading = others.filter(({ votes }) => votes >= least)
  return {
    stage: stage === 'tie' ? 'tie' : 'runoff',
    seats: Math.min(seats, leading.length),
    contenders: inOrder(leading),
    waiting: [],
  }
}

function electedText(
  { seats, choosing, contenders }: ContestTally,
  elected: readonly Counted[],
  tied: readonly Counted[],
  next: NextContest | null,
): string {
  const open = seats - elected.length
  if (choosing === 'options' && seats === 1) {
    const [chosen] = elected
    if (chosen) return `选定${chosen.name}`
  } else if (open === 0) return `应选 ${seats} 名，选出 ${elected.length} 名`
  const names = namesOf(contenders.filter(({ number }) => next?.contenders.includes(number)))
  const so =
    choosing === 'options' ? '没有选定方案' : `应选 ${seats} 名，选出 ${elected.length} 名，还缺 ${open} 名`
  if (!next) return so
  return tied.length > 0 ? `${so}；${names}票数相同，再次投票` : `${so}；在${names}中另行选举`
}
