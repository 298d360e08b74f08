import type { MeetingEvent } from '../../events'
import type { VoteOption } from '../../facts'
import type { HandsRound, VoteCounts } from '../../state'
import { askedOf } from './hands'
import { TELLERS, type Teller } from '../counting'

type HandsEvent = Extract<MeetingEvent, { type: 'countReported' | 'countCleared' | 'countSettled' }>

/** A show of hands after one more fact. */
export function evolveHands(round: HandsRound, event: HandsEvent): HandsRound {
  const { option } = event.data
  switch (event.type) {
    case 'countReported': {
      const { count, teller } = event.data
      return round.tellers === null || option === 'silent'
        ? withCount(round, option, count)
        : reportedBy(round, teller ?? 'first', option, count)
    }
    case 'countCleared': {
      const cleared = event.data.teller === undefined ? TELLERS : [event.data.teller]
      const rest = cleared.reduce((before, teller) => withTeller(before, teller, option, null), round)
      return withCount(rest, option, null)
    }
    case 'countSettled': {
      const { count, reason } = event.data
      const last = round.differences.findLastIndex((one) => one.option === option)
      const differences = round.differences.map((one, index) =>
        index === last ? { ...one, settled: { count, reason } } : one,
      )
      return withCount({ ...round, differences }, option, count)
    }
  }
}

/** The number is taken once both tellers have the same; until then there is none. */
function reportedBy(round: HandsRound, teller: Teller, option: VoteOption, count: number): HandsRound {
  const reported = withTeller(round, teller, option, count)
  const first = reported.tellers?.first[option] ?? null
  const second = reported.tellers?.second[option] ?? null
  if (first === null || second === null) return withCount(reported, option, null)
  if (first === second) return withCount(reported, option, first)
  const differences = [...reported.differences, { option, first, second, settled: null }]
  return withCount({ ...reported, differences }, option, null)
}

function withTeller(round: HandsRound, teller: Teller, option: VoteOption, count: number | null): HandsRound {
  if (round.tellers === null) return round
  const counts = { ...round.tellers[teller], [option]: count }
  return { ...round, tellers: { ...round.tellers, [teller]: counts } }
}

function withCount(round: HandsRound, option: VoteOption, count: number | null): HandsRound {
  return { ...round, counts: withSilence(round, { ...round.counts, [option]: count }) }
}

/** Where 弃权 is not asked for, 未表态 are those who raised their hand for neither of the two. */
function withSilence(round: HandsRound, counts: VoteCounts): VoteCounts {
  if (round.script === 'official') return counts
  const heard = askedOf(round).map((option) => counts[option])
  const sum = heard.reduce<number | null>(
    (total, count) => (total === null || count === null ? null : total + count),
    0,
  )
  return { ...counts, silent: sum === null ? null : round.present - sum }
}
