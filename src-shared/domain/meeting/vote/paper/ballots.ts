import { z } from 'zod'
import { count } from '../../fact'
import { ballotRulingSchema, type BallotRuling } from '../../facts'
import type { PaperRound } from '../../state'
import { boxPhase, type BoxPhase } from './box'

/** 同意, 反对, 弃权 and 无效 of all ballots in the box. */
export const ballotFiguresSchema = z.object({ yes: count, no: count, abstain: count, invalid: count })
export type BallotFigures = z.infer<typeof ballotFiguresSchema>

/** A 疑问票 that was ruled on. */
export interface Ruling {
  /** Which ballot, as they were called, from 1. */
  readonly n: number
  readonly choice: BallotRuling
  readonly reason: string
}

/** How paper ballots are counted. */
export interface PaperCounting {
  /** A second teller counts on their own; the result waits for equal figures. */
  readonly twoTellers: boolean
  /** What the second teller has; null: not said yet. */
  readonly second: BallotFigures | null
  /** Where the second teller had other figures than were called. Kept also when they agree later. */
  readonly differences: readonly { readonly first: BallotFigures; readonly second: BallotFigures }[]
  /** 疑问票 that nobody has ruled on. */
  readonly doubtful: number
  /** In the order of the ballots. */
  readonly rulings: readonly Ruling[]
}

export function newPaperCounting(twoTellers: boolean): PaperCounting {
  return { twoTellers, second: null, differences: [], doubtful: 0, rulings: [] }
}

/**
 * The figures of a vote by paper ballots. 收回 = 有效 + 无效 once all are called and ruled on; 已唱 is never more than
 * 收回.
 */
export interface BallotTally {
  readonly issued: number | null
  readonly collected: number | null
  /** 已唱 */
  readonly called: number
  /** 同意 + 反对 + 弃权 */
  readonly valid: number
  readonly invalid: number
  /** 疑问票 not ruled on: neither 有效 nor 无效 yet. */
  readonly doubtful: number
  /** Collected and not called yet. */
  readonly left: number
  readonly phase: BoxPhase
}

export function ballotTally(round: PaperRound): BallotTally {
  const { issued, collected, ballots, counts, doubtful } = round
  const called = ballots.length
  const valid = (counts.yes ?? 0) + (counts.no ?? 0) + (counts.abstain ?? 0)
  const left = Math.max(0, (collected ?? 0) - called)
  return {
    issued,
    collected,
    called,
    valid,
    invalid: called - valid - doubtful,
    doubtful,
    left,
    phase: boxPhase(round, left),
  }
}

/** `24 ＋ 7 ＋ 3 ＋ 2 ＝ 36`: 同意, 反对, 弃权, 无效, and where there are any 疑问票. */
export function ballotSum(round: PaperRound): string {
  const { called, invalid, doubtful } = ballotTally(round)
  const { yes, no, abstain } = round.counts
  const terms = [yes ?? 0, no ?? 0, abstain ?? 0, invalid, ...(doubtful > 0 ? [doubtful] : [])]
  return `${terms.join(' ＋ ')} ＝ ${called}`
}

/** What the calling came to. */
export function calledFigures(round: PaperRound): BallotFigures {
  const { yes, no, abstain } = round.counts
  return { yes: yes ?? 0, no: no ?? 0, abstain: abstain ?? 0, invalid: ballotTally(round).invalid }
}

export function sameFigures(one: BallotFigures, other: BallotFigures): boolean {
  return ballotRulingSchema.options.every((choice) => one[choice] === other[choice])
}

/** Where the 疑问票 not ruled on lie, as they were called, from 1. */
export function doubtfulPlaces({ ballots }: PaperRound): readonly number[] {
  return ballots.flatMap((choice, index) => (choice === 'doubtful' ? [index + 1] : []))
}
