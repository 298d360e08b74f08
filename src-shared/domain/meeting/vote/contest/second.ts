import { z } from 'zod'
import { CONTENDERS_LIMIT, contenderNumberSchema } from '../../../voting/contest/result'
import { count } from '../../fact'
import { TELLER_NAMES } from '../counting'
import type { ContestRound } from './round'
import { contestBox } from './tally'

/** What one teller has of a whole round. */
export const contestFiguresSchema = z.object({
  votes: z
    .array(z.object({ number: contenderNumberSchema, count }))
    .min(1)
    .max(CONTENDERS_LIMIT),
  /** Null where nobody is asked for it: a show of hands for several seats. */
  abstain: count.nullable(),
  /** Of ballots only. */
  invalid: count.nullable(),
})
export type ContestFigures = z.infer<typeof contestFiguresSchema>

/** How a contest is counted by two. */
export interface ContestTellers {
  /** A second teller counts on their own; the result waits for equal figures. */
  readonly twoTellers: boolean
  /** What the second teller has; null: not said yet. */
  readonly second: ContestFigures | null
  /** Where the second teller had other figures. Kept also when they agree later. */
  readonly differences: readonly { readonly first: ContestFigures; readonly second: ContestFigures }[]
}

export function newContestTellers(twoTellers: boolean): ContestTellers {
  return { twoTellers, second: null, differences: [] }
}

/** One figure that both tellers have. */
export interface ContestLine {
  readonly name: string
  readonly count: number | null
}

/** The figures by name, in the order of the ballot. */
export function contestLines({ contenders }: ContestRound, figures: ContestFigures): readonly ContestLine[] {
  const { votes, abstain, invalid } = figures
  return [
    ...contenders.map(({ number, name }) => ({
      name,
      count: votes.find((one) => one.number === number)?.count ?? null,
    })),
    ...(abstain === null ? [] : [{ name: '弃权', count: abstain }]),
    ...(invalid === null ? [] : [{ name: '无效', count: invalid }]),
  ]
}

/** What the first teller has, or the calling came to; null while something is not counted. */
export function firstContestFigures(round: ContestRound): ContestFigures | null {
  const byHands = round.method === 'contestHands'
  const votes = round.contenders.flatMap(({ number }) => {
    const heard = round.votes[number] ?? null
    return heard === null ? [] : [{ number, count: heard }]
  })
  if (votes.length < round.contenders.length) return null
  if (!byHands) return { votes, abstain: round.abstain ?? 0, invalid: round.invalid }
  if (round.seats > 1) return { votes, abstain: null, invalid: null }
  return round.abstain === null ? null : { votes, abstain: round.abstain, invalid: null }
}

/** 孙秀英：甲 24，乙 23，相差 1; none where both have the same, or one of them has not said everything. */
export function contestDifferences(round: ContestRound): readonly string[] {
  const first = firstContestFigures(round)
  if (first === null || round.second === null) return []
  return differingLines(round, first, round.second).map(
    ({ name, first: one, second: other }) =>
      `${name}：${TELLER_NAMES.first} ${one}，${TELLER_NAMES.second} ${other}，相差 ${Math.abs(one - other)}`,
  )
}

export interface DifferingLine {
  readonly name: string
  readonly first: number
  readonly second: number
}

/** Where two counts of a round differ. */
export function differingLines(
  round: ContestRound,
  first: ContestFigures,
  second: ContestFigures,
): readonly DifferingLine[] {
  const other = contestLines(round, second)
  return contestLines(round, first).flatMap(({ name, count: one }, index) => {
    const two = other[index]?.count ?? 0
    return one === null || one === two ? [] : [{ name, first: one, second: two }]
  })
}

/** Why these cannot be the figures of the second teller, in a sentence with the figures; null where they can. */
export function secondFault(round: ContestRound, { votes, abstain, invalid }: ContestFigures): string | null {
  const again = '请乙重新清点。'
  const numbers = round.contenders.map(({ number }) => number)
  const reported = votes.map(({ number }) => number)
  if (numbers.length !== reported.length || numbers.some((number) => !reported.includes(number))) {
    return `这一轮有 ${numbers.length} 个名字，每个都要报一个数。${again}`
  }
  const total = votes.reduce((sum, { count: one }) => sum + one, 0)
  const nameOf = (number: number) => round.contenders.find((one) => one.number === number)?.name ?? ''
  if (round.method === 'contestHands') {
    const { present, seats } = round
    const over = votes.find(({ count: one }) => one > present)
    if (over) {
      return `乙报的${nameOf(over.number)} ${over.count} 人，比实到 ${present} 人多 ${over.count - present} 人。${again}`
    }
    const raised = total + (abstain ?? 0)
    const most = present * seats
    return raised > most ? `乙报的合计 ${raised}，比最多 ${most} 多 ${raised - most}。${again}` : null
  }
  const collected = round.collected ?? 0
  const blank = abstain ?? 0
  const marked = collected - blank - (invalid ?? 0)
  const left = `收回 ${collected} 张，除去弃权 ${blank} 张、无效 ${invalid ?? 0} 张`
  if (marked < 0)
    return `乙报的弃权 ${blank} 张、无效 ${invalid ?? 0} 张，比收回的 ${collected} 张多 ${-marked} 张。${again}`
  const over = votes.find(({ count: one }) => one > marked)
  if (over) {
    return `乙报的${nameOf(over.number)} ${over.count} 票，${left}，最多 ${marked} 票。${again}`
  }
  const most = marked * round.seats
  if (total > most) return `乙报的合计 ${total} 票，${left}，最多 ${most} 票。${again}`
  // Every valid ballot that is not blank has at least one name.
  return total < marked ? `乙报的合计 ${total} 票，${left}，还有 ${marked} 张，每张至少一票。${again}` : null
}

/** Whether the first teller is done: only then the second's figures are held against them. */
export function readyForSecond(round: ContestRound): boolean {
  if (round.method === 'contestHands') return firstContestFigures(round) !== null
  const { phase, doubtful } = contestBox(round)
  return phase === 'called' && doubtful === 0
}
