import { electedIn } from '../meeting/vote/contest/chain'
import type { ContestRound } from '../meeting/vote/contest/round'

/** A contest as plain data, with names. */
export function contestOf(round: ContestRound) {
  const { choosing, stage, seats, contenders, waiting, votes, abstain, result } = round
  const names = (numbers: readonly number[]) =>
    [...contenders, ...waiting]
      .filter(({ number }) => numbers.includes(number))
      .toSorted((one, other) => one.number - other.number)
      .map(({ name }) => name)
  return {
    choosing,
    stage,
    seats,
    among: contenders.map(({ name }) => name),
    votes: Object.fromEntries(
      contenders.map(({ number, name }): [string, number | null] => [name, votes[number] ?? null]),
    ),
    abstain,
    elected: electedIn(round).map(({ name }) => name),
    tied: names(result?.tied ?? []),
    dropped: names(result?.dropped ?? []),
    seatsLeft: result?.seatsLeft ?? null,
    next: result?.next
      ? { stage: result.next.stage, seats: result.next.seats, among: names(result.next.contenders) }
      : null,
  }
}
